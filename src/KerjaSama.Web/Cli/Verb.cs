using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Cli;

/// <summary>A command.</summary>
/// <param name="Nama">Its words, e.g. <c>pengguna buat</c>.</param>
/// <param name="Argumen">What follows, as the usage text shows it.</param>
/// <param name="Jalankan">Runs it and gives the exit code.</param>
internal sealed record Verb(string Nama, string Argumen, Func<VerbContext, Task<int>> Jalankan)
{
    public const int UsageExitCode = 64;

    /// <summary>The command was understood; its data or a rule says no.</summary>
    public const int RefusedExitCode = 1;

    private readonly string[] _kata = Nama.Split(' ');

    public string Pemakaian => $"{Nama} {Argumen}".TrimEnd();

    public bool Cocok(string[] args) => args.AsSpan().StartsWith(_kata);

    public async Task<int> RunAsync(string[] args)
    {
        await using var context = new VerbContext(this, args[_kata.Length..]);
        try
        {
            var kode = await Jalankan(context);
            await context.DeliverAsync();
            return kode;
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\nPemakaian: {Pemakaian}");
            return UsageExitCode;
        }
        catch (IsianTidakSahException exception)
        {
            await WriteAsync(exception.Errors.Values.SelectMany(pesan => pesan));
        }
        catch (Exception exception) when (exception is AturanDilanggarException or TeksTerlaluPanjangException)
        {
            await WriteAsync([exception.Message]);
        }

        return RefusedExitCode;
    }

    private static async Task WriteAsync(IEnumerable<string> pesan)
    {
        foreach (var baris in pesan)
        {
            await Console.Error.WriteLineAsync(baris);
        }
    }
}

/// <summary>The arguments are not those of the command.</summary>
#pragma warning disable CA1032 // always says what is wrong
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032

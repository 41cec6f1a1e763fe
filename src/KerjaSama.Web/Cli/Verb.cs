namespace KerjaSama.Web.Cli;

/// <summary>A command.</summary>
/// <param name="Nama">Its words, e.g. <c>pengguna buat</c>.</param>
/// <param name="Argumen">What follows, as the usage text shows it.</param>
/// <param name="Jalankan">Runs it and gives the exit code.</param>
internal sealed record Verb(string Nama, string Argumen, Func<VerbContext, Task<int>> Jalankan)
{
    public const int UsageExitCode = 64;

    private readonly string[] _kata = Nama.Split(' ');

    public string Pemakaian => $"{Nama} {Argumen}".TrimEnd();

    public bool Cocok(string[] args) => args.AsSpan().StartsWith(_kata);

    public async Task<int> RunAsync(string[] args)
    {
        await using var context = new VerbContext(this, args[_kata.Length..]);
        try
        {
            return await Jalankan(context);
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\nPemakaian: {Pemakaian}");
            return UsageExitCode;
        }
    }
}

/// <summary>The arguments are not those of the command.</summary>
#pragma warning disable CA1032 // always says what is wrong
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032

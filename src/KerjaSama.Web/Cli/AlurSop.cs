using System.Text;
using KerjaSama.Documents.Sop;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Alur.Kontrak;

namespace KerjaSama.Web.Cli;

/// <summary><c>alur sop</c>: writes the SOP AP of a process, the same as its page offers.</summary>
internal static class AlurSop
{
    public const string Argumen = "KUNCI -o BERKAS.docx|.html";

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["-o"]);
        var kunci = args.Single("kunci proses");
        var tujuan = args.Value("-o") ?? throw new UsageException("Sebutkan berkas tujuannya: -o BERKAS.docx atau -o BERKAS.html.");
        Func<SopSheet, byte[]> tulis = Path.GetExtension(tujuan).ToLowerInvariant() switch
        {
            ".docx" => SopDocx.Write,
            ".html" => lembar => Encoding.UTF8.GetBytes(SopHtml.File(lembar, SopStyle.Read())),
            _ => throw new UsageException("Nama berkas harus berakhiran .docx atau .html."),
        };
        await using var scope = await context.OpenAsync();
        var catalog = scope.ServiceProvider.GetRequiredService<DefinitionCatalog>();
        if (catalog.Find(kunci) is null)
        {
            throw new IsianTidakSahException("Kunci", $"Proses '{kunci}' tidak ada; yang ada: {string.Join(", ", catalog.Newest.Select(d => d.Key).Order(StringComparer.Ordinal))}.");
        }

        var isi = tulis(await scope.ServiceProvider.GetRequiredService<SusunSop>().ExecuteAsync(kunci, CancellationToken.None));
        try
        {
            await File.WriteAllBytesAsync(tujuan, isi);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Berkas tidak dapat ditulis: {tujuan}");
        }

        await Console.Out.WriteLineAsync($"SOP {kunci} ditulis ke {tujuan}");
        return 0;
    }
}

using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Bench;

/// <summary>How long the main pages take on the demo data, one reader at a time, without the network.</summary>
internal static class PageBench
{
    private const int WarmUp = 10;
    private const int Rounds = 50;

    /// <param name="output">Gets a table as docs/operasi.md shows it.</param>
    public static async Task RunAsync(BenchOffice office, TextWriter output)
    {
        using var guest = office.CreateClient();
        await office.FillAsync();
        using var staff = await office.SignedInAsync("kepala-bagian");
        using var admin = await office.SignedInAsync("admin");
        await output.WriteLineAsync("| Halaman | median ms | p95 ms |\n|---|---|---|");
        foreach (var (client, page) in (await PagesAsync(office)).Select(p => (p.Guest ? guest : p.Admin ? admin : staff, p.Path)))
        {
            var milliseconds = await MeasureAsync(client, page);
            await output.WriteLineAsync(FormattableString.Invariant($"| {page} | {Figures.Percentile(milliseconds, 50):F1} | {Figures.Percentile(milliseconds, 95):F1} |"));
        }
    }

    /// <exception cref="HttpRequestException">The page is not there.</exception>
    public static Task<IReadOnlyList<double>> MeasureAsync(HttpClient client, string page) => Figures.MeasureAsync(WarmUp, Rounds, async _ =>
    {
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    });

    private static async Task<IReadOnlyList<(string Path, bool Guest, bool Admin)>> PagesAsync(BenchOffice office)
    {
        var permohonan = await office.QueryAsync(db => db.Permohonan.OrderBy(p => p.Urut).Select(p => p.Kode).FirstAsync());
        var naskah = await office.QueryAsync(db => db.Naskah.OrderBy(n => n.Urut).Select(n => n.Kode).FirstAsync());
        var tugas = await office.QueryAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka && t.Peran == "kepala-bagian").Select(t => (Guid?)t.Id).FirstOrDefaultAsync());
        return
        [
            ("/masuk", true, false), ("/lacak", true, false), ("/publik", true, false),
            ("/", false, false), ("/tugas", false, false), ($"/tugas/{tugas}", false, false),
            ("/permohonan", false, false), ($"/permohonan/{permohonan}", false, false),
            ("/naskah", false, false), ($"/naskah/{naskah}", false, false), ("/naskah/nomor", false, false),
            ("/surat", false, false), ("/mitra", false, false), ("/kinerja", false, false),
            ("/pengaturan", false, true),
        ];
    }
}

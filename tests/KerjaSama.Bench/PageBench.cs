using System.Diagnostics;
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
            await output.WriteLineAsync(milliseconds is null
                ? $"| {page} | tidak ada | |"
                : FormattableString.Invariant($"| {page} | {milliseconds[Rounds / 2]:F1} | {milliseconds[Rounds * 95 / 100]:F1} |"));
        }
    }

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

    /// <returns>Sorted; null where the page is not there.</returns>
    private static async Task<IReadOnlyList<double>?> MeasureAsync(HttpClient client, string page)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            using var answer = await client.GetAsync(page);
            if (!answer.IsSuccessStatusCode)
            {
                return null;
            }
        }

        var milliseconds = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(page);
            await answer.Content.ReadAsByteArrayAsync();
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        milliseconds.Sort();
        return milliseconds;
    }
}

using KerjaSama.Web.Infrastructure.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Bench;

/// <summary>How long 200 first drafts take, one after the other: template and clauses from the database, the document in memory.</summary>
internal static class DraftBench
{
    private const int Drafts = 200;
    private const int WarmUp = 1;
    private const int Rounds = 5;

    /// <param name="output">Gets a table as docs/operasi.md shows it.</param>
    public static async Task RunAsync(BenchOffice office, TextWriter output)
    {
        await office.FillAsync();
        await output.WriteLineAsync($"| {Drafts} draf ({office.DatabaseName}) | median detik | paling lama |\n|---|---|---|");
        foreach (var jenis in new[] { "KSB", "PKS", "NKS" })
        {
            var milliseconds = await Figures.MeasureAsync(WarmUp, Rounds, _ => WriteAsync(office, jenis));
            await output.WriteLineAsync(FormattableString.Invariant($"| {jenis} | {Figures.Percentile(milliseconds, 50) / 1000:F2} | {milliseconds.Max() / 1000:F2} |"));
        }
    }

    /// <exception cref="InvalidOperationException">A request of the demo has no template for its naskah.</exception>
    private static async Task WriteAsync(BenchOffice office, string jenis)
    {
        for (var i = 0; i < Drafts; i++)
        {
            // a scope of its own for each, as a request has
            var permohonan = await office.QueryAsync(db => db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
                .Where(p => p.JenisNaskah == jenis).OrderBy(p => p.Urut).FirstAsync());
            var draf = await office.UseAsync<PenyusunDokumen, DokumenTersusun?>(penyusun => penyusun.DrafAsync(permohonan, null, default));
            _ = draf?.Asal?.Klausul.Count > 0 ? draf : throw new InvalidOperationException($"No draft of {jenis}.");
        }
    }
}

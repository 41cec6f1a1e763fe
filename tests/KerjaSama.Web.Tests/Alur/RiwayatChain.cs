using KerjaSama.Data;
using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Recomputes the history: the rows of an object number 1, 2, 3, ... and each carries the hash of the one before.</summary>
internal static class RiwayatChain
{
    public static async Task PeriksaAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var rantai = (await db.Riwayat.AsNoTracking().ToListAsync()).GroupBy(r => $"{r.ObjekJenis} {r.ObjekKunci}").ToDictionary(g => g.Key, g => g.OrderBy(r => r.Nomor).ToList());
        foreach (var (objek, baris) in rantai)
        {
            var sebelum = "";
            foreach (var (r, nomor) in baris.Select((r, i) => (r, i + 1)))
            {
                if (r.Nomor != nomor || r.HashSebelum != sebelum || r.Hash != r.HitungHash())
                {
                    temuan.Add($"History of {objek} is broken at row {nomor} ({r.Peristiwa}).");
                    break;
                }

                sebelum = r.Hash;
            }
        }

        // The object itself knows its last row, so that rows cut off at the end are found too.
        foreach (var p in await db.Permohonan.AsNoTracking().Select(p => new { p.Id, p.Kode, p.Versi, Hash = EF.Property<string?>(p, ModelConventions.HashRiwayat) }).ToListAsync())
        {
            var akhir = rantai.GetValueOrDefault($"permohonan {p.Id:N}")?[^1];
            if (akhir?.Nomor != p.Versi || akhir.Hash != p.Hash)
            {
                temuan.Add($"{p.Kode} is at version {p.Versi}, its history at {akhir?.Nomor}.");
            }
        }
    }
}

using KerjaSama.Data;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>A decision on the memo with its papers.</summary>
/// <param name="Berkas">By the label of the field that names the document.</param>
internal sealed record KeputusanTelaahan(LangkahTercatat Langkah, IReadOnlyDictionary<string, Guid> Berkas);

/// <summary>What came of the memo: arahan pimpinan and the meetings of the TKKSD, as the steps recorded them.</summary>
internal sealed class LampiranTelaahan(KerjaSamaDbContext db, RiwayatPermohonan riwayat)
{
    private static readonly string[] Langkah = ["catatArahan", "tkksdKelayakan", "tkksdRancangan"];

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<KeputusanTelaahan>> ListAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        var semua = await riwayat.LangkahAsync(permohonanId, Langkah, cancellationToken);
        var dokumen = semua.Count == 0
            ? []
            : await db.DokumenPermohonan.AsNoTracking().Where(d => d.PermohonanId == permohonanId).OrderByDescending(d => d.DiunggahPada).Select(d => new { d.Id, d.Nama, d.DiunggahPada }).ToListAsync(cancellationToken);
        return
        [
            .. semua.Select(l => new KeputusanTelaahan(
                l,
                l.Isian.Select(i => (i.Key, Dokumen: dokumen.Find(d => d.Nama == i.Value && d.DiunggahPada <= l.Pada)))
                    .Where(i => i.Dokumen is not null).GroupBy(i => i.Key).ToDictionary(g => g.Key, g => g.First().Dokumen!.Id, StringComparer.Ordinal))),
        ];
    }
}

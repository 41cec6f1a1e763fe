using KerjaSama.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Our codes and their names, against which a register's words are held.</summary>
internal sealed record ReferensiImpor(
    IReadOnlyDictionary<string, string> Jenis, IReadOnlyDictionary<string, string> Kategori, IReadOnlyDictionary<string, string> Bidang, DateOnly HariIni)
{
    public static async Task<ReferensiImpor> LoadAsync(KerjaSamaDbContext db, DateOnly hariIni, CancellationToken cancellationToken) => new(
        await db.JenisNaskah.ToDictionaryAsync(j => j.Kode, j => j.Nama, cancellationToken),
        await db.KategoriMitra.ToDictionaryAsync(k => k.Kode, k => k.Nama, cancellationToken),
        await db.Bidang.ToDictionaryAsync(b => b.Kode, b => b.Nama, cancellationToken),
        hariIni);
}

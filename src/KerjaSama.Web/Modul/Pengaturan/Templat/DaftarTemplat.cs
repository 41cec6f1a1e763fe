using KerjaSama.Data;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Templat;

/// <summary>A version of a template as the pages show it.</summary>
/// <param name="Oleh">Name of who uploaded it.</param>
internal sealed record BarisVersi(int Nomor, string Nama, long Ukuran, string Sha256, string Catatan, string? Oleh, DateTimeOffset Pada);

/// <param name="Versi">Of the office's row, for the next change; 0: the template was never replaced.</param>
/// <param name="Berlaku">Null: the one shipped with the program.</param>
/// <param name="Semua">Newest first.</param>
internal sealed record KeadaanTemplat(TemplatTerdaftar Templat, Guid? Id, int Versi, BarisVersi? Berlaku, IReadOnlyList<BarisVersi> Semua);

/// <summary>Reads what is in force of every template.</summary>
internal static class DaftarTemplat
{
    public static async Task<IReadOnlyList<KeadaanTemplat>> ListKeadaanTemplatAsync(this KerjaSamaDbContext db, CancellationToken ct)
    {
        var baris = await db.TemplatKantor.AsNoTracking().Include(t => t.DaftarVersi).ToDictionaryAsync(t => t.Kunci, ct);
        var pengunggah = baris.Values.SelectMany(t => t.DaftarVersi).Select(v => v.DiunggahOleh).Distinct().ToList();
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => pengunggah.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, ct);
        return [.. KatalogTemplat.Semua.Select(t => baris.TryGetValue(t.Kunci, out var kantor) ? Keadaan(t, kantor, nama) : new(t, null, 0, null, []))];
    }

    private static KeadaanTemplat Keadaan(TemplatTerdaftar templat, Domain.Pengaturan.TemplatKantor kantor, Dictionary<Guid, string> nama)
    {
        List<BarisVersi> semua = [.. kantor.DaftarVersi.OrderByDescending(v => v.Nomor)
            .Select(v => new BarisVersi(v.Nomor, v.Nama, v.Ukuran, v.Sha256, v.Catatan, v.DiunggahOleh is { } oleh ? nama.GetValueOrDefault(oleh) : null, v.DiunggahPada))];
        return new(templat, kantor.Id, kantor.Versi, semua.SingleOrDefault(v => v.Nomor == kantor.VersiBerlaku), semua);
    }
}

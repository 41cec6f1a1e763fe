using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Mitra;

/// <summary>Partners for the search box, for those who see the list of partners.</summary>
internal sealed class PencarianMitra(KerjaSamaDbContext db, DaftarMitra daftar) : IPencarian
{
    public int Urutan => 3;

    public async Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.LihatMitra))
        {
            return null;
        }

        var halaman = await daftar.ListAsync(new(kata, null, IPencarian.Terbanyak, null, null), cancellationToken);
        return new("Mitra", "building-community", [.. halaman.Data.Select(Baris)], halaman.Total ?? 0, MitraLinks.Cari(kata));
    }

    public async Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var kode = kata.ToUpperInvariant();
        return pelaku.Boleh(Aksi.LihatMitra) && await db.Mitra.AnyAsync(m => m.Kode == kode, cancellationToken) ? MitraLinks.Rincian(kode) : null;
    }

    private static HasilCari Baris(MitraRingkas m) =>
        new(m.Nama, string.Create(CultureInfo.InvariantCulture, $"{m.Kode} · {m.Permohonan} permohonan · {m.Naskah} naskah"), MitraLinks.Rincian(m.Kode));
}

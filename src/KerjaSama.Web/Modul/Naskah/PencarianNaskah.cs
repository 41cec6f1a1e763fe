using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Naskah for the search box: by code, title, party, and the number of any party.</summary>
internal sealed class PencarianNaskah(KerjaSamaDbContext db, DaftarNaskah daftar) : IPencarian
{
    public int Urutan => 2;

    public async Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.LihatNaskah))
        {
            return null;
        }

        var halaman = await daftar.ListAsync(
            new(null, null, null, null, null, null, null, null, null, kata, IPencarian.Terbanyak, null, null), pelaku, denganTotal: true, cancellationToken);
        return new("Naskah", "certificate", [.. halaman.Data.Select(Baris)], halaman.Total ?? 0, NaskahLinks.Cari(kata));
    }

    public async Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var kode = kata.ToUpperInvariant();
        var ada = await db.Naskah.YangBolehDilihat(db.Permohonan, pelaku).Where(n => n.Kode == kode).Select(n => n.Kode).FirstOrDefaultAsync(cancellationToken);
        return ada is null ? null : NaskahLinks.Rincian(ada);
    }

    private static HasilCari Baris(NaskahBaris n)
    {
        var nomor = string.Join(", ", n.Pihak.Select(p => p.Nomor).OfType<string>());
        var status = DaftarKode.Parse<StatusNaskah>(n.Status).Label;
        return new(n.Judul, string.Join(" · ", new[] { n.Kode, nomor, string.Join(", ", n.Pihak.Select(p => p.Nama)), status }.Where(x => x.Length > 0)), NaskahLinks.Rincian(n.Kode));
    }
}

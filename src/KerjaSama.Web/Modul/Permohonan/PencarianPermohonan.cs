using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Permohonan for the search box: those of the list, by the same words; one by its code or its tracking code.</summary>
internal sealed class PencarianPermohonan(KerjaSamaDbContext db, DaftarPermohonan daftar) : IPencarian
{
    public int Urutan => 1;

    public async Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.LihatPermohonan))
        {
            return null;
        }

        var halaman = await daftar.ListAsync(new(null, null, null, null, null, kata, IPencarian.Terbanyak, null, null), pelaku, denganTotal: true, cancellationToken);
        return new("Permohonan", "file-text", [.. halaman.Data.Select(Baris)], halaman.Total ?? 0, PermohonanLinks.Cari(kata));
    }

    public async Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var (kode, hash) = (kata.ToUpperInvariant(), KodeLacak.Mirip(kata) ? KodeLacak.Hash(kata) : null);
        var ada = await db.Permohonan.YangBolehDilihat(pelaku).Where(p => p.Kode == kode || p.KodeLacakHash == hash).Select(p => p.Kode).FirstOrDefaultAsync(cancellationToken);
        return ada is null ? null : PermohonanLinks.Rincian(ada);
    }

    private static HasilCari Baris(PermohonanBaris p) => new(p.Judul, $"{p.Kode} · {p.Mitra} · {DaftarKode.Parse<StatusPermohonan>(p.Status).Label}", PermohonanLinks.Rincian(p.Kode));
}

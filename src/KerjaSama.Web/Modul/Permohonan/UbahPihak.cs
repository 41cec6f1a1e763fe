using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Who takes part and whom the office writes to, as typed.</summary>
/// <param name="GantiKode">Makes a new tracking code; the old one opens nothing any more.</param>
internal sealed record PihakMasukan(IReadOnlyList<string> PerangkatDaerah, string? KontakNama, string? KontakSurel, string? KontakTelepon, bool GantiKode);

/// <summary>Changes the Perangkat Daerah and the contact of a request, and makes a tracking code that fell into the wrong hands worthless (decisions.md 8).</summary>
internal sealed class UbahPihak(KerjaSamaDbContext db, KunciPerkara perkara, KodeLacak kodeLacak, Pemberitahuan pemberitahuan)
{
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    /// <exception cref="VersiBerubahException">Changed since the form was opened.</exception>
    public async Task ExecuteAsync(string kode, PihakMasukan masukan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await PeriksaAsync(masukan, cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var p = await perkara.PermohonanAsync(kode, Aksi.UbahPihakPermohonan, versi, pelaku, "Anda tidak berwenang mengubah pihak permohonan ini.", cancellationToken);
        if (!p.SudahBerakhir)
        {
            p.TetapkanPerangkatDaerah(masukan.PerangkatDaerah);
        }

        p.UbahKontak(masukan.KontakNama!, masukan.KontakSurel, masukan.KontakTelepon);
        if (masukan.GantiKode)
        {
            var putaran = p.PutaranLacak + 1;
            p.GantiKodeLacak(putaran, KodeLacak.Hash(await kodeLacak.HitungAsync(p.Id, putaran, cancellationToken)));
            pemberitahuan.KeKontak(p, JenisPesan.KodeLacakDikirim, $"putaran-{putaran}");
        }

        db.Jejak.Catat(p, masukan.GantiKode ? "permohonan.kode-lacak-diganti" : "permohonan.pihak-diubah");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task PeriksaAsync(PihakMasukan m, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(
            Teks.Isi(m.KontakNama) is { Length: <= PermohonanKerjaSama.NamaMaxLength }, nameof(m.KontakNama), $"Nama kontak wajib diisi, paling banyak {PermohonanKerjaSama.NamaMaxLength} karakter.");
        galat.Tambah(nameof(m.KontakSurel), KontakPermohonan.GalatSurel(m.KontakSurel, m.KontakTelepon));
        galat.Tambah(nameof(m.KontakTelepon), KontakPermohonan.GalatTelepon(m.KontakTelepon));
        var dikenal = await db.PerangkatDaerah.Select(p => p.Kode).ToListAsync(cancellationToken);
        galat.Pastikan(!m.PerangkatDaerah.Except(dikenal).Any(), nameof(m.PerangkatDaerah), "Pilih Perangkat Daerah dari daftar.");
        galat.PastikanKosong();
    }
}

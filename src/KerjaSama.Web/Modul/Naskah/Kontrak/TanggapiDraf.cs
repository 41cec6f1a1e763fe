using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>
/// A reviewer's own text of the draft: Word, PDF, or a photo of paper. It becomes no version by itself; the office compares it and makes it
/// one where it agrees (<see cref="UnggahVersi.JadikanAsync"/>).
/// </summary>
internal sealed class TanggapiDraf(KerjaSamaDbContext db, KunciDraf kunci, DrafReader reader, UnggahDokumen unggah)
{
    /// <param name="berkas">Inspected and in the store.</param>
    /// <exception cref="AturanDilanggarException"><c>draf.bukan-giliran</c>: neither a review step nor a turn is open for that side.</exception>
    public async Task ExecuteAsync(string kode, BerkasUnggahan berkas, string? catatan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        UnggahVersi.PastikanCatatan(catatan);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.TanggapiDraf, pelaku, cancellationToken);
        var sisi = SisiDraf.Dari(pelaku);
        Aturan.Pastikan(sisi != PemegangDraf.BagianKerjaSama, "draf.tanggapan-kantor", "Bagian Kerja Sama mengunggah versi, bukan tanggapan.");
        Aturan.Pastikan((await reader.BacaAsync(permohonan, pelaku, cancellationToken)).GiliranSaya, "draf.bukan-giliran", "Draf ini sedang tidak pada giliran Anda.");

        var dokumen = unggah.Sertakan(permohonan, SisiDraf.JenisTanggapan(sisi), berkas, pelaku, catatan, DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen.Id);
        db.Jejak.Catat(rancangan, "draf.ditanggapi", Teks.Isi(catatan), [new("Oleh", sisi.Label), new("Berkas", dokumen.Nama), new("SHA-256", dokumen.Sha256)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

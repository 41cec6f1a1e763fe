using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Draf;

/// <summary>Makes a version of the draft from the template of its kind and chosen clauses; which clause in which version is recorded with it.</summary>
internal sealed class SusunVersi(KerjaSamaDbContext db, KunciDraf kunci, UnggahDokumen unggah, PenyusunDokumen penyusun, DokumenSiap dokumenSiap)
{
    /// <returns>Number of the version.</returns>
    /// <exception cref="AturanDilanggarException"><c>draf.bergeser</c>: somebody made a version meanwhile; <c>draf.tanpa-templat</c>, or a clause of the choice is not offered any longer.</exception>
    /// <param name="setelah">Document of the version that was in force when the choice was made; null: there was none.</param>
    public Task<int> ExecuteAsync(string kode, IReadOnlyCollection<KlausulDipilih> pilihan, Guid? setelah, string? catatan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        UnggahVersi.PastikanCatatan(catatan);
        return dokumenSiap.JalankanAsync(() => SekaliAsync(kode, pilihan, setelah, catatan, pelaku, cancellationToken), cancellationToken);
    }

    private async Task<int> SekaliAsync(string kode, IReadOnlyCollection<KlausulDipilih> pilihan, Guid? setelah, string? catatan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.KelolaDraf, pelaku, cancellationToken);
        var berlaku = DrafBerlaku.Dari(permohonan.Dokumen);
        Aturan.Pastikan(berlaku?.Dokumen.Id == setelah, DrafBergeserException.Kode, $"Versi {berlaku?.Versi} dibuat sejak halaman ini dibuka. Lihat isinya dahulu; bila tetap perlu, susun sekali lagi.");
        var siap = dokumenSiap.AmbilBerasal($"{TemplatDokumen.Draf} {permohonan.Id:N} {permohonan.Versi}", ct => penyusun.DrafAsync(permohonan, pilihan, ct));
        Aturan.Pastikan(siap?.Asal is not null, "draf.tanpa-templat", "Jenis naskah ini belum mempunyai templat. Unggah berkas drafnya.");

        var dokumen = unggah.Sertakan(permohonan, DrafBerlaku.Jenis, siap.Berkas, pelaku, Teks.Isi(catatan) ?? siap.Asal.Keterangan);
        rancangan.CatatKlausul(dokumen.Id, siap.Asal.Klausul.Select(k => (k.Kode, k.Varian, k.Versi)));
        db.AddRange(rancangan.Klausul.Where(k => k.DokumenId == dokumen.Id));
        var nomor = DrafBerlaku.Semua(permohonan.Dokumen).Count;
        db.Jejak.Catat(rancangan, "draf.versi-dibuat", dokumen.Catatan, [new("Versi", $"{nomor}: {dokumen.Nama}"), new("SHA-256", dokumen.Sha256)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return nomor;
    }
}

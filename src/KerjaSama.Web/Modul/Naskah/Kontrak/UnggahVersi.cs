using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Makes the next version of a draft: from a file that was edited in Word, or from one that is among the papers already. Every version is kept.</summary>
internal sealed class UnggahVersi(KerjaSamaDbContext db, KunciDraf kunci, UnggahDokumen unggah)
{
    /// <param name="berkas">Inspected and in the store.</param>
    /// <param name="dasar">Document of the version that it was made from; only the first version has none.</param>
    /// <param name="setujuAtas">Document of the version that the sender has seen the differences to, and still wants to go over.</param>
    /// <exception cref="IsianTidakSahException">The base is missing, or no version of this draft.</exception>
    /// <exception cref="DrafBergeserException">A version was made meanwhile.</exception>
    /// <exception cref="AturanDilanggarException"><c>draf.sama</c>: the very file is in force already.</exception>
    public async Task<int> ExecuteAsync(string kode, BerkasUnggahan berkas, Guid? dasar, string? catatan, Guid? setujuAtas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        PastikanCatatan(catatan);
        PastikanWord(berkas.MediaType);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.KelolaDraf, pelaku, cancellationToken);
        var semua = DrafBerlaku.Semua(permohonan.Dokumen);
        DrafBergeserException.Pastikan(permohonan, dasar, setujuAtas);
        Aturan.Pastikan(semua is not [.., var terbaru] || terbaru.Sha256 != berkas.Sha256, "draf.sama", $"Berkas ini sama persis dengan versi {semua.Count} yang berlaku.");

        var dokumen = unggah.Sertakan(permohonan, DrafBerlaku.Jenis, berkas, pelaku, catatan, semua.Count == 0 ? null : dasar);
        return await SimpanAsync(rancangan, dokumen, semua.Count + 1, catatan, transaction, cancellationToken);
    }

    /// <summary>A file that came as an answer, or as the draft of the mitra or PD, becomes the version in force.</summary>
    /// <param name="setujuAtas">Document of the version that the actor has seen the differences to, and still wants to go over.</param>
    /// <exception cref="TidakDitemukanException">No such document.</exception>
    /// <exception cref="AturanDilanggarException"><c>draf.bukan-word</c>, <c>draf.sama</c>.</exception>
    /// <exception cref="DrafBergeserException">It was an answer to an older version.</exception>
    public async Task<int> JadikanAsync(string kode, Guid dokumenId, string? catatan, Guid? setujuAtas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        PastikanCatatan(catatan);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.KelolaDraf, pelaku, cancellationToken);
        var sumber = permohonan.Dokumen.SingleOrDefault(d => d.Id == dokumenId) ?? throw new TidakDitemukanException("Dokumen");
        PastikanWord(sumber.MediaType);
        var semua = DrafBerlaku.Semua(permohonan.Dokumen);
        if (sumber.DasarId is { } dasar && semua.Any(d => d.Id == dasar))
        {
            DrafBergeserException.Pastikan(permohonan, dasar, setujuAtas);
        }

        Aturan.Pastikan(semua is not [.., var terbaru] || terbaru.Sha256 != sumber.Sha256, "draf.sama", $"Berkas ini sama persis dengan versi {semua.Count} yang berlaku.");

        var keterangan = Teks.Isi(catatan) ?? $"Dari {KelengkapanBerkas.NamaJenis(sumber.Jenis).ToLowerInvariant()}: {sumber.Nama}";
        var dokumen = unggah.Sertakan(permohonan, DrafBerlaku.Jenis, new(sumber.Nama, sumber.MediaType, sumber.Ukuran, sumber.Sha256), pelaku, keterangan, sumber.DasarId ?? DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen.Id);
        return await SimpanAsync(rancangan, dokumen, semua.Count + 1, keterangan, transaction, cancellationToken);
    }

    private async Task<int> SimpanAsync(RancanganNaskah rancangan, DokumenPermohonan dokumen, int nomor, string? catatan, Data.Umum.WriteTransaction transaction, CancellationToken cancellationToken)
    {
        db.Jejak.Catat(rancangan, "draf.versi-dibuat", Teks.Isi(catatan), [new("Versi", $"{nomor}: {dokumen.Nama}"), new("SHA-256", dokumen.Sha256)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return nomor;
    }

    private static void PastikanWord(string mediaType) => Aturan.Pastikan(
        mediaType == Infrastructure.Dokumen.DokumenTersusun.MediaType, "draf.bukan-word", "Hanya dokumen Word (.docx) yang dapat menjadi versi draf. Minta berkas Word-nya, atau ketik perubahannya ke versi yang berlaku.");

    internal static void PastikanCatatan(string? catatan)
    {
        if (catatan?.Trim().Length > RancanganNaskah.CatatanMaxLength)
        {
            throw new IsianTidakSahException("catatan", $"Catatan paling banyak {RancanganNaskah.CatatanMaxLength} karakter.");
        }
    }
}

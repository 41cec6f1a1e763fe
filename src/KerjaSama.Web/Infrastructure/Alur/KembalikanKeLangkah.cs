using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The Kepala Bagian sends a case back to a step that was finished in it, with a reason (domain.md section 3).</summary>
internal sealed class KembalikanKeLangkah(KerjaSamaDbContext db, KunciPerkara perkara, JalanPerkara jalan, PetaPerkara peta, PindahkanPerkara pindahkan)
{
    /// <param name="tujuan">Text of the <see cref="TitikAlur"/>, one of <see cref="PetaPerkara.Sebelumnya"/>.</param>
    /// <exception cref="IsianTidakSahException">No reason, or not an earlier step of this case.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c> or <c>permohonan.sudah-ditandatangani</c>.</exception>
    public async Task<PermohonanKerjaSama> ExecuteAsync(string kode, string? tujuan, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = await perkara.UntukDipindahAsync(kode, Aksi.KembalikanLangkah, versi, pelaku, "Hanya Kepala Bagian yang mengembalikan permohonan ke langkah sebelumnya.", cancellationToken);
        var isi = AlasanPerintah.Wajib(alasan);
        var pilihan = PilihanTujuan.Wajib("tujuan", tujuan, peta.Sebelumnya(await jalan.LoadAsync(permohonan, cancellationToken)));

        db.Jejak.Catat(permohonan, "permohonan.dikembalikan", isi, [new("Langkah", pilihan.Nama)]);
        await pindahkan.ExecuteAsync(new(permohonan, pilihan.Tugas, false, null, isi), pilihan.Rute, kabari: true, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }
}

internal static class PilihanTujuan
{
    /// <exception cref="IsianTidakSahException">Not one of <paramref name="pilihan"/>; the message lists them.</exception>
    public static TujuanAlur Wajib(string bidang, string? tujuan, IReadOnlyList<TujuanAlur> pilihan) =>
        pilihan.FirstOrDefault(t => t.Titik.ToString() == tujuan)
        ?? throw new IsianTidakSahException(bidang, pilihan.Count == 0
            ? "Tidak ada langkah yang dapat dituju."
            : $"Pilih salah satu langkah: {string.Join(", ", pilihan.Select(t => t.Titik))}.");
}

using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// The track or the kind of naskah was wrong: the process of the track is ended and the right one goes on where the case is. Documents and
/// telaahan stay; numbers that were reserved become batal.
/// </summary>
internal sealed class KoreksiJalur(
    KerjaSamaDbContext db, KunciPerkara perkara, JalanPerkara jalan, PetaPerkara peta, PenetapPenempatan penetap, PindahkanPerkara pindahkan)
{
    /// <param name="lanjutDari">Text of the <see cref="TitikAlur"/>, one of <see cref="PetaPerkara.DalamJalur"/>; null: the latest of them.</param>
    /// <exception cref="IsianTidakSahException">No reason, nothing changed, an unknown code, or not a step of the new track up to here.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c>, <c>permohonan.sudah-ditandatangani</c> or <c>jalur.belum-berjalan</c>.</exception>
    public async Task<PermohonanKerjaSama> ExecuteAsync(string kode, Penempatan penempatan, string? lanjutDari, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = await perkara.UntukDipindahAsync(kode, Aksi.KoreksiJalur, versi, pelaku, "Hanya Kepala Bagian yang mengoreksi jalur.", cancellationToken);
        var isi = AlasanPerintah.Wajib(alasan);
        Aturan.Pastikan((await jalan.LoadAsync(permohonan, cancellationToken)).JalurBerjalan is not null,
            "jalur.belum-berjalan", "Proses jalur belum dimulai: jalur ditetapkan pada langkah penerimaan. Kembalikan permohonan ke langkah itu bila sudah lewat.");
        var baru = await penetap.JalurAsync(penempatan.Jalur, penempatan.JenisNaskah, permohonan, cancellationToken);
        if (baru.Jalur == permohonan.Jalur && baru.JenisNaskah == permohonan.JenisNaskah)
        {
            throw new IsianTidakSahException("jalur", "Jalur dan jenis naskah sudah seperti itu; tidak ada yang dikoreksi.");
        }

        var pilihan = peta.DalamJalur(await jalan.LoadAsync(permohonan, cancellationToken, baru));
        var dipilih = lanjutDari is null && pilihan.Count > 0 ? pilihan[0] : PilihanTujuan.Wajib("lanjutDari", lanjutDari, pilihan);
        await penetap.TetapkanAsync(permohonan, penempatan, cancellationToken);
        db.Jejak.Catat(permohonan, "permohonan.jalur-dikoreksi", isi, [new("Langkah", dipilih.Nama)]);
        await pindahkan.ExecuteAsync(new(permohonan, dipilih.Tugas, true, null), dipilih.Rute, kabari: true, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }
}

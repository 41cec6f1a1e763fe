using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// A case that ran on paper before it came into the product goes on from a later stage ("mulai dari tahap ..."). The steps between are
/// named in the history as skipped.
/// </summary>
internal sealed class MulaiDari(
    KerjaSamaDbContext db, KunciPerkara perkara, JalanPerkara jalan, PetaPerkara peta, PenetapPenempatan penetap, PindahkanPerkara pindahkan)
{
    /// <param name="tujuan">Text of the <see cref="TitikAlur"/>, one of <see cref="PetaPerkara.TahapBerikut"/>; or the code of its stage.</param>
    /// <param name="penempatan">Asked for as long as disposisi is not done.</param>
    /// <exception cref="IsianTidakSahException">No reason, not a later stage, or the placing is not complete.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c> or <c>permohonan.sudah-ditandatangani</c>.</exception>
    public async Task<PermohonanKerjaSama> ExecuteAsync(string kode, string? tujuan, string? alasan, Penempatan penempatan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = await perkara.UntukDipindahAsync(kode, Aksi.MulaiDariTahap, versi, pelaku, "Anda tidak berwenang memulai permohonan dari tahap lain.", cancellationToken);
        var isi = AlasanPerintah.Wajib(alasan);
        var berjalan = await jalan.LoadAsync(permohonan, cancellationToken);
        if (berjalan.JalurBerjalan is null)
        {
            await penetap.TetapkanAsync(permohonan, penempatan, cancellationToken);
            permohonan.Mulai();
            berjalan = await jalan.LoadAsync(permohonan, cancellationToken);
        }

        var pilihan = peta.TahapBerikut(berjalan, permohonan.Tahap);
        var dipilih = pilihan.FirstOrDefault(t => t.Tahap == tujuan) ?? PilihanTujuan.Wajib("tujuan", tujuan, pilihan);
        db.Jejak.Catat(permohonan, "permohonan.dimulai-dari", isi, [new("Langkah", dipilih.Nama), new("Langkah yang dilewati", string.Join("; ", Dilewati(berjalan, dipilih)))]);
        await pindahkan.ExecuteAsync(new(permohonan, dipilih.Tugas, false, null), dipilih.Rute, kabari: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }

    /// <summary>Names of the steps that nobody will do, in order.</summary>
    public static IReadOnlyList<string> Dilewati(Perkara perkara, TujuanAlur tujuan)
    {
        var titik = new TitikAlur(tujuan.Titik.Proses, tujuan.Tugas.Id).ToString();
        return [.. perkara.Langkah.Skip(perkara.Kini).TakeWhile(l => l.Kunci != titik).Where(l => l.Terakhir is null).Select(l => l.Nama)];
    }
}

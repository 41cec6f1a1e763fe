using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>What a naskah is to say from now on, as typed, and why.</summary>
/// <param name="Nomor">Numbers of the parties in their order, ours first.</param>
internal sealed record BetulanNaskahMasukan(
    string? Judul, string? Tentang, string? Bidang, string? Sifat, DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai,
    string? Tempat, string? Cara, string? Penandatangan, IReadOnlyList<string?> Nomor, string? Alasan);

/// <summary>Puts right what the register has wrong, from a slip at the desk or an old register; the history keeps old and new with the reason.</summary>
internal sealed class BetulkanNaskah(KerjaSamaDbContext db, PeriksaNaskah periksa)
{
    /// <param name="versi">The version of the naskah that was on the screen.</param>
    /// <exception cref="TidakBerhakException">The actor keeps no register.</exception>
    /// <exception cref="TidakDitemukanException">No such naskah.</exception>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong; also a changed number that our book has given.</exception>
    public async Task ExecuteAsync(string kode, BetulanNaskahMasukan masukan, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.CatatNaskah))
        {
            throw new TidakBerhakException(pelaku, "Data naskah dibetulkan oleh pengelola register.");
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var naskah = await db.Naskah.Include(n => n.Pihak).SingleOrDefaultAsync(n => n.Kode == kode, cancellationToken) ?? throw new TidakDitemukanException("Naskah");
        db.Entry(naskah).Property(n => n.Versi).OriginalValue = versi;
        var perluPendahulu = await periksa.PeriksaBetulanAsync(masukan, naskah, cancellationToken);
        naskah.Betulkan(
            new(masukan.Judul!, masukan.Tentang!, masukan.Bidang, masukan.Sifat!, masukan.TanggalTandaTangan, masukan.BerlakuMulai, masukan.BerlakuSampai, masukan.Tempat, masukan.Cara, masukan.Penandatangan),
            masukan.Nomor, perluPendahulu);
        db.Jejak.Catat(naskah, "naskah.dibetulkan", Teks.Isi(masukan.Alasan));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

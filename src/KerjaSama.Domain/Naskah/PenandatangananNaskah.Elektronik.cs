using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

// The electronic side: one signer at a time on one file.
public sealed partial class PenandatangananNaskah
{
    /// <summary>The reservation of the file by who is signing just now, and until when nobody else may begin.</summary>
    public Guid? TteId { get; private set; }
    public DateTimeOffset? TteSampai { get; private set; }

    /// <summary>Document with all electronic signatures made so far; null: none, or they were started anew.</summary>
    public Guid? TteDokumenId { get; private set; }

    /// <summary>The number of the naskah that those signatures carry.</summary>
    public string? TteNomor { get; private set; }

    public bool SedangTte(DateTimeOffset sekarang) => TteSampai is { } sampai && sampai > sekarang;

    /// <summary>Reserves the file for one signer: two signatures made at once would each lack the other.</summary>
    /// <param name="lama">Longer than the provider can take.</param>
    /// <returns>The reservation, for <see cref="AkhiriTte"/>; and who signs.</returns>
    /// <exception cref="AturanDilanggarException"><c>tte.sedang-berjalan</c>, or he has signed.</exception>
    public (Guid Reservasi, PenandatanganNaskah Orang) MulaiTte(Guid penandatanganId, string nomor, DateTimeOffset sekarang, TimeSpan lama)
    {
        PastikanTerbuka();
        PastikanTanpaTte(sekarang);
        var satu = Satu(penandatanganId);
        Aturan.Pastikan(satu.DitandatanganiPada is null, "tte.sudah-tanda-tangan", $"{satu.Nama} sudah menandatangani naskah ini.");
        Aturan.Pastikan(TteDokumenId is null || TteNomor == nomor, "tte.nomor-berubah", $"Berkas yang sudah ditandatangani memuat nomor {TteNomor}, sedangkan nomor naskah sekarang {nomor}. Mulai ulang tanda tangan elektroniknya.");

        (TteId, TteSampai, TteNomor) = (Guid.CreateVersion7(), sekarang + lama, nomor);
        return (TteId.Value, satu);
    }

    /// <summary>The provider did not sign, or it is not known whether it did.</summary>
    public void BatalkanTte(Guid reservasi)
    {
        if (TteId == reservasi)
        {
            (TteId, TteSampai) = (null, null);
        }
    }

    /// <summary>The provider has signed.</summary>
    /// <param name="dokumenId">The signed file.</param>
    /// <returns>False when the reservation has run out and the file went to somebody else meanwhile, or the naskah is signed: the file is kept, but is not the one in force.</returns>
    public bool AkhiriTte(Guid reservasi, Guid penandatanganId, Guid dokumenId, DateOnly pada)
    {
        if (TteId != reservasi || SelesaiPada is not null || _penandatangan.Find(p => p.Id == penandatanganId) is not { } satu)
        {
            BatalkanTte(reservasi);
            return false;
        }

        (TteId, TteSampai, TteDokumenId) = (null, null, dokumenId);
        satu.CatatTandaTangan(pada, elektronik: true);
        return true;
    }

    /// <summary>The electronic signatures stand on a text or number that is no longer in force: everybody signs anew.</summary>
    public void UlangiTte(DateTimeOffset sekarang)
    {
        PastikanTerbuka();
        PastikanTanpaTte(sekarang);
        TteDokumenId = null;
        foreach (var satu in _penandatangan.Where(p => p.Elektronik))
        {
            satu.CatatTandaTangan(null, elektronik: false);
        }
    }

    /// <exception cref="AturanDilanggarException"><c>tte.sedang-berjalan</c>.</exception>
    public void PastikanTanpaTte(DateTimeOffset sekarang) =>
        Aturan.Pastikan(!SedangTte(sekarang), "tte.sedang-berjalan", "Naskah ini sedang ditandatangani secara elektronik. Tunggu sampai selesai, lalu coba lagi.");
}

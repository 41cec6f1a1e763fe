namespace KerjaSama.Domain.Umum;

/// <summary>Working days: Monday to Friday without the holidays of <c>seeds/referensi/hari-libur.csv</c>.</summary>
public sealed class HariKerja(IReadOnlySet<DateOnly> hariLibur)
{
    public bool AdalahHariKerja(DateOnly tanggal) =>
        tanggal.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !hariLibur.Contains(tanggal);

    /// <summary>The <paramref name="jumlah"/>-th working day after <paramref name="mulai"/>; zero gives <paramref name="mulai"/> itself.</summary>
    public DateOnly Tambah(DateOnly mulai, int jumlah)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(jumlah);
        var tanggal = mulai;
        while (jumlah > 0)
        {
            tanggal = tanggal.AddDays(1);
            jumlah -= AdalahHariKerja(tanggal) ? 1 : 0;
        }

        return tanggal;
    }
}

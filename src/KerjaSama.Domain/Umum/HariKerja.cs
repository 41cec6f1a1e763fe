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

    /// <summary>
    /// Working days after <paramref name="mulai"/> up to and with <paramref name="sampai"/>: zero on the same day, and the other way round
    /// what <see cref="Tambah"/> was given, so a step finished on its last day took as many days as its limit.
    /// </summary>
    public int Antara(DateOnly mulai, DateOnly sampai)
    {
        var jumlah = 0;
        for (var tanggal = mulai.AddDays(1); tanggal <= sampai; tanggal = tanggal.AddDays(1))
        {
            jumlah += AdalahHariKerja(tanggal) ? 1 : 0;
        }

        return jumlah;
    }
}

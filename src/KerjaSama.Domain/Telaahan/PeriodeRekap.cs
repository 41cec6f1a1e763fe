using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

/// <summary>The days of a recap: a year, a triwulan, or any two days; the first day and the last, both inside.</summary>
public sealed record PeriodeRekap(DateOnly Awal, DateOnly Akhir, string Nama)
{
    public static PeriodeRekap Dari(Periode periode)
    {
        ArgumentNullException.ThrowIfNull(periode);
        return new(periode.Awal, periode.Akhir, periode.Nama);
    }

    /// <exception cref="AturanDilanggarException"><c>rekap.tanggal-terbalik</c>.</exception>
    public static PeriodeRekap Bebas(DateOnly awal, DateOnly akhir, Func<DateOnly, string> tulis)
    {
        ArgumentNullException.ThrowIfNull(tulis);
        Aturan.Pastikan(awal <= akhir, "rekap.tanggal-terbalik", "Tanggal awal rekap tidak boleh sesudah tanggal akhirnya.");

        return new(awal, akhir, awal == akhir ? tulis(awal) : $"{tulis(awal)} s.d. {tulis(akhir)}");
    }
}

using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Kinerja;

/// <summary>A year, or one triwulan of it: the first day and the last, both inside.</summary>
public sealed record Periode
{
    public const int TahunTerkecil = 1900;
    public const int TahunTerbesar = 2200;
    private const int BulanPerTriwulan = 3;

    /// <exception cref="AturanDilanggarException">A year outside 1900-2200 or a triwulan outside 1-4.</exception>
    public Periode(int tahun, int? triwulan)
    {
        Aturan.Pastikan(tahun is >= TahunTerkecil and <= TahunTerbesar, "periode.tahun", "Tahun tidak masuk akal.");
        Aturan.Pastikan(triwulan is null or (>= 1 and <= 4), "periode.triwulan", "Triwulan 1 sampai 4.");

        (Tahun, Triwulan) = (tahun, triwulan);
        Awal = new DateOnly(tahun, triwulan is { } t ? ((t - 1) * BulanPerTriwulan) + 1 : 1, 1);
        Akhir = triwulan is null ? new DateOnly(tahun, 12, 31) : Awal.AddMonths(BulanPerTriwulan).AddDays(-1);
    }

    public int Tahun { get; }
    public int? Triwulan { get; }
    public DateOnly Awal { get; }
    public DateOnly Akhir { get; }

    public string Nama => Triwulan is { } t ? $"Triwulan {new[] { "I", "II", "III", "IV" }[t - 1]} {Tahun}" : $"Tahun {Tahun}";
}

namespace KerjaSama.Domain.Kinerja;

/// <summary>Arithmetic of the figures (domain.md section 5): decimal, half up; nothing is hidden by a zero.</summary>
public static class Capaian
{
    /// <summary>Σ pembilang / Σ penyebut × 100; null when there is nothing to divide by.</summary>
    public static decimal? Rasio(int pembilang, int penyebut, int desimal) => penyebut == 0 ? null : Bulatkan(pembilang * 100m / penyebut, desimal);

    /// <summary>Higher is better: R/T × 100. Null ("tidak dapat dihitung") when there is no value, no target, or the target is zero.</summary>
    public static decimal? Naik(decimal? realisasi, decimal? target, int desimal) =>
        realisasi is { } r && target is { } t and not 0 ? Bulatkan(r / t * 100m, desimal) : null;

    /// <summary>Lower is better: (1 + (1 − R/T)) × 100; may be negative.</summary>
    public static decimal? Turun(decimal? realisasi, decimal? target, int desimal) =>
        realisasi is { } r && target is { } t and not 0 ? Bulatkan((1 + (1 - (r / t))) * 100m, desimal) : null;

    /// <summary>Word of the scale of the LKj: ≥ 85, ≥ 70, ≥ 55, below.</summary>
    public static string? Skala(decimal? capaian) => capaian switch
    {
        null => null,
        >= 85 => "sangat berhasil",
        >= 70 => "berhasil",
        >= 55 => "cukup berhasil",
        _ => "kurang berhasil",
    };

    private static decimal Bulatkan(decimal nilai, int desimal) => Math.Round(nilai, desimal, MidpointRounding.AwayFromZero);
}

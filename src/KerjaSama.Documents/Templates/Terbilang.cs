namespace KerjaSama.Documents.Templates;

/// <summary>Numbers in Indonesian words, as agreements write them beside the figures.</summary>
public static class Terbilang
{
    private static readonly string[] Satuan =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    private static readonly (long Value, string Name)[] Besar =
        [(1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1_000, "ribu"), (100, "ratus")];

    /// <summary>For example <c>dua ribu dua puluh enam</c> for 2026.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or a thousand trillion and more.</exception>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000_000_000);

        return number switch
        {
            < 12 => Satuan[number],
            < 20 => Satuan[number - 10] + " belas",
            < 100 => Satuan[number / 10] + " puluh" + Rest(number % 10),
            < 200 => "seratus" + Rest(number - 100),
            >= 1_000 and < 2_000 => "seribu" + Rest(number - 1_000),
            _ => OfLarge(number),
        };
    }

    private static string OfLarge(long number)
    {
        var (value, name) = Besar.First(b => number >= b.Value);
        return $"{Of(number / value)} {name}{Rest(number % value)}";
    }

    private static string Rest(long number) => number == 0 ? "" : " " + Of(number);
}

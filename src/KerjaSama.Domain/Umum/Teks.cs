using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Umum;

/// <summary>Normal forms of typed text, for unique keys and search.</summary>
public static partial class Teks
{
    private const int KataCariTerbanyak = 8;

    /// <summary>Trimmed, upper-cased, runs of white space folded, quotes and dots dropped: equal names typed by different hands meet here.</summary>
    public static string Normal(string teks) =>
        Spasi().Replace(TandaBaca().Replace(teks, " "), " ").Trim().ToUpperInvariant();

    /// <summary>Null for nothing or white space, otherwise trimmed.</summary>
    public static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();

    /// <summary>The words to search for, each once and at most eight: every word is one more condition of the query, and guests search too.</summary>
    public static IReadOnlyList<string> KataCari(string? teks) =>
        [.. (teks ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(KataCariTerbanyak)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();

    [GeneratedRegex("[.,'\"“”‘’`]")]
    private static partial Regex TandaBaca();
}

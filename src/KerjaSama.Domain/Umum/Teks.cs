using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Umum;

/// <summary>Normal forms of typed text, for unique keys and search.</summary>
public static partial class Teks
{
    /// <summary>Trimmed, upper-cased, runs of white space folded, quotes and dots dropped: equal names typed by different hands meet here.</summary>
    public static string Normal(string teks) =>
        Spasi().Replace(TandaBaca().Replace(teks, " "), " ").Trim().ToUpperInvariant();

    /// <summary>Null for nothing or white space, otherwise trimmed.</summary>
    public static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();

    [GeneratedRegex("[.,'\"“”‘’`]")]
    private static partial Regex TandaBaca();
}

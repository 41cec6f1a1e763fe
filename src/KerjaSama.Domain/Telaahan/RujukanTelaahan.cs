using System.Text.RegularExpressions;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

/// <summary>
/// The text form of the legal bases, in which forms and API send them: one a line, a key of the reference list or the title of a regulation that
/// is not in it. Semicolons part them, too.
/// </summary>
public static partial class RujukanTelaahan
{
    private static readonly char[] Pemisah = ['\n', '\r', ';'];

    /// <returns>In the order of the text, each once.</returns>
    public static IReadOnlyList<string> Baca(string? teks) =>
        [.. (teks ?? "").Split(Pemisah, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Teks.Normal)];

    public static string Tulis(IEnumerable<string> rujukan) => string.Join('\n', rujukan);

    /// <summary>Whether the text has the form of a key: small letters, digits and hyphens.</summary>
    public static bool Kunci(string teks) => PolaKunci().IsMatch(teks);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$|^[a-z0-9]+$")]
    private static partial Regex PolaKunci();
}

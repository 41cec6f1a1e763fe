using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Uploads;

/// <summary>Makes a name from outside harmless: no folders, no control or direction characters, not too long, our extension.</summary>
internal static class SafeFileName
{
    private const int MaxLength = 100;
    private const string Fallback = "berkas";

    public static string From(string name, string extension)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = KnownExtension(last) is { } known ? last[..^known.Length] : last;

        var safe = new StringBuilder();
        foreach (var rune in stem.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            safe.Append(IsHarmless(rune) ? rune.ToString() : " ");
            if (safe.Length >= MaxLength)
            {
                break;
            }
        }

        var words = string.Join(' ', safe.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return (words.Length == 0 ? Fallback : words) + extension;
    }

    private static string? KnownExtension(string name)
    {
        var extension = Path.GetExtension(name);

        // "No.12" has no extension
        return extension is { Length: > 1 and <= 6 } && extension.Skip(1).All(char.IsAsciiLetterOrDigit) && extension.Any(char.IsAsciiLetter) ? extension : null;
    }

    private static bool IsHarmless(Rune rune) =>
        !"<>:\"|?*;%".Contains(rune.ToString(), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

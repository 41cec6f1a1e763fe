using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Uploads;

/// <summary>Where a link of a document may lead when somebody clicks it: the web, a mail, a telephone, a place beside the document.</summary>
internal static partial class LinkTarget
{
    private static readonly string[] Harmless = ["http", "https", "mailto", "tel", "ftp", "ftps"];

    public static bool IsHarmless(string target)
    {
        // programs skip white space and control characters within an address: "java\tscript:"
        var text = string.Concat(target.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return Scheme().Match(text) is { Success: true } scheme && !HostAndPort().IsMatch(text)
            ? Harmless.Contains(scheme.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
            : !text.StartsWith('\\') && !text.StartsWith('/');
    }

    /// <summary>An address with a scheme, of a drive or of another machine, whatever the scheme.</summary>
    public static bool IsOutside(string target) =>
        Scheme().IsMatch(target.Trim()) || target.TrimStart().StartsWith("//", StringComparison.Ordinal) || target.TrimStart().StartsWith('\\');

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex("^[A-Za-z0-9.-]+\\.[A-Za-z]{2,}:[0-9]+(/|$)")]
    private static partial Regex HostAndPort();
}

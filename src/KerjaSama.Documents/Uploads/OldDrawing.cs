using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Uploads;

/// <summary>Finds addresses in an old drawing (VML) that no XML reader can read.</summary>
internal static partial class OldDrawing
{
    /// <returns>The first address from outside; null when there is none.</returns>
    public static string? OutsideSource(string vml) =>
        Source().Matches(vml).Select(m => m.Groups[1].Value).FirstOrDefault(LinkTarget.IsOutside);

    [GeneratedRegex("\\b(?:src|href)\\s*=\\s*[\"']?([^\"'\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}

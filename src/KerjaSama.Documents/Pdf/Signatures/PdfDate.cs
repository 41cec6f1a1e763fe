using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Dates as PDF writes them (ISO 32000-1, 7.9.4): <c>D:20261122081500+07'00'</c>.</summary>
internal static partial class PdfDate
{
    public static DateTimeOffset? Parse(string? text)
    {
        var match = Pattern().Match(text ?? "");
        if (!match.Success || !DateTime.TryParseExact(match.Groups["when"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when))
        {
            return null;
        }

        var sign = match.Groups["sign"].Value;
        var offset = sign is "+" or "-" ? new TimeSpan(Part(match, "hours"), Part(match, "minutes"), 0) : TimeSpan.Zero;
        return offset > TimeSpan.FromHours(14) ? null : when.Year is > 1 and < 9999 ? new DateTimeOffset(when, sign == "-" ? -offset : offset) : null;
    }

    public static string Text(DateTimeOffset when) => when.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static int Part(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^D:(?<when>[0-9]{14})(?<sign>[Z+-])?(?:(?<hours>[0-9]{2})'?(?<minutes>[0-9]{2})?)?")]
    private static partial Regex Pattern();
}

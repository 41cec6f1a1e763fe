using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KerjaSama.Documents.Tables;

/// <summary>Which cell styles of a workbook show a number as a date (ECMA-376 part 1, 18.8.30: number formats).</summary>
internal static partial class XlsxDateStyles
{
    public static HashSet<uint> Of(Stylesheet? styles)
    {
        var formats = styles?.CellFormats?.Elements<CellFormat>().ToList() ?? [];
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");

        var dates = new HashSet<uint>();
        for (var i = 0; i < formats.Count; i++)
        {
            var id = formats[i].NumberFormatId?.Value ?? 0;
            if (custom.TryGetValue(id, out var code) ? IsDate(code) : IsDate(id))
            {
                dates.Add((uint)i);
            }
        }

        return dates;
    }

    /// <summary>Built-in date formats, those of East Asian locales included; 18 to 21 and 45 to 47 are times of day only.</summary>
    private static bool IsDate(uint id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>A custom format is a date when a d or y stands outside quotes, brackets and escapes; "General" and colours hold none there.</summary>
    private static bool IsDate(string code)
    {
        var bare = Literal().Replace(code.Split(';')[0], "");
        return !bare.Equals("General", StringComparison.OrdinalIgnoreCase) && bare.AsSpan().ContainsAny("dDyY");
    }

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.|_.|\*.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}

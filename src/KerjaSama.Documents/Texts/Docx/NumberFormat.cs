using System.Globalization;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>Writes a number as a level of Word's numbering does.</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Sign)[] Signs =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Write(int number, string? format) => format switch
    {
        "lowerLetter" => Letter(number),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The value of a Roman number in either case; null for anything else.</summary>
    public static int? ParseRoman(string text)
    {
        var rest = text.ToLowerInvariant();
        var value = 0;
        foreach (var (worth, sign) in Signs)
        {
            while (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                value += worth;
                rest = rest[sign.Length..];
            }
        }

        return rest.Length == 0 && value > 0 && Roman(value).Equals(text, StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    // after z comes aa, then bb
    private static string Letter(int number) => number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        foreach (var (value, sign) in Signs)
        {
            while (number >= value)
            {
                text += sign;
                number -= value;
            }
        }

        return text;
    }
}

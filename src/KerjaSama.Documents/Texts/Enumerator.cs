using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts.Docx;

namespace KerjaSama.Documents.Texts;

/// <summary>Numbers typed at the beginning of a line, and what kind a number is.</summary>
internal static partial class Enumerator
{
    /// <summary>Splits <c>(2) PIHAK KEDUA …</c> into its number and text; null where the line has no number.</summary>
    /// <param name="line">Without white space around it.</param>
    /// <param name="before">The line before it: an <c>i.</c> after <c>h.</c> is a letter.</param>
    public static (string Number, TingkatButir Kind, string Text)? Split(string line, Butir? before)
    {
        if (Typed().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["n"].Value;
        var kind = KindOf(number, null);
        if (kind == TingkatButir.Romawi && number.Length <= 2 && char.IsLower(number[0]) && before is { Tingkat: TingkatButir.Huruf } && before.NomorPolos(false) is [var last] && last + 1 == number[0])
        {
            kind = TingkatButir.Huruf;
        }

        return (kind == TingkatButir.Rincian ? "-" : number, kind, line[match.Length..].TrimStart());
    }

    /// <param name="number">As it reads.</param>
    /// <param name="format">The format of Word's level, where it is Word's.</param>
    public static TingkatButir KindOf(string number, string? format)
    {
        var bare = number.Trim(' ', '(', ')', '.');
        return bare switch
        {
            "" => TingkatButir.Rincian,
            _ when number.StartsWith('(') && char.IsAsciiDigit(bare[0]) => TingkatButir.Ayat,
            _ when char.IsAsciiDigit(bare[0]) => TingkatButir.Angka,
            _ when format is "lowerLetter" or "upperLetter" => TingkatButir.Huruf,
            _ when format is "lowerRoman" or "upperRoman" => TingkatButir.Romawi,
            _ when "ivxIVX".Contains(bare[0]) && NumberFormat.ParseRoman(bare) is not null => TingkatButir.Romawi,
            _ when char.IsAsciiLetter(bare[0]) && bare.All(c => c == bare[0]) => TingkatButir.Huruf,
            _ => char.IsLetterOrDigit(bare[0]) ? TingkatButir.Angka : TingkatButir.Rincian,
        };
    }

    [GeneratedRegex(@"^(?<n>\(\s?\d{1,3}[a-z]?\s?\)|\((?:[a-z]{1,2}|[ivx]{1,5})\)|(?:[a-z]|([a-z])\1|[ivx]{1,5})[.)](?=\s+|[A-Z][a-z]|[a-z]{3})|[IVX]{1,5}\.(?=\s)|\d{1,3}(?:\.\d{1,2}){0,3}[.)](?=\s+|\p{L}{2})|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+\p{Lu})|[-–—•·▪◦●○■➢✓*](?=\s+))")]
    private static partial Regex Typed();
}

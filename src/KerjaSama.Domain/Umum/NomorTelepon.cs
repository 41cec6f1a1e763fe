namespace KerjaSama.Domain.Umum;

/// <summary>Telephone numbers as people type them: the first thing by which partners are reached here (domain.md section 6).</summary>
public static class NomorTelepon
{
    private const int DigitMin = 7;
    private const int DigitMaks = 16;
    private const string KodeIndonesia = "62";

    public static bool Sah(string teks)
    {
        ArgumentNullException.ThrowIfNull(teks);
        return teks.Count(char.IsAsciiDigit) is >= DigitMin and <= DigitMaks && teks.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')' or '.');
    }

    /// <summary>Digits with the country code, without plus: <c>0812-3456</c> → <c>628123456</c>. A number without a code is Indonesian.</summary>
    public static string Internasional(string teks)
    {
        ArgumentNullException.ThrowIfNull(teks);
        var digit = string.Concat(teks.Where(char.IsAsciiDigit));
        return teks.TrimStart().StartsWith('+') || digit.StartsWith(KodeIndonesia, StringComparison.Ordinal) ? digit
            : KodeIndonesia + digit.TrimStart('0');
    }
}

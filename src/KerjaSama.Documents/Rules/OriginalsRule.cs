using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Rules;

/// <summary>How many originals: said, and one for each party.</summary>
internal static partial class OriginalsRule
{
    public static void Check(RuleContext context)
    {
        if (!context.Facts.BerpasalWajib)
        {
            return;
        }

        var found = context.Lines.Select(l => (Line: l, Match: Originals().Match(l.Text))).FirstOrDefault(f => f.Match.Success);
        if (found.Match is null)
        {
            context.Add(DaftarAturanNaskah.Rangkap, "Jumlah rangkap tidak disebut. Tulis di penutup: \"dibuat dalam rangkap 2 (dua), masing-masing mempunyai kekuatan hukum yang sama\".");
            return;
        }

        var number = found.Match.Groups["angka"] is { Success: true, Value: var figures } ? int.Parse(figures, CultureInfo.InvariantCulture) : TerbilangReader.Read(found.Match.Groups["kata"].Value);
        var parties = Math.Max(2, PartyRule.Introduced(context).Count);
        if (number < parties)
        {
            context.Add(DaftarAturanNaskah.Rangkap, $"Rangkap {number} tidak cukup untuk {parties} pihak. Setiap pihak memegang satu naskah asli.", found.Line.Place, found.Match.Value);
        }
    }

    [GeneratedRegex(@"(?:rangkap|eksemplar|dibuat\s+dalam|sebanyak)\s+(?:\(\s*)?(?:(?<angka>\d{1,2})|(?<kata>satu|dua|tiga|empat|lima|enam|tujuh|delapan))\b|(?:(?<angka>\d{1,2})\s*\([^)]*\)|(?<kata>dua|tiga|empat|lima|enam))\s+(?:rangkap|eksemplar|asli)", RegexOptions.IgnoreCase)]
    private static partial Regex Originals();
}

using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Rules;

/// <summary>Reads Indonesian number words back: the inverse of <see cref="Templates.Terbilang"/>, lenient about spelling.</summary>
public static partial class TerbilangReader
{
    private static readonly Dictionary<string, int> Digits = new()
    {
        ["nol"] = 0, ["kosong"] = 0, ["satu"] = 1, ["dua"] = 2, ["tiga"] = 3, ["empat"] = 4, ["lima"] = 5, ["enam"] = 6, ["tujuh"] = 7, ["delapan"] = 8, ["lapan"] = 8, ["sembilan"] = 9, ["se"] = 1,
    };

    private static readonly Dictionary<string, long> Large = new()
    {
        ["ribu"] = 1_000, ["juta"] = 1_000_000, ["miliar"] = 1_000_000_000, ["milyar"] = 1_000_000_000, ["milliar"] = 1_000_000_000, ["miliyar"] = 1_000_000_000,
        ["triliun"] = 1_000_000_000_000, ["trilyun"] = 1_000_000_000_000, ["trilliun"] = 1_000_000_000_000,
    };

    private static readonly string[] Small = ["belas", "puluh", "ratus"];

    private static readonly HashSet<string> Units =
        ["rupiah", "persen", "prosen", "tahun", "bulan", "minggu", "hari", "kalender", "kerja", "jam", "orang", "kali", "rangkap", "lembar", "berkas", "buah", "unit", "eksemplar", "asli", "desa", "kecamatan", "meter", "hektare", "saja"];

    /// <summary>The number, or null where the words are none that can be read. Words of measure behind it ("rupiah") are passed over.</summary>
    public static long? Read(string words)
    {
        var tokens = Tokens(words);
        while (tokens.Count > 0 && Units.Contains(tokens[^1]))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return tokens.Count == 0 ? null : Read(tokens);
    }

    /// <summary>Whether any of the words is a number word: "PIHAK KEDUA" has none.</summary>
    public static bool HasNumberWord(string words) => Tokens(words, lenient: false).Exists(t => t is not "se" && (Digits.ContainsKey(t) || Large.ContainsKey(t) || Small.Contains(t)));

    private static long? Read(List<string> tokens)
    {
        // total: finished thousands, millions; group: hundreds and below; digit: waiting for what it counts
        long total = 0, group = 0, lastLarge = long.MaxValue;
        int? digit = null;
        var lastSmall = int.MaxValue;
        foreach (var token in tokens)
        {
            if (Digits.TryGetValue(token, out var value))
            {
                if (digit is not null || lastSmall == 1)
                {
                    return null;
                }

                digit = value;
            }
            else if (Array.IndexOf(Small, token) is >= 0 and var kind)
            {
                var worth = kind == 2 ? 100 : 10;
                if (digit is null or 0 || worth >= lastSmall)
                {
                    return null;
                }

                group += kind == 0 ? 10 + digit.Value : digit.Value * worth;
                lastSmall = kind == 0 ? 1 : worth;
                digit = null;
            }
            else if (Large.TryGetValue(token, out var large) && large < lastLarge)
            {
                total += (group + (digit ?? (group == 0 ? 1 : 0))) * large;
                (group, digit, lastLarge, lastSmall) = (0, null, large, int.MaxValue);
            }
            else
            {
                return null;
            }
        }

        return total + group + (digit ?? 0);
    }

    private static List<string> Tokens(string words, bool lenient = true)
    {
        var tokens = new List<string>();
        foreach (Match match in Word().Matches(words.ToLowerInvariant().Replace("sejuta", "satu juta", StringComparison.Ordinal)))
        {
            var word = match.Value;
            if (word is "dan" or "sebesar")
            {
                continue;
            }

            tokens.AddRange(Joined().Match(word) is { Success: true } parts && !Digits.ContainsKey(word)
                ? parts.Groups[1].Captures.Select(c => c.Value)
                : [lenient ? Nearest(word) : word]);
        }

        return tokens;
    }

    /// <summary>A word with one wrong letter is taken for the number word it is nearest to, where there is one only.</summary>
    private static string Nearest(string word)
    {
        if (word.Length < 5 || Digits.ContainsKey(word) || Large.ContainsKey(word) || Small.Contains(word) || Units.Contains(word))
        {
            return word;
        }

        var near = Digits.Keys.Concat(Large.Keys).Concat(Small).Where(k => k.Length >= 4 && OneApart(word, k)).ToList();
        return near is [var only] ? only : word;
    }

    private static bool OneApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return one.Length - start - end <= 1 && other.Length - start - end <= 1;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    // "duapuluh", "sebelas", "limaratus", "seribu"
    [GeneratedRegex("^(?:(nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?=puluh|belas|ratus|ribu)|belas|puluh|ratus|ribu|juta|miliar|milyar|triliun))+$")]
    private static partial Regex Joined();
}

using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts;

/// <summary>Tells Indonesian from other languages by their commonest words.</summary>
internal static partial class TextLanguage
{
    private static readonly HashSet<string> Indonesian = new(StringComparer.OrdinalIgnoreCase)
    {
        "yang", "dan", "dengan", "untuk", "dari", "pada", "ini", "itu", "dalam", "atau", "oleh", "sebagai", "adalah", "para", "pihak", "tentang", "antara",
        "kerja", "sama", "di", "ke", "akan", "dapat", "tidak", "secara", "sesuai", "serta", "tersebut", "berdasarkan", "masing", "setiap", "lain",
        "bersama", "hari", "tanggal", "tahun", "bulan", "kesatu", "kedua", "pertama", "selanjutnya", "disebut", "terhadap", "melalui", "bidang",
        "pernyataan", "kehendak", "saling", "kedudukan", "perjanjian", "kesepakatan", "peraturan", "pemerintah", "pelaksanaan", "negara",
    };

    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "in", "for", "this", "shall", "by", "be", "party", "parties", "with", "between", "or", "on", "is", "as", "are", "each",
        "will", "any", "from", "at", "under", "other", "their", "its", "may", "been", "which", "hereby", "hereinafter", "concerning", "agreement",
        "der", "die", "das", "und", "von", "des", "den", "mit", "für", "zur", "les", "le", "la", "et", "du", "une", "pour", "entre", "el", "los", "las", "de", "y", "en",
    };

    /// <summary>Positive the more Indonesian, negative the more foreign words there are; 0 says nothing.</summary>
    public static int Weigh(string text)
    {
        var weight = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            weight += Indonesian.Contains(word) ? 1 : Foreign.Contains(word) || word[0] >= 'Ԁ' ? -1 : 0;
        }

        return weight;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}

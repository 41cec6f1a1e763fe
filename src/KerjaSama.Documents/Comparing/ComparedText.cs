using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Comparing;

/// <summary>A text as words: each with the key it is compared by and as it reads, with the white space after it.</summary>
internal sealed partial class ComparedText
{
    private readonly int[] _words;
    private readonly long[] _pairs;

    public ComparedText(string text, WordIds ids, bool ignoreCase)
    {
        foreach (Match match in Token().Matches(text.Normalize(NormalizationForm.FormC)))
        {
            var key = KeyOf(match.Groups[1].Value, ignoreCase);
            if (key.Length > 0)
            {
                Keys.Add(key);
                Raw.Add(match.Value);
            }
        }

        var words = Keys.Where(k => char.IsLetterOrDigit(k[0])).Select(ids.IdOf).ToList();
        _pairs = [.. words.Zip(words.Skip(1), (a, b) => ((long)a << 32) | (uint)b).Order()];
        _words = [.. words.Order()];
        Key = string.Join(' ', Keys);
    }

    public List<string> Keys { get; } = [];

    public List<string> Raw { get; } = [];

    /// <summary>Texts with the same key are the same.</summary>
    public string Key { get; }

    public int WordCount => _words.Length;

    /// <summary>From 0 (nothing in common) to 1: words, and pairs of neighbouring words, that both have.</summary>
    public double SimilarityTo(ComparedText other)
    {
        if (Key == other.Key)
        {
            return 1;
        }

        var words = Dice<int>(_words, other._words);
        return _pairs.Length == 0 || other._pairs.Length == 0 ? words : (words + Dice<long>(_pairs, other._pairs)) / 2;
    }

    private static double Dice<T>(T[] one, T[] two)
        where T : IComparable<T>
    {
        var (i, j, common) = (0, 0, 0);
        while (i < one.Length && j < two.Length)
        {
            var order = one[i].CompareTo(two[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return one.Length + two.Length == 0 ? 0 : 2.0 * common / (one.Length + two.Length);
    }

    private static string KeyOf(string token, bool ignoreCase) => token[0] switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
        '‘' or '’' or '‚' or '‛' or '`' or '´' => "'",
        '…' => "...",
        '.' when token.Length > 1 => "...",
        _ => ignoreCase ? Plain(token).ToUpperInvariant() : Plain(token),
    };

    private static string Plain(string token) => Invisible().Replace(Dash().Replace(token, "-"), "").Replace('’', '\'');

    [GeneratedRegex(@"([\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD\u200B]|[-‐‑‒–'’.,/:](?=[\p{L}\p{M}\p{N}]))*|[.…]{2,}|…|\S)[\s\u00A0\u2007\u202F\u200B\uFEFF]*")]
    private static partial Regex Token();

    [GeneratedRegex("[‐‑‒–—−]")]
    private static partial Regex Dash();

    [GeneratedRegex("[\u00AD\u200B\uFEFF]")]
    private static partial Regex Invisible();
}

/// <summary>Numbers for words.</summary>
internal sealed class WordIds
{
    private readonly Dictionary<string, int> _ids = [];

    public int IdOf(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            _ids[word] = id = _ids.Count;
        }

        return id;
    }
}

using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Comparing;

/// <summary>Finds for each part the one that it was: by its text first, then by its title, its number and its neighbours.</summary>
internal static class PartMatcher
{
    private const double Alike = 0.5;
    private const double AlikeUnderAnotherTitle = 0.45;
    private const double SomewhatAlike = 0.2;
    private const double SameTitle = 0.35;
    private const double SameNumber = 0.05;

    /// <returns>New index by old index.</returns>
    public static SortedDictionary<int, int> Match(List<ComparedPart> old, List<ComparedPart> now)
    {
        var pairs = new SortedDictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (o, n, _) in Candidates(old, now).OrderByDescending(c => c.Score).ThenBy(c => Math.Abs(c.Old - c.New)))
        {
            if (!pairs.ContainsKey(o) && taken.Add(n))
            {
                pairs[o] = n;
            }
        }

        MatchBetweenNeighbours(old, now, pairs, taken);
        return pairs;
    }

    private static IEnumerable<(int Old, int New, double Score)> Candidates(List<ComparedPart> old, List<ComparedPart> now)
    {
        foreach (var o in old)
        {
            foreach (var n in now)
            {
                var score = Score(o, n);
                if (score >= Alike)
                {
                    yield return (o.Index, n.Index, score);
                }
            }
        }
    }

    private static double Score(ComparedPart old, ComparedPart now)
    {
        if (Kind(old) != Kind(now))
        {
            return 0;
        }

        // of these a text has one
        var single = Kind(old) is JenisBagian.Kepala or JenisBagian.Pembukaan or JenisBagian.Penutup;
        var sameTitle = old.Title is not null && old.Title.Key == now.Title?.Key;
        return (single ? 1 : 0) + old.Whole.SimilarityTo(now.Whole) + (sameTitle ? SameTitle : 0) + (old.Part.Nomor == now.Part.Nomor ? SameNumber : 0);
    }

    /// <summary>A part rewritten at its place: same number or neighbours, and something in common.</summary>
    private static void MatchBetweenNeighbours(List<ComparedPart> old, List<ComparedPart> now, SortedDictionary<int, int> pairs, HashSet<int> taken)
    {
        foreach (var o in old.Where(o => !pairs.ContainsKey(o.Index)))
        {
            var candidate = now.Where(n => !taken.Contains(n.Index) && Kind(n) == Kind(o) && (AtSamePlace(o.Index, n.Index, pairs, old.Count, now.Count) || n.Part.Nomor == o.Part.Nomor))
                .MaxBy(n => o.Whole.SimilarityTo(n.Whole));
            if (candidate is not null && MayBeRewritten(o, candidate))
            {
                pairs[o.Index] = candidate.Index;
                taken.Add(candidate.Index);
            }
        }
    }

    // under another title it is rather one removed and one added
    private static bool MayBeRewritten(ComparedPart old, ComparedPart now) => old.Title is { } title && now.Title is { } other
        ? title.SimilarityTo(other) >= Alike || old.Whole.SimilarityTo(now.Whole) >= AlikeUnderAnotherTitle
        : old.Whole.SimilarityTo(now.Whole) >= SomewhatAlike;

    private static bool AtSamePlace(int old, int now, SortedDictionary<int, int> pairs, int oldCount, int newCount) =>
        (old == 0 ? now == 0 : pairs.TryGetValue(old - 1, out var before) && before == now - 1)
        || (old == oldCount - 1 ? now == newCount - 1 : pairs.TryGetValue(old + 1, out var after) && after == now + 1);

    // a text that lost its pasal has a body instead of an opening
    private static JenisBagian Kind(ComparedPart part) => part.Part.Jenis == JenisBagian.Isi ? JenisBagian.Pembukaan : part.Part.Jenis;
}

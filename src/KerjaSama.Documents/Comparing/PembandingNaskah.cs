using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Comparing;

/// <summary>
/// Compares two texts per pasal and ayat, from the text alone: what track-changes recorded or not does not matter. White space, styles of
/// quotation marks and dashes, capitals of titles and the way lines are numbered are no changes.
/// </summary>
public static class PembandingNaskah
{
    /// <summary>What changed from <paramref name="lama"/> to <paramref name="baru"/>.</summary>
    public static Perbandingan Compare(TeksNaskah lama, TeksNaskah baru)
    {
        ArgumentNullException.ThrowIfNull(lama);
        ArgumentNullException.ThrowIfNull(baru);

        return new Perbandingan(Compare(lama.Bagian, baru.Bagian, false), Compare(lama.BagianAsing, baru.BagianAsing, true));
    }

    private static List<PerbandinganBagian> Compare(IReadOnlyList<BagianNaskah> lama, IReadOnlyList<BagianNaskah> baru, bool asing)
    {
        var words = new WordIds();
        var old = lama.Select((b, i) => new ComparedPart(b, i, words, asing)).ToList();
        var now = baru.Select((b, i) => new ComparedPart(b, i, words, asing)).ToList();
        var pairs = PartMatcher.Match(old, now);
        var moved = Ordering.Moved(pairs);
        var parts = Ordering.Merge(old.Count, now.Count, pairs, moved).ConvertAll(p => PartDiff.Of(
            p.Old is { } o ? old[o] : null, p.New is { } n ? now[n] : null, p.New is { } to && moved.Contains(to)));
        MovedLines.Mark(parts);
        return parts;
    }
}

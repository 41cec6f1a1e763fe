namespace KerjaSama.Documents.Comparing;

/// <summary>Compares two plain texts word by word, for what has no pasal.</summary>
public static class PembandingKata
{
    /// <returns>The pieces in reading order.</returns>
    public static IReadOnlyList<PotonganTeks> Compare(string lama, string baru)
    {
        var ids = new WordIds();
        return WordDiff.Of(new ComparedText(lama, ids, ignoreCase: false), new ComparedText(baru, ids, ignoreCase: false));
    }
}

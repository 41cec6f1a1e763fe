namespace KerjaSama.Documents.Texts;

/// <summary>The parts of a text, and where each paragraph of the file went.</summary>
internal sealed record ParsedNaskah(IReadOnlyList<BagianNaskah> Bagian, IReadOnlyList<BagianNaskah> BagianAsing, SortedDictionary<int, LetakNaskah> Places)
{
    /// <summary>The place of a paragraph; of a blank or vanished one the next that is there, at the end the last.</summary>
    public LetakNaskah? Place(int paragraph)
    {
        if (Places.TryGetValue(paragraph, out var exact))
        {
            return exact;
        }

        LetakNaskah? last = null;
        foreach (var (id, place) in Places)
        {
            last = place;
            if (id > paragraph)
            {
                break;
            }
        }

        return last;
    }
}

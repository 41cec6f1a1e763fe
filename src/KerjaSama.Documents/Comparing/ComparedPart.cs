using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Comparing;

/// <summary>A part with its words.</summary>
internal sealed class ComparedPart
{
    public ComparedPart(BagianNaskah part, int index, WordIds words, bool foreign)
    {
        // titles are often shown in capitals by their format only
        var ignoreCase = part.Jenis is JenisBagian.Kepala or JenisBagian.Bab;
        (Part, Index, Foreign) = (part, index, foreign);
        Title = part.Judul is null ? null : new ComparedText(part.Judul, words, ignoreCase: true);
        Lines = [.. part.Butir.Select(b => new ComparedText(b.Teks, words, ignoreCase))];
        Whole = new ComparedText(string.Join('\n', part.Butir.Select(b => b.Teks)), words, ignoreCase);
    }

    public BagianNaskah Part { get; }

    public int Index { get; }

    public ComparedText? Title { get; }

    public IReadOnlyList<ComparedText> Lines { get; }

    /// <summary>All lines as one text.</summary>
    public ComparedText Whole { get; }

    private bool Foreign { get; }

    public LetakNaskah Place(int line) => Part.LetakButir(Index, line) with { Asing = Foreign };
}

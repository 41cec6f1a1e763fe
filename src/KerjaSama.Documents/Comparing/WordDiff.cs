using DiffPlex;
using DiffPlex.Model;

namespace KerjaSama.Documents.Comparing;

/// <summary>Two texts word by word.</summary>
internal static class WordDiff
{
    private const char Separator = '\u0001';

    private static readonly Differ Differ = new();

    /// <summary>The pieces in reading order; empty for no text at all.</summary>
    public static List<PotonganTeks> Of(ComparedText? old, ComparedText? now)
    {
        if (old is null || now is null)
        {
            return old is not null ? Whole(old, added: false) : now is not null ? Whole(now, added: true) : [];
        }

        if (old.Key == now.Key)
        {
            return now.Raw.Count == 0 ? [] : [new PotonganTeks(JenisPotongan.Tetap, string.Concat(now.Raw))];
        }

        var pieces = new List<PotonganTeks>();
        var n = 0;
        foreach (var block in Blocks(old.Keys, now.Keys))
        {
            Add(pieces, JenisPotongan.Tetap, now.Raw, n, block.InsertStartB - n);
            Add(pieces, JenisPotongan.Dihapus, old.Raw, block.DeleteStartA, block.DeleteCountA);
            Add(pieces, JenisPotongan.Ditambah, now.Raw, block.InsertStartB, block.InsertCountB);
            n = block.InsertStartB + block.InsertCountB;
        }

        Add(pieces, JenisPotongan.Tetap, now.Raw, n, now.Raw.Count - n);
        return pieces;
    }

    public static List<PotonganTeks> Whole(ComparedText text, bool added) =>
        text.Raw.Count == 0 ? [] : [new PotonganTeks(added ? JenisPotongan.Ditambah : JenisPotongan.Dihapus, string.Concat(text.Raw))];

    /// <summary>Where two sequences differ.</summary>
    public static IList<DiffBlock> Blocks(IEnumerable<string> old, IEnumerable<string> now) =>
        Differ.CreateCustomDiffs(string.Join(Separator, old), string.Join(Separator, now), ignoreWhiteSpace: false, ignoreCase: false, text => text.Length == 0 ? [] : text.Split(Separator)).DiffBlocks;

    private static void Add(List<PotonganTeks> pieces, JenisPotongan kind, List<string> raw, int from, int count)
    {
        if (count > 0)
        {
            pieces.Add(new PotonganTeks(kind, string.Concat(raw.Skip(from).Take(count))));
        }
    }
}

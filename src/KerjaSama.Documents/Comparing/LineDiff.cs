namespace KerjaSama.Documents.Comparing;

/// <summary>The lines of a part against those it had.</summary>
internal static class LineDiff
{
    private const double Alike = 0.4;
    private const int ShortLine = 8;

    // beyond this the lines of a gap are told as removed and added
    private const long MaxPairs = 1_000_000;

    public static List<PerbandinganButir> Of(ComparedPart old, ComparedPart now)
    {
        var result = new List<PerbandinganButir>();
        var (o, n) = (0, 0);
        var blocks = WordDiff.Blocks(old.Lines.Select(l => "¶" + l.Key), now.Lines.Select(l => "¶" + l.Key));
        var moved = blocks.SelectMany(b => Keys(old, b.DeleteStartA, b.DeleteCountA)).Intersect(blocks.SelectMany(b => Keys(now, b.InsertStartB, b.InsertCountB))).ToHashSet();
        foreach (var block in blocks)
        {
            AddSame(block.DeleteStartA);
            AddGap(old, o, o + block.DeleteCountA, now, n, n + block.InsertCountB, moved, result);
            (o, n) = (o + block.DeleteCountA, n + block.InsertCountB);
        }

        AddSame(old.Lines.Count);
        return result;

        void AddSame(int until)
        {
            for (; o < until; o++, n++)
            {
                result.Add(Pair(old, o, now, n));
            }
        }
    }

    private static IEnumerable<string> Keys(ComparedPart part, int from, int count) => part.Lines.Skip(from).Take(count).Select(l => l.Key);

    /// <summary>A line that only one of the texts has.</summary>
    public static PerbandinganButir Single(ComparedPart part, int line, JenisBeda kind)
    {
        var added = kind == JenisBeda.Ditambah;
        var pieces = WordDiff.Whole(part.Lines[line], added);
        var butir = part.Part.Butir[line];
        return added
            ? new PerbandinganButir(kind, null, butir, pieces, null, part.Place(line))
            : new PerbandinganButir(kind, butir, null, pieces, part.Place(line), null);
    }

    private static PerbandinganButir Pair(ComparedPart old, int o, ComparedPart now, int n)
    {
        var pieces = WordDiff.Of(old.Lines[o], now.Lines[n]);
        var kind = pieces.Exists(p => p.Jenis != JenisPotongan.Tetap) ? JenisBeda.Diubah : JenisBeda.Tetap;
        return new PerbandinganButir(kind, old.Part.Butir[o], now.Part.Butir[n], pieces, old.Place(o), now.Place(n));
    }

    /// <summary>Lines that are not the same on both sides: those alike are pairs, in order, so that the likeness is greatest.</summary>
    private static void AddGap(ComparedPart old, int o, int oldEnd, ComparedPart now, int n, int newEnd, HashSet<string> moved, List<PerbandinganButir> result)
    {
        foreach (var (oldLine, newLine) in Align(old, o, oldEnd, now, n, newEnd, moved))
        {
            for (; o < oldLine; o++)
            {
                result.Add(Single(old, o, JenisBeda.Dihapus));
            }

            for (; n < newLine; n++)
            {
                result.Add(Single(now, n, JenisBeda.Ditambah));
            }

            if (o < oldEnd && n < newEnd)
            {
                result.Add(Pair(old, o++, now, n++));
            }
        }
    }

    /// <returns>Pairs in order; the last is the two ends, which are no lines.</returns>
    private static List<(int Old, int New)> Align(ComparedPart old, int o, int oldEnd, ComparedPart now, int n, int newEnd, HashSet<string> moved)
    {
        var (rows, columns) = (oldEnd - o, newEnd - n);
        var pairs = new List<(int, int)>();
        if (rows > 0 && columns > 0 && (long)rows * columns <= MaxPairs)
        {
            var likeness = new double[rows, columns];
            var best = new double[rows + 1, columns + 1];
            for (var i = rows - 1; i >= 0; i--)
            {
                for (var j = columns - 1; j >= 0; j--)
                {
                    // what went elsewhere word by word is no pair of what is only alike
                    var exact = moved.Contains(old.Lines[o + i].Key) || moved.Contains(now.Lines[n + j].Key);
                    likeness[i, j] = exact ? 0 : Likeness(old, o + i, now, n + j, rows == columns && i == j);
                    best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), likeness[i, j] >= Alike ? likeness[i, j] + best[i + 1, j + 1] : 0);
                }
            }

            for (var (i, j) = (0, 0); i < rows && j < columns;)
            {
                if (likeness[i, j] >= Alike && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
                {
                    pairs.Add((o + i++, n + j++));
                }
                else if (best[i + 1, j] >= best[i, j + 1])
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }
        }

        pairs.Add((oldEnd, newEnd));
        return pairs;
    }

    // a name in a signature block has nothing in common with the one it replaces but its place
    private static double Likeness(ComparedPart old, int o, ComparedPart now, int n, bool samePlace)
    {
        var (one, two) = (old.Lines[o], now.Lines[n]);
        var likeness = one.SimilarityTo(two);
        var replaced = samePlace && likeness < Alike && old.Part.Butir[o].Tingkat == now.Part.Butir[n].Tingkat && one.WordCount <= ShortLine && two.WordCount <= ShortLine;
        return replaced ? Alike : likeness;
    }
}

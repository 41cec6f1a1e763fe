namespace KerjaSama.Documents.Comparing;

/// <summary>Finds lines that were taken from one place and put to another, within a part or from part to part.</summary>
internal static class MovedLines
{
    // shorter lines recur by chance
    private const int EnoughWords = 4;

    /// <summary>Turns a removed and an added line with the same text into one move.</summary>
    public static void Mark(List<PerbandinganBagian> parts)
    {
        var gone = Lines(parts, JenisBeda.Dihapus).GroupBy(l => Key(l.Line.Lama!.Teks)).ToDictionary(g => g.Key, g => new Queue<(int Part, int Index, PerbandinganButir Line)>(g));
        foreach (var (part, index, line) in Lines(parts, JenisBeda.Ditambah))
        {
            var key = Key(line.Baru!.Teks);
            if (key.Count(c => c == ' ') + 1 < EnoughWords || !gone.TryGetValue(key, out var left) || !left.TryDequeue(out var from))
            {
                continue;
            }

            var pieces = line.Potongan.Select(p => p with { Jenis = JenisPotongan.Tetap }).ToList();
            Replace(parts, part, index, line with { Beda = JenisBeda.DipindahkanKeSini, Lama = from.Line.Lama, LetakLama = from.Line.LetakLama, Potongan = pieces });
            Replace(parts, from.Part, from.Index, from.Line with { Beda = JenisBeda.DipindahkanDariSini, Baru = line.Baru, LetakBaru = line.LetakBaru, Potongan = pieces });
        }
    }

    private static List<(int Part, int Index, PerbandinganButir Line)> Lines(List<PerbandinganBagian> parts, JenisBeda kind) =>
        [.. parts.SelectMany((p, i) => p.Beda == JenisBeda.Diubah ? p.Butir.Select((b, k) => (i, k, b)).Where(l => l.b.Beda == kind) : [])];

    private static string Key(string text) => new ComparedText(text, new WordIds(), ignoreCase: false).Key;

    private static void Replace(List<PerbandinganBagian> parts, int part, int index, PerbandinganButir line)
    {
        var lines = parts[part].Butir.ToList();
        lines[index] = line;
        parts[part] = parts[part] with { Butir = lines };
    }
}

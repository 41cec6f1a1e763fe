namespace KerjaSama.Documents.Comparing;

/// <summary>A part and what became of its title and lines.</summary>
internal static class PartDiff
{
    public static PerbandinganBagian Of(ComparedPart? old, ComparedPart? now, bool moved)
    {
        if (old is null || now is null)
        {
            var (kind, only) = old is null ? (JenisBeda.Ditambah, now!) : (JenisBeda.Dihapus, old);
            var judul = only.Title is null ? [] : WordDiff.Whole(only.Title, kind == JenisBeda.Ditambah);
            return new PerbandinganBagian(kind, old?.Part, now?.Part, false, judul, [.. only.Lines.Select((_, i) => LineDiff.Single(only, i, kind))]);
        }

        var title = WordDiff.Of(old.Title, now.Title);
        var lines = LineDiff.Of(old, now);
        var changed = title.Exists(p => p.Jenis != JenisPotongan.Tetap) || lines.Exists(l => l.Beda != JenisBeda.Tetap);
        return new PerbandinganBagian(changed ? JenisBeda.Diubah : JenisBeda.Tetap, old.Part, now.Part, moved, title, lines);
    }
}

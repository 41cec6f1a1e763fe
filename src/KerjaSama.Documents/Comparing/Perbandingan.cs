using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Comparing;

/// <summary>What became of a part or a line.</summary>
public enum JenisBeda
{
    Tetap,
    Diubah,
    Ditambah,
    Dihapus,

    /// <summary>A line that stood elsewhere; where, says <see cref="PerbandinganButir.LetakLama"/>.</summary>
    DipindahkanKeSini,

    /// <summary>The place that such a line left. Not counted: it is counted where it went.</summary>
    DipindahkanDariSini,
}

/// <summary>Two texts side by side, in the order of the new one; what is gone stands where it stood.</summary>
/// <param name="Bagian">The Indonesian text.</param>
/// <param name="BagianAsing">The foreign text of a bilingual naskah; else empty.</param>
public sealed record Perbandingan(IReadOnlyList<PerbandinganBagian> Bagian, IReadOnlyList<PerbandinganBagian> BagianAsing)
{
    /// <summary>Number of changes: each part added, removed or moved, each title and each line changed, added, removed or moved counts once; new numbers do not.</summary>
    public int JumlahPerubahan => Bagian.Concat(BagianAsing).Sum(b => b.JumlahPerubahan);

    /// <summary>Pasal that only have another number than before.</summary>
    public int JumlahDinomoriUlang => Bagian.Concat(BagianAsing).Count(b => b.DinomoriUlang);

    /// <summary>Same text, same order, same numbers of pasal.</summary>
    public bool Sama => JumlahPerubahan == 0 && JumlahDinomoriUlang == 0;
}

/// <summary>A part (a pasal, the opening, the signatures) and what became of it.</summary>
/// <param name="Beda"><see cref="JenisBeda.Tetap"/>, <c>Diubah</c> (title or a line), <c>Ditambah</c> or <c>Dihapus</c>.</param>
/// <param name="Lama">Null where it was added.</param>
/// <param name="Baru">Null where it was removed.</param>
/// <param name="Dipindahkan">It stands at another place among the parts than before, whatever changed in it.</param>
/// <param name="Judul">The title in pieces; empty where there is none.</param>
/// <param name="Butir">Its lines; those of a part that was added or removed as a whole are all <c>Ditambah</c> or <c>Dihapus</c>.</param>
public sealed record PerbandinganBagian(
    JenisBeda Beda, BagianNaskah? Lama, BagianNaskah? Baru, bool Dipindahkan, IReadOnlyList<PotonganTeks> Judul, IReadOnlyList<PerbandinganButir> Butir)
{
    /// <summary>A pasal or bab with another number than before.</summary>
    public bool DinomoriUlang => Lama is not null && Baru is not null && Lama.Nomor != Baru.Nomor;

    /// <summary>Nothing to show: may be folded in.</summary>
    public bool BolehDilipat => Beda == JenisBeda.Tetap && !Dipindahkan && !DinomoriUlang;

    /// <summary>As <see cref="Perbandingan.JumlahPerubahan"/> counts.</summary>
    public int JumlahPerubahan => Beda is JenisBeda.Ditambah or JenisBeda.Dihapus
        ? 1
        : (Dipindahkan ? 1 : 0) + (Judul.Any(p => p.Jenis != JenisPotongan.Tetap) ? 1 : 0) + Butir.Count(b => b.Beda is not (JenisBeda.Tetap or JenisBeda.DipindahkanDariSini));

    /// <summary>As the new text calls it, or the old one where it is gone.</summary>
    public string Sebutan => (Baru ?? Lama)!.Sebutan;
}

/// <summary>A line and what became of it.</summary>
/// <param name="Potongan">Its text in pieces: old and new words in reading order.</param>
/// <param name="LetakLama">Where it stands in the old text; null where it was added.</param>
/// <param name="LetakBaru">Where it stands in the new text; null where it was removed.</param>
public sealed record PerbandinganButir(JenisBeda Beda, Butir? Lama, Butir? Baru, IReadOnlyList<PotonganTeks> Potongan, LetakNaskah? LetakLama, LetakNaskah? LetakBaru);

/// <summary>What became of a piece of text.</summary>
public enum JenisPotongan
{
    Tetap,
    Ditambah,
    Dihapus,
}

/// <summary>A run of words.</summary>
/// <param name="Teks">With the white space after it; what stays reads as the new text has it.</param>
public sealed record PotonganTeks(JenisPotongan Jenis, string Teks);

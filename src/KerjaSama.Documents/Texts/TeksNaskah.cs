namespace KerjaSama.Documents.Texts;

/// <summary>
/// The text of an agreement as a reader sees it: tracked insertions taken, deletions gone, Word's own numbers written out. Which parts it
/// has is judged from the text, so any letter or draft gives a result; one without pasal has its body in one part <see cref="JenisBagian.Isi"/>.
/// </summary>
/// <param name="Bagian">The Indonesian text, or the only one there is, in reading order.</param>
/// <param name="BagianAsing">The foreign text of a bilingual agreement (right column, or the second half), in reading order; else empty.</param>
public sealed record TeksNaskah(IReadOnlyList<BagianNaskah> Bagian, IReadOnlyList<BagianNaskah> BagianAsing)
{
    /// <summary>Nothing that could be read: a scan, an empty document.</summary>
    public static TeksNaskah Kosong { get; } = new([], []);

    /// <summary>What Word recorded as tracked changes, in the order of the text. Empty for a PDF.</summary>
    public IReadOnlyList<PerubahanTerlacak> PerubahanTerlacak { get; init; } = [];

    /// <summary>Comments written in Word, in the order of the text. Empty for a PDF.</summary>
    public IReadOnlyList<KomentarWord> Komentar { get; init; } = [];

    /// <summary>False for an empty document and for a scan, which is a picture only: show that there is no text to compare or to check.</summary>
    public bool AdaTeks => Bagian.Concat(BagianAsing).Any(b => b.Judul is not null || b.Butir.Count > 0);

    /// <summary>The pasal of the Indonesian text.</summary>
    public IEnumerable<BagianNaskah> Pasal => Bagian.Where(b => b.Jenis == JenisBagian.Pasal);

    /// <summary>All lines of the Indonesian text with the place each stands at.</summary>
    public IEnumerable<(LetakNaskah Letak, Butir Butir)> SemuaButir =>
        Bagian.SelectMany((bagian, b) => bagian.Butir.Select((butir, i) => (bagian.LetakButir(b, i), butir)));
}

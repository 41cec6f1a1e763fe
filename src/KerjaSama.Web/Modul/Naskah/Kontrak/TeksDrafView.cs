using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>
/// A version of the draft to be read, with what was remarked and found beside the pasal that it speaks of. Model of
/// <c>Draf/_TeksDraf</c>, for the office and, by the tracking code, for the partner.
/// </summary>
/// <param name="Komentar">Threads, where they stand in this version (<see cref="LetakKomentar"/>); those whose part it does not have stand at its head.</param>
/// <param name="BolehKomentar">The reader may write; the form posts to the page's handler <c>Komentar</c>.</param>
/// <param name="BolehTandai">The reader may settle remarks and open them again.</param>
internal sealed record TeksDrafView(TeksNaskah Teks, VersiDraf Versi, IReadOnlyList<UtasKomentar> Komentar, bool BolehKomentar, bool BolehTandai, bool Luar)
{
    /// <summary>What the rules found; the office's own matter.</summary>
    public IReadOnlyList<TemuanDraf> Temuan { get; init; } = [];

    /// <summary>The reader may answer for a finding; the form posts to the page's handler <c>Kesampingkan</c>.</summary>
    public bool BolehKesampingkan { get; init; }

    /// <summary>The reader may set which rules stand in the way.</summary>
    public bool BolehUbahAturan { get; init; }

    /// <summary>Whose remark it is, as the reader may know it: outside, nobody of the office is named.</summary>
    public string Penulis(KomentarDraf komentar) => Luar && komentar.Pihak == PemegangDraf.BagianKerjaSama ? komentar.Pihak.Label : $"{komentar.PenulisNama} ({komentar.Pihak.Label})";

    public IEnumerable<UtasKomentar> Pada(BagianNaskah bagian) => Komentar.Where(k => k.Letak.Bagian == bagian.Sebutan);

    /// <param name="bagian">Null: findings on the text as a whole.</param>
    public IEnumerable<TemuanDraf> TemuanPada(BagianNaskah? bagian) => Temuan.Where(t => (t.Isi.Letak is { Asing: false } letak ? Teks.Bagian[letak.Bagian] : null) == bagian);

    /// <summary>Remarks on the whole text, and those on a part that this version does not have.</summary>
    public IEnumerable<UtasKomentar> TanpaTempat => Komentar.Where(k => k.Letak.Bagian is null);

    /// <summary>Places within a part that a remark can be tied to: its ayat and points.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Butir(BagianNaskah bagian) =>
    [
        .. bagian.Butir.Select((b, i) => (b, i)).Where(b => b.b.Nomor is not null)
            .Select(b => bagian.LetakButir(0, b.i).Sebutan[bagian.Sebutan.Length..].Trim()).Where(s => s.Length > 0).Distinct().Select(s => (s, s)),
    ];
}

namespace KerjaSama.Documents.Texts;

/// <summary>What a part of an agreement is.</summary>
public enum JenisBagian
{
    /// <summary>Title, parties, subject and numbers at the top.</summary>
    Kepala,

    /// <summary>Day and place, the parties, the considerations: all before the first pasal.</summary>
    Pembukaan,

    /// <summary>The body of a text without pasal (a letter, a Letter of Intent).</summary>
    Isi,

    /// <summary>Heading of a bab, with the text between it and its first pasal.</summary>
    Bab,
    Pasal,

    /// <summary>The signature block.</summary>
    Penutup,
    Lampiran,
}

/// <summary>One part of an agreement.</summary>
/// <param name="Jenis">What it is.</param>
/// <param name="Nomor">Of a pasal or bab, without its word and in Arabic figures: <c>7</c>, <c>7A</c>; else null.</param>
/// <param name="Sebutan">As the text calls it: <c>Pasal 7</c>, <c>BAB II</c>, <c>LAMPIRAN I</c>; for the other parts our own word ("Pembukaan").</param>
/// <param name="Judul">Its heading, on one line; null where it has none.</param>
/// <param name="Bab">The bab that a pasal stands in, as <c>BAB II</c>; null where the text has no bab.</param>
/// <param name="Butir">Its lines in order.</param>
public sealed record BagianNaskah(JenisBagian Jenis, string? Nomor, string Sebutan, string? Judul, string? Bab, IReadOnlyList<Butir> Butir)
{
    /// <summary>The place of a line of this part.</summary>
    /// <param name="bagian">Index of this part in its text.</param>
    /// <param name="butir">Index of the line; null for the part as a whole.</param>
    public LetakNaskah LetakButir(int bagian, int? butir)
    {
        if (butir is not { } i || i >= Butir.Count)
        {
            return new LetakNaskah(bagian, null, Sebutan);
        }

        var di = new List<string>();
        var tingkat = new HashSet<TingkatButir>();
        for (var k = i; k >= 0; k--)
        {
            var b = Butir[k];
            if (b.Tingkat == TingkatButir.Paragraf)
            {
                break;
            }

            // a letter above an ayat belongs to the ayat before it: what encloses is numbered otherwise than all between
            if (b.Nomor is not null && Kata(b.Tingkat) is { } kata && tingkat.Add(b.Tingkat))
            {
                di.Insert(0, $"{kata} {b.NomorPolos(b.Tingkat == TingkatButir.Ayat)}");
            }

            if (b.Tingkat == TingkatButir.Ayat)
            {
                break;
            }
        }

        return new LetakNaskah(bagian, i, string.Join(' ', di.Prepend(Sebutan)));
    }

    private static string? Kata(TingkatButir tingkat) => tingkat switch
    {
        TingkatButir.Ayat => "ayat",
        TingkatButir.Huruf => "huruf",
        TingkatButir.Angka or TingkatButir.Romawi => "angka",
        TingkatButir.Paragraf or TingkatButir.Rincian or TingkatButir.CatatanKaki => null,
    };
}

namespace KerjaSama.Documents.Rules;

/// <summary>What the office knows of a naskah, against which its text is checked. What is null or empty is not checked.</summary>
public sealed record FaktaNaskah
{
    /// <summary>Name of its kind, for messages: "Perjanjian Kerja Sama".</summary>
    public required string NamaJenis { get; init; }

    /// <summary>Clauses that its kind is to have (<c>klausul-wajib</c>).</summary>
    public IReadOnlyList<KlausulDiharapkan> Klausul { get; init; } = [];

    /// <summary>A text of this kind is written in pasal (not a Letter of Intent or a Rencana Kerja).</summary>
    public bool BerpasalWajib { get; init; } = true;

    /// <summary>It changes another naskah (an addendum): the pasal it names may be those of the other.</summary>
    public bool MengubahNaskahLain { get; init; }

    /// <summary>Longest term in years (<c>naskah-jangka-waktu-tahun</c>).</summary>
    public int? BatasTahun { get; init; }

    public DateOnly? TanggalTandaTangan { get; init; }

    public DateOnly? BerlakuMulai { get; init; }

    public DateOnly? BerlakuSampai { get; init; }

    /// <summary>Dates of the naskah above it (the KSB of a PKS).</summary>
    public DateOnly? IndukMulai { get; init; }

    public DateOnly? IndukSampai { get; init; }

    /// <summary>For the region signs somebody else than its head; null: not known.</summary>
    public bool? Delegasi { get; init; }

    /// <summary>The kind may be signed by a delegate (only a PKS).</summary>
    public bool BolehDelegasi { get; init; }

    /// <summary>The track is a foreign one.</summary>
    public bool LuarNegeri { get; init; }
}

/// <summary>A clause that a naskah is to have.</summary>
/// <param name="Nama">As the reference data names it: "Keadaan kahar".</param>
/// <param name="Padanan">Other words by which a title may name it.</param>
public sealed record KlausulDiharapkan(string Nama, IReadOnlyList<string> Padanan)
{
    /// <summary>A row of the reference data.</summary>
    /// <param name="padanan">The other words as the column holds them, parted by <c>|</c>; null: none.</param>
    public static KlausulDiharapkan Dari(string nama, string? padanan) =>
        new(nama, padanan?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);
}

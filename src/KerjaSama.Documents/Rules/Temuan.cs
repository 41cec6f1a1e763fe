using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>What a finding does, unless the office has set its rule otherwise.</summary>
public enum BeratTemuan
{
    /// <summary>To be mended, or overridden with a reason.</summary>
    Menghalangi,

    /// <summary>To be looked at.</summary>
    Saran,
}

/// <summary>A rule of the check, for settings and documentation.</summary>
/// <param name="Kode">Stable: <c>terbilang.beda</c>.</param>
/// <param name="Keterangan">One line, Indonesian.</param>
/// <param name="Berat">Its default.</param>
/// <param name="Sumber">Key of the reference data it rests on; null where it is plain care.</param>
public sealed record AturanNaskah(string Kode, string Keterangan, BeratTemuan Berat, string? Sumber);

/// <summary>Something that the check has found.</summary>
/// <param name="Aturan">The rule, with its default weight.</param>
/// <param name="Pesan">What is wrong and how to mend it, Indonesian.</param>
/// <param name="Letak">Where; null for the text as a whole.</param>
/// <param name="Kutipan">The words at fault; null where something is missing.</param>
public sealed record Temuan(AturanNaskah Aturan, string Pesan, LetakNaskah? Letak, string? Kutipan)
{
    /// <summary>Code of the rule.</summary>
    public string Kode => Aturan.Kode;
}

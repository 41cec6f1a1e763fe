namespace KerjaSama.Documents.Texts;

/// <summary>How a line is numbered.</summary>
public enum TingkatButir
{
    /// <summary>Not at all.</summary>
    Paragraf,

    /// <summary><c>(1)</c></summary>
    Ayat,

    /// <summary><c>a.</c> or <c>a)</c></summary>
    Huruf,

    /// <summary><c>1.</c>, <c>1)</c> or <c>1.2</c></summary>
    Angka,

    /// <summary><c>i.</c> or <c>II.</c></summary>
    Romawi,

    /// <summary>A bullet or a dash.</summary>
    Rincian,

    /// <summary>A footnote or endnote, behind the line that calls it.</summary>
    CatatanKaki,
}

/// <summary>One line: an ayat, an item or a plain paragraph; a row of a table is one line, its cells apart by a space.</summary>
/// <param name="Nomor">Its number as it reads, typed or made by Word: <c>(1)</c>, <c>a.</c>; null where it has none.</param>
/// <param name="Tingkat">How it is numbered.</param>
/// <param name="Teks">The text without the number. Line breaks of Word stay as <c>\n</c>.</param>
public sealed record Butir(string? Nomor, TingkatButir Tingkat, string Teks)
{
    /// <summary>The number without its points and brackets; an ayat keeps its brackets where asked.</summary>
    internal string NomorPolos(bool kurung)
    {
        var polos = (Nomor ?? "").Trim(' ', '(', ')', '.');
        return kurung ? $"({polos})" : polos;
    }
}

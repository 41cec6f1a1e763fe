using KerjaSama.Documents.Texts;
using static KerjaSama.Domain.Tests.Documents.Texts.DocxParts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>Word's automatic numbers.</summary>
public sealed class DocxNumberingTests
{
    [Fact]
    public void Lists_of_one_abstract_list_count_on_and_a_start_override_begins_anew() => Assert.Equal(
        ["1.", "2.", "3.", "1.", "2."],
        Numbers(Numbered("a", 1) + Numbered("b", 1) + Numbered("c", 2) + Numbered("d", 3) + Numbered("e", 3),
            Abstract(1, ("decimal", "%1.", "")) + Num(1, 1) + Num(2, 1) + Num(3, 1, """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>""")));

    [Fact]
    public void A_level_restarts_after_the_one_above_unless_it_is_told_not_to() => Assert.Equal(
        ["Pasal 1", "(1)", "(2)", "Pasal 2", "(1)", "Pasal 3", "(2)"],
        Numbers(Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 2, 1),
            Abstract(1, ("decimal", "Pasal %1", ""), ("decimal", "(%2)", "")) + Num(1, 1)
            + Num(2, 1, """<w:lvlOverride w:ilvl="1"><w:startOverride w:val="2"/></w:lvlOverride>""")));

    [Fact]
    public void A_level_that_never_restarts_counts_through() => Assert.Equal(
        ["A.", "1)", "B.", "2)"],
        Numbers(Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 1, 1),
            Abstract(1, ("upperLetter", "%1.", ""), ("decimal", "%2)", """<w:lvlRestart w:val="0"/>""")) + Num(1, 1)));

    [Fact]
    public void Formats_and_levels_above_are_written_out() => Assert.Equal(
        ["IV.", "IV.a", "iv", "4.a.1"],
        Numbers(Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 2) + Numbered("x", 1, 2),
            Abstract(1, ("upperRoman", "%1.", ""), ("lowerLetter", "%1.%2", ""), ("decimal", "%1.a.%3", "<w:isLgl/>")).Replace("""<w:start w:val="1"/><w:numFmt w:val="upperRoman"/>""", """<w:start w:val="4"/><w:numFmt w:val="upperRoman"/>""", StringComparison.Ordinal)
            + Abstract(2, ("lowerRoman", "%1", "")).Replace("""<w:start w:val="1"/>""", """<w:start w:val="4"/>""", StringComparison.Ordinal) + Num(1, 1) + Num(2, 2)));

    [Fact]
    public void The_letter_after_z_is_aa() => Assert.Equal(
        ["z.", "aa."],
        Numbers(string.Concat(Enumerable.Range(0, 27).Select(_ => Numbered("x", 1))), Abstract(1, ("lowerLetter", "%1.", "")) + Num(1, 1))[25..]);

    [Fact]
    public void A_style_numbers_its_paragraphs_those_based_on_it_too_and_numId_0_takes_it_away()
    {
        const string styles =
            """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
            """;
        var body = P("x", """<w:pStyle w:val="A"/>""") + P("x", """<w:pStyle w:val="B"/>""") + P("bebas", """<w:pStyle w:val="B"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>""") + P("x", """<w:pStyle w:val="A"/>""");

        // the style stands at the second level of the list, as the list says
        var list = Abstract(1, ("decimal", "%1.", ""), ("decimal", "(%2)", """<w:pStyle w:val="A"/>""")) + Num(1, 1);
        Assert.Equal(["(1)", "(2)", null, "(3)"], Butir(body, list, styles).Select(b => b.Nomor));
    }

    [Fact]
    public void A_list_style_stands_for_the_list_that_it_names()
    {
        const string styles = """<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        var list = Abstract(1, ("lowerLetter", "%1)", "")) + """<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>""" + Num(1, 1) + Num(2, 2);

        Assert.Equal(["a)", "b)"], Butir(Numbered("x", 2) + Numbered("y", 2), list, styles).Select(b => b.Nomor));
    }

    [Theory]
    [InlineData("(1) Isi ayat", "(1)", TingkatButir.Ayat)]
    [InlineData("(1)Isi ayat", "(1)", TingkatButir.Ayat)]
    [InlineData("a. isi", "a.", TingkatButir.Huruf)]
    [InlineData("a.\tisi", "a.", TingkatButir.Huruf)]
    [InlineData("b) isi", "b)", TingkatButir.Huruf)]
    [InlineData("3. isi", "3.", TingkatButir.Angka)]
    [InlineData("3) isi", "3)", TingkatButir.Angka)]
    [InlineData("1.2 Isi", "1.2", TingkatButir.Angka)]
    [InlineData("ii. isi", "ii.", TingkatButir.Romawi)]
    [InlineData("- isi", "-", TingkatButir.Rincian)]
    [InlineData("a.n. Bupati", null, TingkatButir.Paragraf)]
    [InlineData("12.000 orang", null, TingkatButir.Paragraf)]
    [InlineData("1 (satu) berkas", null, TingkatButir.Paragraf)]
    [InlineData("H. Contoh", null, TingkatButir.Paragraf)]
    public void Typed_numbers_are_told_from_text(string line, string? number, TingkatButir tingkat)
    {
        var butir = Butir(P("Berdasarkan hal tersebut:") + P(line), "", "")[1];

        Assert.Equal((number, tingkat), (butir.Nomor, butir.Tingkat));
    }

    [Fact]
    public void An_i_after_h_is_a_letter() => Assert.Equal(
        TingkatButir.Huruf, Butir(P("Berdasarkan:") + P("h. isi") + P("i. isi"), "", "")[^1].Tingkat);

    private static List<string?> Numbers(string body, string numbering) =>
        [.. DocxTextReader.Read(Write(body, ("numbering", numbering))).Bagian.SelectMany(b => b.Butir.Select(x => x.Nomor).Prepend(b.Jenis == JenisBagian.Pasal ? b.Sebutan : null)).Where(n => n is not null)];

    private static List<Butir> Butir(string body, string numbering, string styles) =>
        [.. DocxTextReader.Read(Write(body, ("styles", styles), ("numbering", numbering))).SemuaButir.Select(b => b.Butir)];
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Clauses;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>The clauses of <c>seeds/klausul</c>, in the templates that take them.</summary>
public sealed class ClauseLibraryTests
{
    /// <summary>Expected clauses that the template itself holds, outside the pasal.</summary>
    private static readonly string[] InTemplate = ["Identitas para pihak", "Subjek", "Naskah bahasa Indonesia di samping bahasa asing"];

    public static TheoryData<string> Kinds => new(SampleLetter.Library.Values);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_wording_can_be_filled(string kind)
    {
        var data = SampleLetter.Data(denganPihakKetiga: true);

        Assert.All(TestFiles.Clauses(kind).SelectMany(c => c.Variants), v =>
        {
            var clause = v.ToClause();
            Assert.NotEmpty(clause.Text.Render(data));
            Assert.Equal(kind == "MOU", clause.TextEn is not null);
            Assert.True(clause.TextEn is null || clause.TextEn.Kinds.SequenceEqual(clause.Text.Kinds), v.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Codes_are_unique_and_every_expected_clause_is_there_once(string kind)
    {
        var clauses = TestFiles.Clauses(kind);
        var expected = File.ReadLines(Path.Combine(TestFiles.Root, "seeds", "referensi", "klausul-wajib.csv")).Select(l => l.Split(',')).Where(l => l[0] == kind).Select(l => l[1]);

        Assert.Equal(clauses.Count, clauses.DistinctBy(c => c.Code).Count());
        Assert.All(clauses, c => Assert.Equal(c.Variants.Count, c.Variants.DistinctBy(v => v.Code).Count()));
        Assert.Equal(expected.Except(InTemplate).Order(), clauses.Select(c => c.Expected).OfType<string>().Order());
    }

    [Theory]
    [InlineData("ksb")]
    [InlineData("pks")]
    [InlineData("nota-kesepakatan")]
    [InlineData("addendum")]
    public void The_pasal_of_a_naskah_are_those_chosen_in_words_own_numbering(string template)
    {
        var clauses = TestFiles.Clauses(SampleLetter.Library[template]).Where(c => c.ByDefault || c.Expected is not null).Select(c => c.Variants[0]).ToList();

        var paragraphs = Paragraphs(template, SampleLetter.DataFor(template));

        Assert.Equal(clauses.Select(c => c.Title), paragraphs.Where(p => Style(p) == "JudulPasal").Select(p => p.InnerText));
        Assert.Equal(clauses.Count, paragraphs.Count(p => Style(p) == "Pasal" && p.InnerText.Length == 0));
        Assert.Equal(clauses.Sum(c => c.ToClause().Text.Kinds.Count(k => k == ClauseLineKind.Ayat)), paragraphs.Count(p => Style(p) == "Ayat"));
        Assert.NotNull(paragraphs.Last(p => Style(p) == "Isi" && p.InnerText.StartsWith("Demikian", StringComparison.Ordinal)).ParagraphProperties!.KeepNext);
    }

    [Fact]
    public void A_bilingual_naskah_has_each_line_beside_its_translation()
    {
        using var document = Open("mou", SampleLetter.DataFor("mou"));
        var rows = document.MainDocumentPart!.Document.Body!.Descendants<TableRow>().Select(r => r.Elements<TableCell>().ToList()).Where(c => c.Count == 3).ToList();

        var pasal = rows.Where(c => c[0].Descendants<ParagraphStyleId>().Any(s => s.Val == "Pasal")).ToList();
        Assert.Equal(TestFiles.Clauses("MOU").Count, pasal.Count);
        Assert.All(pasal, c => Assert.Contains(c[2].Descendants<ParagraphStyleId>(), s => s.Val == "PasalEn"));
        var butir = rows.Single(c => c[0].InnerText == "pariwisata dan kebudayaan;");
        Assert.Equal("tourism and culture;", butir[2].InnerText);
        Assert.Equal("ButirEn", butir[2].Descendants<ParagraphStyleId>().Single().Val);
    }

    private static List<Paragraph> Paragraphs(string template, TemplateData data)
    {
        using var document = Open(template, data);
        return [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => (Paragraph)p.CloneNode(true))];
    }

    private static WordprocessingDocument Open(string template, TemplateData data)
    {
        var output = new MemoryStream();
        using var content = File.OpenRead(TestFiles.Template(template));
        DocxTemplate.Render(content, data, output);
        output.Position = 0;
        return WordprocessingDocument.Open(output, isEditable: false);
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}

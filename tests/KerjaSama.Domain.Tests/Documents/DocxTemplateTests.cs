using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;
using static KerjaSama.Domain.Tests.Documents.WordFiles;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class DocxTemplateTests
{
    [Fact]
    public void A_text_in_a_sentence_keeps_the_format_the_line_breaks_and_nothing_else()
    {
        var body = Render(Template(new Paragraph(Inline("judul"))), new TemplateData().Set("judul", "A & <b>B</b>\r\nC\tD \u0001"));

        var run = Assert.Single(body.Descendants<Run>());
        Assert.NotNull(run.RunProperties!.Bold);
        Assert.Equal(["A & <b>B</b>", "C", "D"], run.Elements<Text>().Select(t => t.Text));
        Assert.Single(run.Elements<Break>());
        Assert.Single(run.Elements<TabChar>());
        Assert.Empty(body.Descendants<SdtElement>());
    }

    [Fact]
    public void A_text_in_a_block_makes_paragraphs_and_hangs_its_numbers()
    {
        var body = Render(Template(Block("isi", new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Both }), new Run(new Text("[isi]"))))),
            new TemplateData().Set("isi", "Pembuka\n\n1. satu\na) dua"));

        var paragraphs = body.Elements<Paragraph>().ToList();
        Assert.Equal(["Pembuka", "1.satu", "a)dua"], paragraphs.Select(p => p.InnerText));
        Assert.All(paragraphs, p => Assert.Equal(JustificationValues.Both, p.ParagraphProperties!.Justification!.Val!.Value));
        Assert.Equal([null, "426", "426"], paragraphs.Select(p => p.ParagraphProperties!.Indentation?.Hanging?.Value));
        Assert.Equal([0, 1, 1], paragraphs.Select(p => p.Descendants<TabChar>().Count()));
    }

    [Fact]
    public void Rows_and_blocks_repeat_per_item_nest_and_see_the_fields_around()
    {
        var template = Template(
            Table(Row("ulang:pihak", Cell(new Paragraph(Inline("no"), Inline("nama"), Inline("kota"))))),
            Block("ulang:pihak", Block("ulang:dokumen", new Paragraph(Inline("nama"), Inline("jenis")))));
        var data = new TemplateData().Set("kota", "X").SetItems("pihak",
        [
            new TemplateData().Set("nama", "A").SetItems("dokumen", [new TemplateData().Set("jenis", "1"), new TemplateData().Set("jenis", "2")]),
            new TemplateData().Set("nama", "B").SetItems("dokumen", []),
        ]);

        var body = Render(template, data);

        Assert.Equal(["1AX", "2BX"], body.Descendants<TableRow>().Select(r => r.InnerText));
        Assert.Equal(["A1", "A2"], body.Elements<Paragraph>().Select(p => p.InnerText));
    }

    [Fact]
    public void An_empty_group_leaves_no_table_and_a_cell_keeps_its_paragraph()
    {
        var template = Template(
            Table(Row("ulang:pihak", Cell(new Paragraph(Inline("nama"))))),
            Table(Cell(Block("jika:catatan", new Paragraph(new Run(new Text("isi")))))));

        var body = Render(template, new TemplateData().SetItems("pihak", []).Set("catatan", " "));

        Assert.Single(body.Elements<Table>());
        Assert.Equal("", Assert.Single(body.Descendants<TableCell>()).InnerText);
    }

    [Theory]
    [InlineData(true, "ada")]
    [InlineData(false, "tiada")]
    public void Optional_blocks_stay_or_go(bool flag, string left)
    {
        var template = Template(
            Block("jika:delegasi", new Paragraph(new Run(new Text("ada")))), Block("kecuali:delegasi", new Paragraph(new Run(new Text("tiada")))));

        Assert.Equal(left, Render(template, new TemplateData().SetFlag("delegasi", flag)).InnerText);
    }

    [Fact]
    public void Presence_of_a_text_or_group_is_a_flag()
    {
        var template = () => Template(Block("jika:nip", new Paragraph(Inline("nip"))), Block("jika:tembusan", new Paragraph(new Run(new Text("Tembusan")))));

        Assert.Equal("", Render(template(), new TemplateData().Set("nip", null).SetItems("tembusan", [])).InnerText);
        Assert.Equal("1Tembusan", Render(template(), new TemplateData().Set("nip", "1").SetItems("tembusan", [new TemplateData()])).InnerText);
    }

    [Theory]
    [InlineData("nomorSurat")]
    [InlineData("jika:nomorSurat")]
    [InlineData("ulang:nomorSurat")]
    [InlineData("gambar:nomorSurat")]
    public void A_field_that_the_data_lacks_is_named(string tag)
    {
        var exception = Assert.Throws<TemplateException>(() => Render(Template(Block(tag, new Paragraph())), new TemplateData().Set("nomor", "1")));

        Assert.Equal("nomorSurat", exception.Field);
        Assert.Contains("\"nomorSurat\"", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nomor Surat")]
    [InlineData("bila:nomor")]
    public void A_tag_that_is_no_field_is_named(string tag)
    {
        Assert.Equal(tag, Assert.Throws<TemplateException>(() => Render(Template(Block(tag, new Paragraph())), new TemplateData())).Field);
        Assert.Equal(tag, Assert.Throws<TemplateException>(() => DocxTemplate.ListFields(Template(Block(tag, new Paragraph())))).Field);
    }

    [Fact]
    public void Controls_of_others_stay() => Assert.Single(
        Render(Template(Block("goog_rdk_1", new Paragraph(Inline("nama")))), new TemplateData().Set("nama", "x")).Descendants<SdtElement>());

    [Fact]
    public void Fields_are_listed_once_with_kind_and_group() => Assert.Equal(
        [
            new TemplateField("nomor", TemplateFieldKind.Text, null),
            new TemplateField("pihak", TemplateFieldKind.Repeat, null),
            new TemplateField("nama", TemplateFieldKind.Text, "pihak"),
            new TemplateField("nip", TemplateFieldKind.Optional, "pihak"),
        ],
        DocxTemplate.ListFields(Template(
            new Paragraph(Inline("nomor"), Inline("nomor")),
            Block("ulang:pihak", new Paragraph(Inline("nama")), Block("jika:nip", new Paragraph())))));

    [Theory]
    [InlineData(0, "nol")]
    [InlineData(11, "sebelas")]
    [InlineData(21, "dua puluh satu")]
    [InlineData(119, "seratus sembilan belas")]
    [InlineData(1_945, "seribu sembilan ratus empat puluh lima")]
    [InlineData(2_026, "dua ribu dua puluh enam")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(1_001_000, "satu juta seribu")]
    [InlineData(2_500_000_000, "dua miliar lima ratus juta")]
    public void Numbers_are_written_in_words(long number, string words) => Assert.Equal(words, Terbilang.Of(number));

    [Fact]
    public void An_unknown_date_of_signing_leaves_dotted_lines()
    {
        var body = Render(Template(new Paragraph(Inline("hari"), Inline("tahunTerbilang"))), new TemplateData().SetTanggalNaskah(null));

        Assert.Equal(TemplateData.Dots + TemplateData.Dots, body.InnerText);
    }
}

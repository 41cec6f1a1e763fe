using System.Text;
using KerjaSama.Documents.Pdf;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

public sealed class PdfHazardsTests
{
    [Fact]
    public void A_page_to_look_at_is_harmless_also_when_it_opens_at_a_place()
    {
        const string opensAtPage = "<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]/Names<</JavaScript<<>>>>>>";

        Assert.Empty(Find(PdfText.Table()));
        Assert.Empty(Find(PdfText.Packed(opensAtPage)));
    }

    [Theory]
    [InlineData("<</S/JavaScript/JS(app.alert)>>", PdfHazard.JavaScript)]
    [InlineData("<</S/J#61vaScript/J#53 9 0 R>>", PdfHazard.JavaScript)]
    [InlineData("<</S/Launch/F(calc.exe)>>", PdfHazard.Launch)]
    [InlineData("<</S/SubmitForm/F(https://contoh.net)>>", PdfHazard.SubmitForm)]
    [InlineData("<</Type/EmbeddedFile/Length 0>>stream\n\nendstream", PdfHazard.EmbeddedFile)]
    [InlineData("<</Type/Annot/Subtype/RichMedia/RichMediaContent 9 0 R>>", PdfHazard.RichMedia)]
    [InlineData("<</Type/Annot/Subtype/Widget/A<</S/URI/URI(x)/Next[<</S/URI/URI(y)/Next<</S/Launch>>>>]>>>>", PdfHazard.Launch)]
    [InlineData("<</Type/Page/AA<</O 9 0 R>>>>", PdfHazard.AutomaticAction)]
    [InlineData("<</Fields[]/XFA[(a)9 0 R]>>", PdfHazard.Xfa)]
    public void Active_content_is_named_in_a_plain_file_and_inside_an_object_stream(string body, PdfHazard expected)
    {
        Assert.Equal([expected], Find(PdfText.Table(PdfText.Catalog, body)));
        if (!body.Contains("stream", StringComparison.Ordinal))
        {
            Assert.Equal([expected], Find(PdfText.Packed(PdfText.Catalog, body)));
        }
    }

    [Fact]
    public void An_opening_action_of_the_catalog_is_named() =>
        Assert.Equal([PdfHazard.JavaScript, PdfHazard.AutomaticAction], Find(PdfText.Packed("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>")));

    [Theory]
    [InlineData("\n9 0 obj<</S/JavaScript/JS(x)>>endobj\n")]
    [InlineData("\n9 % a reader passes over this\n0 obj<</S/JavaScript/JS(x)>>endobj\n")]
    [InlineData("\n9 0 obj(decoy 8 0 obj<</S/JavaScript/JS(x)>>endobj")]
    public void What_no_cross_reference_leads_to_is_found(string hidden) =>
        Assert.Equal([PdfHazard.JavaScript], Find([.. PdfText.Table(), .. Encoding.Latin1.GetBytes(hidden)]));

    [Fact]
    public void An_encrypted_file_says_that_it_cannot_be_looked_into()
    {
        var pdf = PdfText.WithTable([PdfText.Catalog, PdfText.Pages, PdfText.Page, PdfText.Content], "/Encrypt<</Filter/Standard/V 2>>");

        Assert.Equal([PdfHazard.Encrypted], Find(pdf));
    }

    [Fact]
    public void An_object_stream_that_cannot_be_unpacked_is_called_unreadable() =>
        Assert.Equal([PdfHazard.Unreadable], Find(PdfText.Table(PdfText.Catalog, "<</Type/ObjStm/N 1/First 4/Filter/LZWDecode/Length 4>>stream\nabcd\nendstream")));

    [Fact]
    public void What_is_no_PDF_is_called_unreadable() => Assert.Equal([PdfHazard.Unreadable], Find([1, 2, 3]));

    [Theory]
    [InlineData("1 0 obj [")]
    [InlineData("1 0 obj (")]
    [InlineData("1 0 obj <")]
    [InlineData("1 0 obj <</N 1/First 4>>stream ")]
    [InlineData("trailer % ")]
    public void A_file_made_to_be_read_for_ever_is_given_up(string repeated)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var found = Find(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(repeated, 150_000))));

        Assert.Equal([PdfHazard.Unreadable], found);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void The_stream_is_left_at_its_beginning()
    {
        using var pdf = new MemoryStream(PdfText.Table());
        pdf.Position = 7;

        PdfHazards.Find(pdf);

        Assert.Equal(0, pdf.Position);
    }

    private static IReadOnlyList<PdfHazard> Find(byte[] pdf) => PdfHazards.Find(new MemoryStream(pdf));
}

using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KerjaSama.Documents.Sop;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>The drawing of an SOP is laid out once and written twice.</summary>
public sealed class SopDocumentTests
{
    private static readonly SopSheet Sheet = new(
        new SopHead("Uji & <coba>") { Instansi = ["PEMERINTAH"], Kotak = [new("Dasar hukum", ["Undang-Undang"]), new("Peringatan", [])] },
        ["Analis", "Kepala"],
        [
            new(1, "Mulai", 0, SopSymbol.Terminator) { Panah = [new(2, null)] },
            new(2, "Susun", 0, SopSymbol.Process) { Kelengkapan = "Bahan", Panah = [new(3, null)] },
            new(3, "Periksa", 1, SopSymbol.Decision) { Keterangan = "Cukup?", Panah = [new(2, "Tidak"), new(5, "Batal"), new(4, "Ya")] },
            new(4, "Selesai", 1, SopSymbol.Terminator),
            new(5, "Batal", 0, SopSymbol.Terminator),
        ]) { Asal = "Dari uji." };

    [Fact]
    public void A_line_leaves_where_the_next_row_takes_it_up_and_another_ends_in_a_connector_with_its_number()
    {
        var rows = SopLayout.Draw(Sheet);

        Assert.Equal([[], [], ["2", "5"], [], ["3"]], rows.Select(row => row.Shapes.Where(shape => shape.Symbol == SopSymbol.Connector).Select(shape => shape.Text)));
        Assert.Equal(["Ya", "Tidak", "Batal"], rows[2].Labels.Select(label => label.Text).OrderBy(text => text != "Ya"));
        foreach (var (row, below) in rows.Zip(rows.Skip(1)).Take(3))
        {
            var leaves = Assert.Single(row.Segments, line => line.Y2 == row.Height);
            var enters = Assert.Single(below.Segments, line => line.Y1 == 0);
            Assert.Equal(leaves.X2, enters.X1);
        }

        Assert.DoesNotContain(rows[3].Segments, line => line.Y2 == rows[3].Height);
    }

    [Fact]
    public void Everything_stands_within_its_row_whatever_the_number_of_actors()
    {
        for (var actors = 1; actors <= 12; actors++)
        {
            foreach (var actor in Enumerable.Range(0, actors))
            {
                var sheet = new SopSheet(new SopHead("Uji"), [.. Enumerable.Range(0, actors).Select(i => $"Pelaku {i}")],
                    [new(1, "Putuskan", actor, SopSymbol.Decision) { Panah = [new(1, "Dikembalikan untuk dilengkapi oleh pemohon"), new(3, "Batal"), new(2, "Lengkap atau menyusul")] }, new(2, "Selesai", 0, SopSymbol.Terminator), new(3, "Batal", actors - 1, SopSymbol.Terminator)]) { Asal = "" };

                foreach (var drawing in SopLayout.Draw(sheet))
                {
                    Assert.All(drawing.Shapes, shape => Assert.True(shape.X >= 0 && shape.Y >= 0 && shape.X + shape.Width <= drawing.Width && shape.Y + shape.Height <= drawing.Height, $"{actors}/{actor}: {shape}"));
                    Assert.All(drawing.Segments, line => Assert.True(Math.Min(line.X1, line.X2) >= 0 && Math.Max(line.X1, line.X2) <= drawing.Width && Math.Max(line.Y1, line.Y2) <= drawing.Height, $"{actors}/{actor}: {line}"));
                }
            }
        }
    }

    [Fact]
    public void The_word_file_is_valid_repeats_its_heading_and_draws_every_symbol()
    {
        using var stream = new MemoryStream(SopDocx.Write(Sheet));
        using var word = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = XElement.Parse(word.MainDocumentPart!.Document!.OuterXml);
        Assert.Equal(2, body.Descendants().Count(e => e.Name.LocalName == "tblHeader"));
        var shapes = body.Descendants().Where(e => e.Name.LocalName == "prstGeom").Select(e => e.Attribute("prst")!.Value).ToList();
        Assert.Equal((3, 1, 1, 3), (shapes.Count(s => s == "flowChartTerminator"), shapes.Count(s => s == "flowChartProcess"), shapes.Count(s => s == "flowChartDecision"), shapes.Count(s => s == "flowChartOffpageConnector")));
        Assert.Equal(SopDocx.Write(Sheet), stream.ToArray());
    }

    [Fact]
    public void The_html_says_the_drawing_in_words_and_has_no_style_of_its_own()
    {
        var html = SopHtml.Tables(Sheet);
        var file = XDocument.Parse($"<html>{html}</html>");

        Assert.DoesNotContain(file.Descendants(), e => e.Attribute("style") is not null || e.Name.LocalName is "style" or "script");
        Assert.Contains("Keputusan oleh Kepala; Tidak: ke langkah 2; Batal: ke langkah 5; Ya: ke langkah 4", html, StringComparison.Ordinal);
        Assert.Contains("Uji &amp; &lt;coba&gt;", html, StringComparison.Ordinal);
    }
}

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KerjaSama.Documents.Tables;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class TableWriterTests
{
    private static readonly string[] Formulas = ["=1+1", "+62 812", "-1+2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"];

    [Fact]
    public void A_workbook_is_valid_and_reads_back_as_written()
    {
        using var stream = Workbook();

        using (var document = SpreadsheetDocument.Open(stream, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
            Assert.Equal(["Naskah 2026", "Naskah 2026 (2)"], document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!));
        }

        var rows = TableReader.Read(stream, "a.xlsx").ToList();
        Assert.Equal(["Nomor", "Tanggal", "Nilai", "Tahun"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(new TableCell("2026-11-21", new DateOnly(2026, 11, 21)), rows[1][1]);
        Assert.Equal(["1500000", "2026"], rows[1].Cells.Skip(2).Select(c => c.Text));
        Assert.Equal(("baris satu\nbaris dua & <tiga>", "", "0.5"), (rows[2][0].Text, rows[2][1].Text, rows[2][2].Text));
    }

    [Fact]
    public void Equal_rows_give_equal_bytes() => Assert.Equal(Workbook().ToArray(), Workbook().ToArray());

    [Fact]
    public void Texts_like_formulas_stay_texts_in_a_workbook()
    {
        using var stream = new MemoryStream();
        using (var writer = new XlsxWriter(stream))
        {
            writer.BeginSheet("Uji", new XlsxColumn("Teks"));
            Array.ForEach(Formulas, f => writer.WriteRow(f));
        }

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.All(sheet.Descendants<Cell>().Skip(1), c =>
        {
            Assert.Equal(CellValues.InlineString, c.DataType!.Value);
            Assert.True(formats[(int)c.StyleIndex!.Value].QuotePrefix!.Value);
        });
    }

    [Fact]
    public void Csv_guards_formulas_and_reads_back_as_written()
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream))
        {
            writer.WriteRow("Nomor", "Tanggal", "Nilai", "Ada");
            writer.WriteRow("=cmd|' /C calc'!A0", new DateOnly(2026, 1, 2), -5, true);
            writer.WriteRow("a \"b\", c\nd", null, 1.5m, false);
            writer.WriteRow("-", "'petik", 7L, null);
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        var rows = TableReader.Read(stream, "a.csv").ToList();
        Assert.StartsWith("\uFEFFNomor,Tanggal,Nilai,Ada\r\n'=cmd|", text, StringComparison.Ordinal);
        Assert.Equal(["=cmd|' /C calc'!A0", "2026-01-02", "-5", "ya"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["a \"b\", c\nd", "", "1.5", "tidak"], rows[2].Cells.Select(c => c.Text));
        Assert.Equal(["-", "'petik", "7"], rows[3].Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_value_of_an_unknown_type_is_refused()
    {
        using var csv = new CsvWriter(new MemoryStream());
        using var workbook = new XlsxWriter(new MemoryStream());

        Assert.Throws<ArgumentException>(() => csv.WriteRow(Guid.Empty));
        Assert.Throws<InvalidOperationException>(() => workbook.WriteRow("x"));
    }

    [Theory]
    [InlineData(1900, 1, 1)]
    [InlineData(1900, 2, 28)]
    [InlineData(1900, 3, 1)]
    [InlineData(2024, 2, 29)]
    [InlineData(9999, 12, 31)]
    public void Dates_survive_Excels_count_of_days(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        using var stream = new MemoryStream();
        using (var writer = new XlsxWriter(stream))
        {
            writer.BeginSheet("Uji", new XlsxColumn("Tanggal"));
            writer.WriteRow(date);
        }

        Assert.Equal(date, TableReader.Read(stream, "a.xlsx").Last()[0].Date);
    }

    private static MemoryStream Workbook()
    {
        var stream = new MemoryStream();
        using var writer = new XlsxWriter(stream);
        writer.BeginSheet("Naskah 2026", new XlsxColumn("Nomor"), new XlsxColumn("Tanggal"), new XlsxColumn("Nilai"), new XlsxColumn("Tahun"));
        writer.WriteRow("1/KS/2026", new DateOnly(2026, 11, 21), 1_500_000L, 2026);
        writer.WriteRow("baris satu\nbaris dua & <tiga>", null, 0.5m);
        writer.BeginSheet("Naskah:2026", new XlsxColumn("Kosong"));
        return stream;
    }
}

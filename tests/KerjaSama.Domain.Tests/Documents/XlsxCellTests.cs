using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KerjaSama.Documents.Tables;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Cells as Excel itself stores them: shared strings, styles, both date systems.</summary>
public sealed class XlsxCellTests
{
    [Fact]
    public void Every_kind_of_cell_is_read_as_its_text()
    {
        var row = ReadRow(
            Shared(0), Shared(1), Shared(99),
            new Cell { DataType = CellValues.Boolean, CellValue = new CellValue("1") },
            new Cell { DataType = CellValues.Error, CellValue = new CellValue("#N/A") },
            new Cell { DataType = CellValues.String, CellFormula = new CellFormula("A1&\"x\""), CellValue = new CellValue("hasil") },
            new Cell { CellValue = new CellValue("0.30000000000000004") },
            new Cell { CellValue = new CellValue("8.1234567890E10") },
            new Cell { CellValue = new CellValue("1E+300") });

        Assert.Equal(["biasa", "tebal dan miring", "", "TRUE", "#N/A", "hasil", "0.3", "81234567890", "1E+300"], row.Cells.Select(c => c.Text));
        Assert.All(row.Cells, c => Assert.Null(c.Date));
    }

    [Theory]
    [InlineData(1u, "41121", "2012-07-31", "2012-07-31")]
    [InlineData(2u, "41121.75", "2012-07-31T18:00:00", "2012-07-31")]
    [InlineData(3u, "41121", "41121", null)]
    [InlineData(4u, "0.5", "0.5", null)]
    [InlineData(1u, "60", "60", null)]
    [InlineData(1u, "59", "1900-02-28", "1900-02-28")]
    [InlineData(1u, "-3", "-3", null)]
    [InlineData(0u, "41121", "41121", null)]
    public void A_date_is_known_by_its_format(uint style, string stored, string text, string? date)
    {
        var cell = ReadRow(new Cell { StyleIndex = style, CellValue = new CellValue(stored) })[0];

        Assert.Equal(new TableCell(text, date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture)), cell);
    }

    [Fact]
    public void The_date_system_of_1904_is_heeded() => Assert.Equal(
        new DateOnly(2012, 7, 31), Read(from1904: true, Row(1, new Cell { StyleIndex = 1, CellValue = new CellValue("39659") })).Single()[0].Date);

    [Fact]
    public void Gaps_between_cells_and_rows_keep_their_places()
    {
        var rows = Read(from1904: false,
            Row(3, new Cell { CellReference = "B3", CellValue = new CellValue("1") }, new Cell { CellReference = "AA3", CellValue = new CellValue("2") }),
            Row(7, new Cell { CellReference = "A7", StyleIndex = 1 }),
            new Row(new Cell { CellValue = new CellValue("3") }));

        Assert.Equal([3, 8], rows.Select(r => r.Number));
        Assert.Equal(("", "1", "2"), (rows[0][0].Text, rows[0][1].Text, rows[0][26].Text));
    }

    [Fact]
    public void A_hidden_first_sheet_is_passed_over()
    {
        using var stream = Workbook(from1904: false, hiddenFirst: true, Row(1, new Cell { CellValue = new CellValue("terlihat") }));

        Assert.Equal("terlihat", TableReader.Read(stream, "a.xlsx").Single()[0].Text);
    }

    private static Cell Shared(int index) => new() { DataType = CellValues.SharedString, CellValue = new CellValue($"{index}") };

    private static Row Row(uint number, params Cell[] cells) => new(cells.Cast<OpenXmlElement>()) { RowIndex = number };

    private static TableRow ReadRow(params Cell[] cells) => Read(from1904: false, Row(1, cells)).Single();

    private static List<TableRow> Read(bool from1904, params Row[] rows)
    {
        using var stream = Workbook(from1904, hiddenFirst: false, rows);
        return [.. TableReader.Read(stream, "a.xlsx")];
    }

    private static MemoryStream Workbook(bool from1904, bool hiddenFirst, params Row[] rows)
    {
        var stream = new MemoryStream();
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            new SharedStringItem(new Text("biasa")),
            new SharedStringItem(
                new Run(new RunProperties(new Bold()), new Text("tebal")), new Run(new Text(" dan miring")), new PhoneticRun(new Text("lafal")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-421]dd\\ mmmm\\ yyyy;@" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "\"hari\"0;[Red]-0" }),
            new CellFormats(
                new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 },
                new CellFormat { NumberFormatId = 165 }, new CellFormat { NumberFormatId = 20 }));
        book.AddNewPart<WorksheetPart>("s1").Worksheet = new Worksheet(new SheetData(hiddenFirst ? [Row(1, new Cell { CellValue = new CellValue("tersembunyi") })] : rows));
        book.AddNewPart<WorksheetPart>("s2").Worksheet = new Worksheet(new SheetData(hiddenFirst ? rows : []));
        book.Workbook = new Workbook(
            new WorkbookProperties { Date1904 = from1904 },
            new Sheets(
                new Sheet { Name = "Satu", SheetId = 1, Id = "s1", State = hiddenFirst ? SheetStateValues.Hidden : SheetStateValues.Visible },
                new Sheet { Name = "Dua", SheetId = 2, Id = "s2" }));
        return stream;
    }
}

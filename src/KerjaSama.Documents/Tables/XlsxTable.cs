using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KerjaSama.Documents.Tables;

/// <summary>Reads the first visible sheet of a workbook as a stream.</summary>
internal static class XlsxTable
{
    public static IEnumerable<TableRow> Read(Stream content, string fileName)
    {
        using var document = Open(content, fileName);
        var book = document.WorkbookPart!;
        var sheet = FirstVisibleSheet(book)
            ?? throw new TableFormatException("tabel.rusak", $"{fileName} tidak berisi lembar kerja yang terlihat. Tampilkan lembarnya, simpan, lalu unggah kembali.");
        var cells = new XlsxCellReader(book);
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (ReadNext(reader, fileName))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            // a row without a number of its own follows the one before
            number = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : number + 1;
            if (TableReader.RowOf(number, ReadCells(reader, cells)) is { } row)
            {
                yield return row;
            }
        }
    }

    private static List<TableCell> ReadCells(OpenXmlReader reader, XlsxCellReader cellReader)
    {
        var cells = new List<TableCell>();
        if (!reader.ReadFirstChild())
        {
            return cells;
        }

        do
        {
            if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell)
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                while (cells.Count < column)
                {
                    cells.Add(TableCell.Empty);
                }

                cells.Add(cellReader.Read(cell));
            }
        }
        while (reader.ReadNextSibling());

        return cells;
    }

    /// <summary>Column from 0 of a reference such as <c>AB12</c>.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }

    private static WorksheetPart? FirstVisibleSheet(WorkbookPart book)
    {
        var sheet = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible);
        return sheet?.Id?.Value is { } id ? book.GetPartById(id) as WorksheetPart : null;
    }

    private static SpreadsheetDocument Open(Stream content, string fileName)
    {
        try
        {
            var document = SpreadsheetDocument.Open(content, isEditable: false);
            return document.WorkbookPart is not null ? document : throw new FileFormatException();
        }
        catch (Exception exception) when (exception is FileFormatException or InvalidDataException or OpenXmlPackageException or XmlException)
        {
            throw Damaged(fileName, exception);
        }
    }

    private static bool ReadNext(OpenXmlReader reader, string fileName)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw Damaged(fileName, exception);
        }
    }

    private static TableFormatException Damaged(string fileName, Exception exception) => new(
        "tabel.rusak", $"{fileName} bukan buku kerja Excel (.xlsx) yang utuh. Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah kembali.", exception);
}

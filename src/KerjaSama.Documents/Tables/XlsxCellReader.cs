using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KerjaSama.Documents.Tables;

/// <summary>Turns a cell's stored value into text, with the workbook's shared strings, date formats and date system.</summary>
internal sealed class XlsxCellReader
{
    private const double LargestPlain = 1e28;

    private readonly List<string> _shared;
    private readonly HashSet<uint> _dateStyles;
    private readonly bool _from1904;

    public XlsxCellReader(WorkbookPart book)
    {
        _shared = ReadShared(book.SharedStringTablePart);
        _dateStyles = XlsxDateStyles.Of(book.WorkbookStylesPart?.Stylesheet);
        _from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public TableCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return type switch
        {
            CellValues.SharedString => new TableCell(int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : ""),
            CellValues.InlineString => new TableCell(TextOf(cell.InlineString)),
            CellValues.Boolean => new TableCell(value == "1" ? "TRUE" : "FALSE"),
            CellValues.Date => DateTime.TryParse(value, CultureInfo.InvariantCulture, out var date) ? DateCell(date) : new TableCell(value),
            CellValues.Number => Number(value, cell.StyleIndex?.Value ?? 0),
            CellValues.String or CellValues.Error => new TableCell(value),
        };
    }

    private TableCell Number(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value.Length == 0 ? TableCell.Empty : new TableCell(value);
        }

        if (_dateStyles.Contains(style) && ExcelDate.FromSerial(number, _from1904) is { } date)
        {
            return DateCell(date);
        }

        // 15 digits are what Excel itself keeps and shows: 0.30000000000000004 is 0.3
        return new TableCell(Math.Abs(number) < LargestPlain
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static TableCell DateCell(DateTime date) => new(
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), DateOnly.FromDateTime(date));

    private static List<string> ReadShared(SharedStringTablePart? part)
    {
        var shared = new List<string>();
        if (part is null)
        {
            return shared;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                shared.Add(TextOf(reader.LoadCurrentElement()));
            }
        }

        return shared;
    }

    /// <summary>The plain and the rich pieces, without the phonetic reading beside them.</summary>
    private static string TextOf(OpenXmlElement? item) => item is null
        ? ""
        : string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)).ReplaceLineEndings("\n");
}

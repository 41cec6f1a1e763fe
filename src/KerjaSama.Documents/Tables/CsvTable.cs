using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace KerjaSama.Documents.Tables;

/// <summary>Reads delimited text. A row's number counts records, as a spreadsheet program numbers them, not lines of the file.</summary>
internal static class CsvTable
{
    public static IEnumerable<TableRow> Read(Stream content, string fileName)
    {
        var encoding = CsvSniffer.EncodingOf(content);
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = CsvSniffer.DelimiterOf(content, encoding),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        using var parser = new CsvParser(text, configuration, leaveOpen: true);
        while (parser.Read())
        {
            CheckQuotes(parser, fileName);
            var cells = parser.Record!.Select(t => t.Length == 0 ? TableCell.Empty : new TableCell(FormulaGuard.Unguard(t))).ToList();
            if (TableReader.RowOf(parser.Row, cells) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>A quote that is never closed swallows the rest of the file into one cell: that must not pass in silence.</summary>
    private static void CheckQuotes(CsvParser parser, string fileName)
    {
        if (parser.RawRecord.AsSpan().TrimEnd().Contains('\n') && parser.RawRecord.Count(c => c == '"') % 2 != 0)
        {
            throw new TableFormatException(
                "tabel.kutip-tidak-ditutup",
                $"{fileName} baris {parser.Row.ToString(CultureInfo.InvariantCulture)}: tanda kutip (\") dibuka tetapi tidak ditutup. Perbaiki baris itu, atau simpan sebagai .xlsx.");
        }
    }
}

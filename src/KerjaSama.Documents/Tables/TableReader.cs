namespace KerjaSama.Documents.Tables;

/// <summary>Reads the rows of a .csv or .xlsx as they stand; headers, merged cells and meanings are the caller's business.</summary>
public static class TableReader
{
    /// <summary>
    /// Yields the rows that hold any text, in order. By the bytes, not by the name: a zip is read as .xlsx (its first visible sheet),
    /// anything else as text with <c>,</c> <c>;</c> or tab between the columns, in UTF-8, UTF-16 or Windows-1252.
    /// </summary>
    /// <param name="content">Seekable; stays open, and must stay so while the rows are read.</param>
    /// <param name="fileName">Named in messages.</param>
    /// <exception cref="TableFormatException">While reading: the file is no table, or is damaged.</exception>
    public static IEnumerable<TableRow> Read(Stream content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);

        var head = new byte[8];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [0x50, 0x4B, ..] => XlsxTable.Read(content, fileName),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new TableFormatException(
                "tabel.format-lama", $"{fileName} berformat Excel lama atau berkata sandi. Simpan sebagai .xlsx tanpa kata sandi, lalu unggah kembali."),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new TableFormatException(
                "tabel.jenis-tidak-dikenal", $"{fileName} adalah PDF, bukan tabel. Unggah .xlsx atau .csv."),
            _ => CsvTable.Read(content, fileName),
        };
    }

    /// <summary>Cuts the empty cells at the end; null when nothing is left.</summary>
    internal static TableRow? RowOf(int number, List<TableCell> cells)
    {
        var last = cells.FindLastIndex(c => !string.IsNullOrWhiteSpace(c.Text));
        if (last < 0)
        {
            return null;
        }

        cells.RemoveRange(last + 1, cells.Count - last - 1);
        return new TableRow(number, cells);
    }
}

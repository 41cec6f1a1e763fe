namespace KerjaSama.Documents.Sop;

/// <summary>
/// Draws the rows: the line from the row above comes in at the top, one to the row below leaves at the bottom, and one to any other row
/// ends in a connector with that row's number. A row that is not entered from above begins with a connector with the numbers it comes from.
/// </summary>
public static class SopLayout
{
    /// <summary>One drawing per row.</summary>
    public static IReadOnlyList<SopDrawing> Draw(SopSheet sheet)
    {
        var columns = new SopColumns(sheet.Pelaksana.Count);
        return [.. sheet.Baris.Index().Select(row => new RowDrawing(
            columns,
            row.Item,
            row.Index > 0 && sheet.Baris[row.Index - 1].Panah.Any(line => line.Ke == row.Item.Nomor) ? sheet.Baris[row.Index - 1] : null,
            [.. sheet.Baris.Where(other => other.Panah.Any(line => line.Ke == row.Item.Nomor)).Select(other => other.Nomor)]).Draw())];
    }

    /// <summary>The same in words, for who cannot see the drawing: whose step it is, and where it leads.</summary>
    public static string InWords(SopSheet sheet, SopRow row)
    {
        var symbol = row.Simbol switch
        {
            SopSymbol.Terminator => row.Panah.Count > 0 ? "Mulai" : "Selesai",
            SopSymbol.Decision => "Keputusan",
            _ => "Kegiatan",
        };
        var lines = row.Panah.Select(line => line.Label is { } label ? $"{label}: ke langkah {line.Ke}" : $"ke langkah {line.Ke}");
        return string.Join("; ", lines.Prepend($"{symbol} oleh {sheet.Pelaksana[row.Pelaksana]}"));
    }
}

namespace KerjaSama.Documents.Tables;

/// <summary>A cell as read.</summary>
/// <param name="Text">Its text, trimmed of nothing; a real Excel date as <c>yyyy-MM-dd</c> (with <c>THH:mm:ss</c> where it has a time of day).</param>
/// <param name="Date">Set when the cell held a real Excel date, so that no guessing about its order is due.</param>
public sealed record TableCell(string Text, DateOnly? Date = null)
{
    /// <summary>A cell with nothing in it.</summary>
    public static TableCell Empty { get; } = new("");
}

/// <summary>A row as read.</summary>
/// <param name="Number">Number of the row as a spreadsheet program shows it, from 1.</param>
/// <param name="Cells">The cells from the first column to the last one with a text.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells)
{
    /// <summary>The cell of a column counted from 0; columns past the end are empty.</summary>
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : TableCell.Empty;
}

namespace KerjaSama.Documents.Tables;

/// <summary>A column of a sheet to write.</summary>
/// <param name="Header">Text of the header cell.</param>
/// <param name="Width">Width in characters.</param>
public sealed record XlsxColumn(string Header, double Width = 18);

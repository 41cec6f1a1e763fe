namespace KerjaSama.Documents.Tables;

/// <summary>
/// Keeps a text from outside from becoming a formula when a spreadsheet program opens our .csv: an apostrophe goes before
/// <c>= + - @</c>, tab and carriage return, and is taken away again when we read the file back. A lone "-" is no formula.
/// </summary>
internal static class FormulaGuard
{
    public static bool IsRisky(string text) => text.Length > 1 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');

    public static string Guard(string text) => IsRisky(text) ? "'" + text : text;

    public static string Unguard(string text) => text.Length > 1 && text[0] == '\'' && IsRisky(text[1..]) ? text[1..] : text;
}

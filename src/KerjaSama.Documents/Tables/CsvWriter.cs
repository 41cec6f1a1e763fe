using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Tables;

/// <summary>
/// Writes .csv that a spreadsheet program opens without harm: UTF-8 with byte order mark, dates as <c>yyyy-MM-dd</c>, a point in
/// numbers, and an apostrophe before texts that would become formulas. <see cref="TableReader"/> takes the apostrophe away again.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _delimiter;

    /// <summary>Writes to <paramref name="output"/>, which stays open.</summary>
    public CsvWriter(Stream output, char delimiter = ',')
    {
        _writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        _delimiter = delimiter;
    }

    /// <summary>Writes one row: text, <see cref="DateOnly"/>, number, <see cref="bool"/> or null.</summary>
    /// <exception cref="ArgumentException">A value of another type.</exception>
    public void WriteRow(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(_delimiter);
            }

            _writer.Write(Quote(TextOf(values[i])));
        }

        _writer.WriteLine();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => _writer.Dispose();

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => FormulaGuard.Guard(text),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "ya" : "tidak",
        int or long or decimal or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new ArgumentException($"Cannot write a {value.GetType().Name} to a table.", nameof(value)),
    };

    private string Quote(string text) => text.AsSpan().ContainsAny(['"', '\n', '\r', _delimiter])
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}

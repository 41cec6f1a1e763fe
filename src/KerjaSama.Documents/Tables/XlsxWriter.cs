using System.IO.Compression;
using System.Xml;

namespace KerjaSama.Documents.Tables;

/// <summary>
/// Writes a workbook as a stream, row by row, in little memory: header bold and frozen, auto filter, real dates and numbers. A text is
/// always a text, never a formula, and stays one when somebody edits the cell. Equal rows give equal bytes.
/// </summary>
public sealed class XlsxWriter : IDisposable
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly List<string> _sheets = [];
    private XlsxSheet? _current;

    /// <summary>Writes to <paramref name="output"/>, which stays open; the workbook is whole only after <see cref="Dispose"/>.</summary>
    public XlsxWriter(Stream output) => _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet and writes its header; the sheet before it is finished.</summary>
    /// <param name="name">At most 31 characters are kept; characters that Excel forbids become spaces.</param>
    /// <param name="columns">At least one.</param>
    public void BeginSheet(string name, params IReadOnlyList<XlsxColumn> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);

        _current?.Dispose();
        _sheets.Add(XlsxParts.SheetName(name, _sheets));
        _current = new XlsxSheet(Entry($"xl/worksheets/sheet{_sheets.Count}.xml"), columns, isFirst: _sheets.Count == 1);
    }

    /// <summary>
    /// Writes one row of the sheet: text, <see cref="DateOnly"/>, <see cref="DateTime"/>, number, <see cref="bool"/> or null. A <see cref="long"/>
    /// is money and shows thousands; an <see cref="int"/> does not, as years must not.
    /// </summary>
    /// <exception cref="InvalidOperationException">No sheet was begun.</exception>
    /// <exception cref="ArgumentException">A value of another type.</exception>
    public void WriteRow(params ReadOnlySpan<object?> values) =>
        (_current ?? throw new InvalidOperationException("Begin a sheet first.")).WriteRow(values);

    /// <summary>Finishes the workbook.</summary>
    public void Dispose()
    {
        _current?.Dispose();
        _current = null;
        foreach (var (path, text) in XlsxParts.Of(_sheets))
        {
            using var writer = new StreamWriter(Entry(path));
            writer.Write(text);
        }

        _zip.Dispose();
    }

    private Stream Entry(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    internal static readonly XmlWriterSettings Settings = new() { CloseOutput = true, CheckCharacters = true };
}

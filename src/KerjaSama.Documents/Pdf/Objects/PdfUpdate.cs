using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>
/// New and changed objects, appended to a file without touching what is there (ISO 32000-1, 7.5.6), with a cross-reference of the kind
/// that the file has.
/// </summary>
internal sealed class PdfUpdate(PdfFile file)
{
    private const int MaxOffsetBytes = 8;

    private readonly SortedDictionary<int, (int Generation, byte[] Body)> _objects = [];
    private int _next = Math.Max((int)((file.Xref.Trailer["Size"] as PdfNumber)?.Integer ?? 0), file.Xref.Entries.Keys.DefaultIfEmpty(0).Max() + 1);

    /// <summary>A number that nothing in the file has.</summary>
    public PdfReference Reserve() => new(_next++, 0);

    public void Set(PdfReference id, PdfValue value) => _objects[id.Number] = (id.Generation, PdfSerializer.Bytes(value));

    /// <param name="body">What stands between <c>obj</c> and <c>endobj</c>.</param>
    public void Set(PdfReference id, byte[] body) => _objects[id.Number] = (id.Generation, body);

    public void SetStream(PdfReference id, PdfDictionary dictionary, byte[] data) => Set(
        id,
        [.. PdfSerializer.Bytes(dictionary.With(("Length", new PdfNumber(data.Length)))), .. "\nstream\n"u8, .. data, .. "\nendstream"u8]);

    /// <summary>Writes the whole new file.</summary>
    /// <returns>Where the body of each written object begins.</returns>
    public Dictionary<int, long> Write(MemoryStream target)
    {
        target.Write(file.Bytes.Slice(0, file.Bytes.Length));
        target.Write("\n"u8);
        var (bodies, offsets) = (new Dictionary<int, long>(), new SortedDictionary<int, long>());
        foreach (var (number, (generation, body)) in _objects)
        {
            offsets[number] = target.Position;
            target.Write(Ascii($"{number} {generation} obj\n"));
            bodies[number] = target.Position;
            target.Write(body);
            target.Write("\nendobj\n"u8);
        }

        var start = target.Position;
        if (file.Xref.NewestIsStream)
        {
            WriteStream(target, offsets);
        }
        else
        {
            WriteTable(target, offsets);
        }

        target.Write(Ascii($"startxref\n{start}\n%%EOF\n"));
        return bodies;
    }

    private void WriteTable(MemoryStream target, SortedDictionary<int, long> offsets)
    {
        target.Write("xref\n"u8);
        foreach (var (number, offset) in offsets)
        {
            target.Write(Ascii($"{number} 1\n{offset:D10} {_objects[number].Generation:D5} n \n"));
        }

        target.Write([.. "trailer\n"u8, .. PdfSerializer.Bytes(Trailer(_next)), .. "\n"u8]);
    }

    private void WriteStream(MemoryStream target, SortedDictionary<int, long> offsets)
    {
        var id = Reserve();
        offsets[id.Number] = target.Position;
        using var rows = new MemoryStream();
        Span<byte> row = stackalloc byte[1 + MaxOffsetBytes + 2];
        foreach (var (number, offset) in offsets)
        {
            row[0] = 1;
            BinaryPrimitives.WriteInt64BigEndian(row[1..], offset);
            BinaryPrimitives.WriteUInt16BigEndian(row[(1 + MaxOffsetBytes)..], (ushort)_objects.GetValueOrDefault(number).Generation);
            rows.Write(row);
        }

        var dictionary = Trailer(_next).With(
            ("Type", new PdfName("XRef")),
            ("W", new PdfArray([new PdfNumber(1), new PdfNumber(MaxOffsetBytes), new PdfNumber(2)])),
            ("Index", new PdfArray([.. offsets.Keys.SelectMany(n => new PdfValue[] { new PdfNumber(n), new PdfNumber(1) })])),
            ("Length", new PdfNumber(rows.Length)));
        target.Write([.. Ascii($"{id.Number} 0 obj\n"), .. PdfSerializer.Bytes(dictionary), .. "\nstream\n"u8, .. rows.ToArray(), .. "\nendstream\nendobj\n"u8]);
    }

    private PdfDictionary Trailer(int size) => new PdfDictionary(file.Xref.Trailer.Entries.Where(e => e.Key is "Root" or "Info" or "ID").ToDictionary(StringComparer.Ordinal))
        .With(("Size", new PdfNumber(size)), ("Prev", new PdfNumber(file.Xref.Sections[0])));

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

/// <summary>Small PDFs written by hand, in the shapes that programs write them.</summary>
internal static class PdfText
{
    public const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    public const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    public const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>";
    public const string Content = "<</Length 21>>stream\n0 0 1 rg 9 9 50 50 re\nendstream";

    /// <summary>One page, with a cross-reference table; <paramref name="more"/> are objects from number 5 on.</summary>
    public static byte[] Table(string catalog = Catalog, params string[] more) => WithTable([catalog, Pages, Page, Content, .. more], "");

    /// <param name="objects">Bodies of the objects from number 1 on.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] WithTable(IReadOnlyList<string> objects, string trailer)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>One page whose catalog, pages and page stand in an object stream, with a cross-reference stream; the shape of Word and newer tools.</summary>
    public static byte[] Packed(string catalog = Catalog, params string[] more)
    {
        string[] packed = [catalog, Pages, Page, .. more];
        var numbers = Enumerable.Range(0, packed.Length).Select(i => i < 3 ? i + 1 : i + 2).ToArray();
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, text) in numbers.Zip(packed))
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(text).Append('\n');
        }

        var size = packed.Length + 4;
        var (container, xref) = (size - 2, size - 1);
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        Write("%PDF-1.7\n");
        var content = file.Position;
        Write($"4 0 obj\n{Content}\nendobj\n");
        var stream = file.Position;
        var data = Deflate(Encoding.Latin1.GetBytes(head.ToString() + body));
        Write(string.Create(CultureInfo.InvariantCulture, $"{container} 0 obj\n<</Type/ObjStm/N {packed.Length}/First {head.Length}/Filter/FlateDecode/Length {data.Length}>>stream\n"));
        file.Write(data);
        Write("\nendstream\nendobj\n");
        var start = file.Position;
        var rows = Enumerable.Range(0, size).Select(n =>
            n == 0 ? (0, 0L, 255) : n == 4 ? (1, content, 0) : n == container ? (1, stream, 0) : n == xref ? (1, start, 0) : (2, container, Array.IndexOf(numbers, n)));
        var table = Deflate(UpPredicted([.. rows.SelectMany(r => new[] { (byte)r.Item1, (byte)(r.Item2 >> 8), (byte)r.Item2, (byte)r.Item3 })], 4));
        Write(string.Create(CultureInfo.InvariantCulture, $"{xref} 0 obj\n<</Type/XRef/Size {size}/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length {table.Length}>>stream\n"));
        file.Write(table);
        Write(string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>The file with an update behind it that sets objects anew.</summary>
    public static byte[] Updated(byte[] pdf, params (int Number, string Body)[] objects)
    {
        var before = Encoding.Latin1.GetString(pdf);
        var previous = before[(before.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var (text, table) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{pdf.Length + text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length + text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n{table}trailer\n<</Size 100/Root 1 0 R/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(text.ToString())];
    }

    private static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            deflater.Write(data);
        }

        return packed.ToArray();
    }

    private static byte[] UpPredicted(byte[] data, int row) =>
        [.. data.Chunk(row).SelectMany((chunk, r) => chunk.Select((b, i) => (byte)(b - (r == 0 ? 0 : data[((r - 1) * row) + i]))).Prepend((byte)2))];
}

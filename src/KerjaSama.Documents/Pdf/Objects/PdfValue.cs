using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>A value of PDF's syntax (ISO 32000-1, 7.3). References are not followed here: <see cref="PdfFile.Resolve(PdfValue?)"/> does.</summary>
internal abstract class PdfValue
{
    public static PdfValue Null { get; } = new PdfNull();

    private sealed class PdfNull : PdfValue;
}

internal sealed class PdfBoolean(bool value) : PdfValue
{
    public bool Value { get; } = value;
}

/// <summary>A number as it is written, so that it can be written again unchanged.</summary>
internal sealed class PdfNumber(string raw) : PdfValue
{
    public PdfNumber(long value)
        : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    public string Raw { get; } = raw;

    public double Value => double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>Null when it has a fraction or does not fit.</summary>
    public long? Integer => long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}

internal sealed class PdfName(string value) : PdfValue
{
    /// <summary>Without the slash, <c>#xx</c> decoded, one character per byte.</summary>
    public string Value { get; } = value;
}

/// <summary>A string; <c>Start</c> and <c>End</c> are where it stands in the file, its delimiters included (0 when made by us).</summary>
internal sealed class PdfString(byte[] bytes, long start = 0, long end = 0) : PdfValue
{
    public byte[] Bytes { get; } = bytes;

    public long Start { get; } = start;

    public long End { get; } = end;

    /// <summary>A text string (7.9.2.2): UTF-16 or UTF-8 by its mark, else read as Latin-1, which PDFDocEncoding equals for our letters.</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(Bytes),
    };
}

internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    public IReadOnlyList<PdfValue> Items { get; } = items;
}

/// <summary>A dictionary; of a key that comes twice the last one counts, and that it happened is kept.</summary>
internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfValue> entries, bool hasDuplicates = false) : PdfValue
{
    public IReadOnlyDictionary<string, PdfValue> Entries { get; } = entries;

    public bool HasDuplicates { get; } = hasDuplicates;

    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    /// <summary>A copy with some entries set.</summary>
    public PdfDictionary With(params IEnumerable<(string Key, PdfValue Value)> changes)
    {
        var copy = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            copy[key] = value;
        }

        return new(copy);
    }
}

internal sealed class PdfReference(int number, int generation) : PdfValue
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>A stream: its dictionary and where its bytes begin.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, long dataStart) : PdfValue
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public long DataStart { get; } = dataStart;
}

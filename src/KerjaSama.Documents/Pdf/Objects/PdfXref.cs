namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Where an object stands: free, at an offset of the file, or inside an object stream.</summary>
internal readonly record struct PdfXrefEntry(PdfXrefKind Kind, long Offset = 0, int Container = 0)
{
    public static PdfXrefEntry Free { get; } = new(PdfXrefKind.Free);
}

internal enum PdfXrefKind { Free, Offset, Packed }

/// <summary>The cross-reference of a file, every update included.</summary>
internal sealed class PdfXref
{
    /// <summary>By object number.</summary>
    public Dictionary<int, PdfXrefEntry> Entries { get; } = [];

    /// <summary>Where the sections begin, newest first.</summary>
    public List<long> Sections { get; } = [];

    /// <summary>The newest trailer.</summary>
    public PdfDictionary Trailer { get; set; } = new(new Dictionary<string, PdfValue>());

    /// <summary>Whether the newest section is a stream.</summary>
    public bool NewestIsStream { get; set; }

    /// <summary>Whether the file's own cross-reference was of no use and this one was made by scanning.</summary>
    public bool Rebuilt { get; init; }
}

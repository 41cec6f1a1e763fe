namespace KerjaSama.Documents.Uploads;

/// <summary>What an upload field takes.</summary>
public sealed record UploadLimits
{
    /// <summary>
    /// Largest file that any field takes, in bytes (64 MiB). The one place of this number: the server's limit of a request, the texts of the
    /// pages and the virus scanner follow it.
    /// </summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>The limits of an ordinary document field: every kind but tables as text and processes, 64 MB, 250 MB unpacked.</summary>
    public static UploadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxSize { get; init; } = LargestFile;

    /// <summary>Largest sum of what a .docx or .xlsx unpacks to, in bytes, with what is packed in its parts.</summary>
    public long MaxUnpackedSize { get; init; } = 250L * 1024 * 1024;

    /// <summary>Most parts a .docx or .xlsx may hold.</summary>
    public int MaxParts { get; init; } = 10_000;

    /// <summary>Most pixels of a picture, alone or in a document: more than the largest camera takes, less than a viewer chokes on.</summary>
    public long MaxPixels { get; init; } = 250_000_000;

    /// <summary>Longest side of a picture, in pixels.</summary>
    public int MaxSide { get; init; } = 40_000;

    /// <summary>The kinds taken.</summary>
    public IReadOnlyCollection<FileKind> Kinds { get; init; } = [.. Enum.GetValues<FileKind>().Where(k => k is not (FileKind.Csv or FileKind.Bpmn))];
}

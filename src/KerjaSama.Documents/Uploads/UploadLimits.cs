namespace KerjaSama.Documents.Uploads;

/// <summary>What an upload field takes.</summary>
public sealed record UploadLimits
{
    /// <summary>The limits of an ordinary document field: every kind but tables as text and processes, 25 MB, 250 MB unpacked.</summary>
    public static UploadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxSize { get; init; } = 25L * 1024 * 1024;

    /// <summary>Largest sum of what a .docx or .xlsx unpacks to, in bytes.</summary>
    public long MaxUnpackedSize { get; init; } = 250L * 1024 * 1024;

    /// <summary>Most parts a .docx or .xlsx may hold.</summary>
    public int MaxParts { get; init; } = 10_000;

    /// <summary>The kinds taken.</summary>
    public IReadOnlyCollection<FileKind> Kinds { get; init; } = [.. Enum.GetValues<FileKind>().Where(k => k is not (FileKind.Csv or FileKind.Bpmn))];
}

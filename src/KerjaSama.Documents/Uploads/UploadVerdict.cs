using System.Diagnostics.CodeAnalysis;
using KerjaSama.Documents.Pdf;

namespace KerjaSama.Documents.Uploads;

/// <summary>
/// The answer of <see cref="UploadInspector"/>: either accepted, with the kind that the bytes show, or refused,
/// with a stable code and a sentence for the person who uploads.
/// </summary>
public sealed record UploadVerdict
{
    private UploadVerdict()
    {
    }

    /// <summary>Whether the file may be stored.</summary>
    [MemberNotNullWhen(true, nameof(Kind), nameof(MediaType), nameof(Extension), nameof(FileName))]
    [MemberNotNullWhen(false, nameof(Kode), nameof(Pesan))]
    public bool Accepted => Kind is not null;

    /// <summary>What the bytes are, whatever the name says.</summary>
    public FileKind? Kind { get; private init; }

    /// <summary>Media type to serve it with (as an attachment, with <c>nosniff</c>).</summary>
    public string? MediaType { get; private init; }

    /// <summary>Extension that fits the bytes, with the dot.</summary>
    public string? Extension { get; private init; }

    /// <summary>The uploader's name of the file made safe to show and to offer for download; the extension is ours.</summary>
    public string? FileName { get; private init; }

    /// <summary>Stable code of the refusal, such as <c>unggahan.makro</c>.</summary>
    public string? Kode { get; private init; }

    /// <summary>Indonesian sentence: what is wrong and how to mend it.</summary>
    public string? Pesan { get; private init; }

    /// <summary>What whoever opens an accepted PDF should know of it; empty for one that is only to look at.</summary>
    public IReadOnlyList<PdfHazard> Hazards { get; private init; } = [];

    internal static UploadVerdict Accept(FileKind kind, string fileName, IReadOnlyList<PdfHazard>? hazards = null) => new()
    {
        Hazards = hazards ?? [],
        Kind = kind,
        MediaType = MediaTypeOf(kind),
        Extension = ExtensionOf(kind),
        FileName = SafeFileName.From(fileName, ExtensionOf(kind)),
    };

    internal static UploadVerdict Refuse(string kode, string pesan) => new() { Kode = kode, Pesan = pesan };

    private static string MediaTypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Jpg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Heic => "image/heic",
        FileKind.Csv => "text/csv",
        FileKind.Bpmn => "application/xml",
    };

    internal static string ExtensionOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Docx => ".docx",
        FileKind.Xlsx => ".xlsx",
        FileKind.Jpg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Heic => ".heic",
        FileKind.Csv => ".csv",
        FileKind.Bpmn => ".bpmn",
    };
}

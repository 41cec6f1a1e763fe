namespace KerjaSama.Documents.Pdf;

/// <summary>How <see cref="PdfConverter"/> works.</summary>
public sealed record PdfOptions
{
    /// <summary>Path of LibreOffice's <c>soffice</c>; null looks in PATH and the usual places.</summary>
    public string? SofficePath { get; init; }

    /// <summary>Conversions that may run at the same time; each worker has its own LibreOffice profile.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>After this a conversion is ended. The first one of a worker also makes its profile.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}

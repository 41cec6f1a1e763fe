namespace KerjaSama.Data.Umum;

/// <summary>How far the PDF of a content is.</summary>
public enum PdfStatus
{
    /// <summary>Waits for a worker, or is with one.</summary>
    Waiting,

    /// <summary>Is in the store.</summary>
    Done,

    /// <summary>Given up; asked for again later it is tried again.</summary>
    Failed,
}

/// <summary>
/// The PDF of one stored Word document, made once for all who ask: unique by the content. Lives as long as its source; the sweep of contents
/// takes it along.
/// </summary>
public sealed class PdfRendition
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string SourceSha256 { get; init; }
    public PdfStatus Status { get; set; }

    /// <summary>The PDF, once it is done.</summary>
    public string? PdfSha256 { get; set; }
    public required DateTimeOffset RequestedAt { get; set; }

    /// <summary>When to try (again).</summary>
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was given up, in Indonesian, for the person who asked.</summary>
    public string? Message { get; set; }
}

/// <summary>Who asked for which PDF, for "Pekerjaan saya". Kept for a while; the newest asking for one address counts.</summary>
public sealed class PdfRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PenggunaId { get; init; }
    public required Guid RenditionId { get; set; }

    /// <summary>Name of the document.</summary>
    public required string Nama { get; set; }

    /// <summary>Address of the PDF within this site; rights are asked there.</summary>
    public required string Alamat { get; init; }
    public required DateTimeOffset DimintaPada { get; set; }
}

/// <summary>A stored PDF that does more than show pages, by its content.</summary>
public sealed class MarkedBlob
{
    public required string Sha256 { get; init; }

    /// <summary>Names of <c>PdfHazard</c>, with commas.</summary>
    public required string Marks { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
}

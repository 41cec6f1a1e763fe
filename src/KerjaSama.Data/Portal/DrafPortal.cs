namespace KerjaSama.Data.Portal;

/// <summary>
/// An unfinished form of the portal, reached by the secret in its link: no permohonan, no version, no history (decisions.md 11). Once
/// sent it only remembers which permohonan it became, so that a form sent twice makes one.
/// </summary>
public sealed class DrafPortal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the secret.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The typing, as JSON.</summary>
    public required string Isi { get; set; }
    public required DateTimeOffset DisimpanPada { get; set; }
    public Guid? PermohonanId { get; set; }
    public List<BerkasDrafPortal> Berkas { get; } = [];
}

/// <summary>A file already in the blob store that waits for its form to be sent.</summary>
public sealed class BerkasDrafPortal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DrafPortalId { get; init; }
    public required int Urutan { get; init; }
    public required string Jenis { get; init; }
    public required string Nama { get; init; }
    public required string MediaType { get; init; }
    public required long Ukuran { get; init; }
    public required string Sha256 { get; init; }
}

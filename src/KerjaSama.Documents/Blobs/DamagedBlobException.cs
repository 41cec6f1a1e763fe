namespace KerjaSama.Documents.Blobs;

/// <summary>A stored content is no longer what its name says.</summary>
#pragma warning disable CA1032 // always with the content
public sealed class DamagedBlobException(string sha256) : IOException($"The stored content {sha256} is damaged: its bytes are not those of its name.")
#pragma warning restore CA1032
{
    /// <summary>The content's name.</summary>
    public string Sha256 { get; } = sha256;
}

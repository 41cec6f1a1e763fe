namespace KerjaSama.Documents.Blobs;

/// <summary>What a store knows of one stored content.</summary>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the content: its only name.</param>
/// <param name="Size">Size in bytes.</param>
public sealed record BlobInfo(string Sha256, long Size);

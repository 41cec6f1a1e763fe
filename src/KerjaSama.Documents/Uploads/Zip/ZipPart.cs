namespace KerjaSama.Documents.Uploads.Zip;

/// <summary>One entry of a zip's directory.</summary>
/// <param name="Start">Where its own header begins.</param>
/// <param name="DataStart">Where its bytes begin.</param>
/// <param name="DescribedAfterwards">Its sizes follow its bytes, in 12 to 24 bytes more.</param>
internal sealed record ZipPart(string Name, bool Deflated, uint Crc32, long PackedSize, long Size, long Start, long DataStart, bool DescribedAfterwards)
{
    public long End => DataStart + PackedSize;
}

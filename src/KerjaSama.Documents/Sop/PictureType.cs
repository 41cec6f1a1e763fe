namespace KerjaSama.Documents.Sop;

/// <summary>Media type of a logo, by its first bytes.</summary>
internal static class PictureType
{
    public static string Of(ReadOnlySpan<byte> picture) => Templates.PictureSize.IsPng(picture) ? "image/png" : "image/jpeg";
}

using System.IO.Compression;

namespace KerjaSama.Documents.Templates;

/// <summary>Writes an Office package anew with parts in one order and one time, so that equal content is equal in its bytes.</summary>
internal static class StablePackage
{
    /// <summary>The earliest time that a zip can state.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs in memory first: a zip written straight to a stream that cannot seek has other bytes.</summary>
    public static void Write(Stream package, Stream output)
    {
        using var packed = new MemoryStream();
        Pack(package, packed);
        packed.WriteTo(output);
    }

    private static void Pack(Stream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

        // readers expect the content types first
        foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}

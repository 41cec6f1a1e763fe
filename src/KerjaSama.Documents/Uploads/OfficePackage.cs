using System.IO.Compression;
using System.Xml;

namespace KerjaSama.Documents.Uploads;

/// <summary>Looks into a zip: is it a .docx or .xlsx, small enough when unpacked, without macros and without outside parts.</summary>
internal static class OfficePackage
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string HyperlinkSuffix = "/relationships/hyperlink";

    private static readonly UploadVerdict Damaged = UploadVerdict.Refuse(
        "unggahan.rusak", "Berkas rusak atau tidak lengkap. Buka berkas di perangkat Anda, simpan kembali, lalu unggah ulang.");

    private static readonly UploadVerdict Macros = UploadVerdict.Refuse(
        "unggahan.makro", "Berkas berisi makro. Simpan sebagai .docx atau .xlsx tanpa makro, atau sebagai PDF, lalu unggah kembali.");

    public readonly record struct Finding(FileKind? Kind, UploadVerdict? Refusal);

    public static Finding Inspect(Stream content, UploadLimits limits)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var refusal = CheckUnpackedSize(zip, limits);
            if (refusal is not null)
            {
                return new Finding(null, refusal);
            }

            if (zip.GetEntry("[Content_Types].xml") is not { } types)
            {
                return new Finding(null, null);
            }

            var (kind, macros) = ReadContentTypes(types);
            return new Finding(kind, macros || HoldsMacros(zip) ? Macros : FindOutsidePart(zip));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or IOException or ArgumentOutOfRangeException)
        {
            // the last: a zip cut off within its first bytes, in a stream of a form, which says so of a position before its beginning
            return new Finding(null, Damaged);
        }
    }

    /// <summary>Unpacks everything and counts: the sizes that a zip states of itself cannot be trusted.</summary>
    private static UploadVerdict? CheckUnpackedSize(ZipArchive zip, UploadLimits limits)
    {
        var tooLarge = UploadVerdict.Refuse(
            "unggahan.terlalu-besar-terurai",
            $"Isi berkas terlalu besar setelah diurai (batas {SizeText.Of(limits.MaxUnpackedSize)}). Perkecil gambar di dalamnya atau simpan sebagai PDF.");
        if (zip.Entries.Count > limits.MaxParts)
        {
            return tooLarge;
        }

        var buffer = new byte[64 * 1024];
        var left = limits.MaxUnpackedSize;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return tooLarge;
                }
            }
        }

        return null;
    }

    private static (FileKind? Kind, bool Macros) ReadContentTypes(ZipArchiveEntry types)
    {
        FileKind? kind = null;
        var macros = false;
        foreach (var type in Attributes(types, "Override", "Default").Select(a => a.GetValueOrDefault("ContentType", "")))
        {
            kind ??= type switch { WordMain => FileKind.Docx, ExcelMain => FileKind.Xlsx, _ => null };
            macros |= type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
        }

        return (kind, macros);
    }

    private static bool HoldsMacros(ZipArchive zip) =>
        zip.Entries.Any(e => e.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && e.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase));

    private static UploadVerdict? FindOutsidePart(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var outside = Attributes(entry, "Relationship").FirstOrDefault(a =>
                string.Equals(a.GetValueOrDefault("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && !a.GetValueOrDefault("Type", "").EndsWith(HyperlinkSuffix, StringComparison.Ordinal));
            if (outside is not null)
            {
                return UploadVerdict.Refuse(
                    "unggahan.tautan-luar",
                    $"Berkas mengambil isi dari luar ({Shorten(outside.GetValueOrDefault("Target", ""))}). Sisipkan gambar atau objek itu ke dalam berkas, atau simpan sebagai PDF, lalu unggah kembali.");
            }
        }

        return null;
    }

    private static IEnumerable<Dictionary<string, string>> Attributes(ZipArchiveEntry entry, params string[] elements)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !elements.Contains(reader.LocalName))
            {
                continue;
            }

            var attributes = new Dictionary<string, string>();
            while (reader.MoveToNextAttribute())
            {
                attributes[reader.LocalName] = reader.Value;
            }

            yield return attributes;
        }
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

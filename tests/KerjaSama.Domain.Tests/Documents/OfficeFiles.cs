using System.IO.Compression;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Small Office packages made by hand, so that a test can spoil exactly one thing.</summary>
internal static class OfficeFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static MemoryStream Package(string mainType, params (string Path, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{mainType}"/></Types>""");
            foreach (var (path, text) in parts)
            {
                Write(zip, path, text);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string Relationship(string type, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}" TargetMode="External"/></Relationships>""";

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Optimal).Open(), Encoding.UTF8);
        writer.Write(text);
    }
}

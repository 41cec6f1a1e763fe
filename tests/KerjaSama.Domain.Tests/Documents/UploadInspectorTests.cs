using System.Text;
using KerjaSama.Documents.Uploads;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class UploadInspectorTests
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Theory]
    [InlineData("surat.pdf", FileKind.Pdf, "application/pdf", ".pdf")]
    [InlineData("foto.jpg", FileKind.Jpg, "image/jpeg", ".jpg")]
    [InlineData("foto.png", FileKind.Png, "image/png", ".png")]
    [InlineData("foto.heic", FileKind.Heic, "image/heic", ".heic")]
    public void Bytes_decide_whatever_the_name_says(string name, FileKind kind, string mediaType, string extension)
    {
        var verdict = Inspect(new MemoryStream(HostileFiles.Bytes(name)), "surat.exe");

        Assert.True(verdict.Accepted);
        Assert.Equal((kind, mediaType, extension), (verdict.Kind!.Value, verdict.MediaType, verdict.Extension));
        Assert.Equal("surat" + extension, verdict.FileName);
    }

    [Theory]
    [InlineData(OfficeFiles.WordMain, FileKind.Docx)]
    [InlineData(OfficeFiles.ExcelMain, FileKind.Xlsx)]
    public void Office_documents_are_told_apart_by_their_main_part(string mainType, FileKind kind) =>
        Assert.Equal(kind, Inspect(OfficeFiles.Package(mainType), "a.zip").Kind);

    [Fact]
    public void Plain_hyperlinks_are_harmless() => Assert.True(
        Inspect(OfficeFiles.Package(OfficeFiles.WordMain, ("word/_rels/document.xml.rels", OfficeFiles.Relationship("hyperlink", "https://contoh.go.id")))).Accepted);

    [Theory]
    [InlineData("image")]
    [InlineData("attachedTemplate")]
    [InlineData("oleObject")]
    public void Parts_from_outside_are_refused_and_named(string type)
    {
        var verdict = Inspect(OfficeFiles.Package(
            OfficeFiles.WordMain, ("word/_rels/document.xml.rels", OfficeFiles.Relationship(type, "http://contoh.invalid/x.dotm"))));

        AssertRefused("unggahan.tautan-luar", verdict);
        Assert.Contains("http://contoh.invalid/x.dotm", verdict.Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_are_refused()
    {
        AssertRefused("unggahan.makro", Inspect(OfficeFiles.Package(OfficeFiles.WordMain, ("word/vbaProject.bin", "x"))));
        AssertRefused("unggahan.makro", Inspect(OfficeFiles.Package("application/vnd.ms-word.document.macroEnabled.main+xml")));
    }

    [Fact]
    public void A_zip_that_unpacks_to_more_than_the_limit_is_refused()
    {
        var bomb = OfficeFiles.Package(OfficeFiles.WordMain, ("word/document.xml", new string(' ', 5_000_000)));
        Assert.True(bomb.Length < 50_000);

        var verdict = UploadInspector.Inspect(bomb, "a.docx", UploadLimits.Default with { MaxUnpackedSize = 1_000_000 });

        AssertRefused("unggahan.terlalu-besar-terurai", verdict);
    }

    [Fact]
    public void Too_many_parts_are_refused() => AssertRefused(
        "unggahan.terlalu-besar-terurai",
        UploadInspector.Inspect(OfficeFiles.Package(OfficeFiles.WordMain, ("a", ""), ("b", "")), "a.docx", UploadLimits.Default with { MaxParts = 2 }));

    [Fact]
    public void A_password_is_told_from_an_old_format()
    {
        var padding = new byte[70_000];
        AssertRefused("unggahan.terenkripsi", Inspect(new MemoryStream([.. OldOffice, .. padding, .. Encoding.Unicode.GetBytes("EncryptedPackage")])));
        AssertRefused("unggahan.format-lama", Inspect(new MemoryStream([.. OldOffice, .. padding])));
    }

    [Fact]
    public void Empty_large_unknown_unwanted_and_damaged_files_are_refused_each_by_its_code()
    {
        AssertRefused("unggahan.kosong", Inspect(new MemoryStream()));
        AssertRefused("unggahan.terlalu-besar", UploadInspector.Inspect(Bytes("%PDF-1.7"), "a.pdf", UploadLimits.Default with { MaxSize = 7 }));
        AssertRefused("unggahan.jenis-tidak-dikenal", Inspect(Bytes("MZ\u0090")));
        AssertRefused("unggahan.jenis-tidak-dikenal", Inspect(OfficeFiles.Package("text/plain")));
        AssertRefused("unggahan.jenis-tidak-diterima", UploadInspector.Inspect(Bytes("\u00ff\u00d8\u00ff"), "a.pdf", UploadLimits.Default with { Kinds = [FileKind.Pdf] }));
        AssertRefused("unggahan.rusak", Inspect(new MemoryStream(OfficeFiles.Package(OfficeFiles.WordMain).ToArray()[..60])));
    }

    [Fact]
    public void The_message_says_the_size_the_limit_and_the_mend()
    {
        var verdict = UploadInspector.Inspect(new MemoryStream(new byte[3 * 1024 * 1024 / 2]), "a.pdf", UploadLimits.Default with { MaxSize = 1024 * 1024 });

        Assert.Contains("1,5 MB", verdict.Pesan, StringComparison.Ordinal);
        Assert.Contains("batasnya 1 MB", verdict.Pesan, StringComparison.Ordinal);
        Assert.Contains("Perkecil", verdict.Pesan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"C:\Users\budi\Surat Penawaran.PDF", "Surat Penawaran.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("surat\u202Efdp.exe", "surat fdp.pdf")]
    [InlineData("<script>\0.pdf", "script.pdf")]
    [InlineData("", "berkas.pdf")]
    [InlineData("Surat No.12", "Surat No.12.pdf")]
    [InlineData("No. 12 Kesepakatan", "No. 12 Kesepakatan.pdf")]
    public void The_name_is_made_harmless(string name, string safe) => Assert.Equal(safe, Inspect(Bytes("%PDF-1.4 %%EOF"), name).FileName);

    [Fact]
    public void The_stream_is_left_at_its_beginning()
    {
        var content = Bytes("%PDF-1.4");

        Inspect(content);

        Assert.Equal(0, content.Position);
    }

    private static MemoryStream Bytes(string latin1) => new(Encoding.Latin1.GetBytes(latin1));

    private static UploadVerdict Inspect(Stream content, string name = "berkas") => UploadInspector.Inspect(content, name, UploadLimits.Default);

    private static void AssertRefused(string kode, UploadVerdict verdict)
    {
        Assert.False(verdict.Accepted);
        Assert.Equal(kode, verdict.Kode);
        Assert.EndsWith(".", verdict.Pesan, StringComparison.Ordinal);
    }
}

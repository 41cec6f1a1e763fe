using KerjaSama.Documents.Pdf;
using KerjaSama.Documents.Uploads;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileFiles.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_file_of_the_corpus_gets_its_answer(string name)
    {
        var file = HostileFiles.All.Single(f => f.Name == name);
        using var content = new MemoryStream(file.Make());

        var verdict = UploadInspector.Inspect(content, name, UploadLimits.Default with { MaxUnpackedSize = HostileFiles.UnpackedLimit });

        Assert.Equal(file.Kode, verdict.Kode);
        Assert.Equal(file.Kode is null, verdict.Accepted);
        Assert.Equal(0, content.Position);
        Assert.True(verdict.Pesan is null || verdict.Pesan.EndsWith('.'), verdict.Pesan);
    }

    [Fact]
    public void The_corpus_holds_every_code_that_the_bytes_can_cause() => Assert.Equal(
        [
            "unggahan.berlapis", "unggahan.dtd", "unggahan.format-lama", "unggahan.gambar-tidak-wajar", "unggahan.jenis-tidak-dikenal", "unggahan.kosong", "unggahan.makro", "unggahan.objek-tertanam",
            "unggahan.paket-bersarang", "unggahan.pdf-berbahaya", "unggahan.ruas-aktif", "unggahan.rusak", "unggahan.sisipan-asing", "unggahan.susunan-tidak-wajar", "unggahan.tautan-berbahaya", "unggahan.tautan-luar",
            "unggahan.terenkripsi", "unggahan.terlalu-besar-terurai",
        ],
        HostileFiles.All.Select(f => f.Kode).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("surat.pdf")]
    [InlineData("berskrip.pdf", PdfHazard.JavaScript, PdfHazard.AutomaticAction)]
    [InlineData("berlampiran.pdf", PdfHazard.EmbeddedFile)]
    public void A_PDF_that_does_something_is_taken_and_marked(string name, params PdfHazard[] hazards) =>
        Assert.Equal(hazards, UploadInspector.Inspect(new MemoryStream(HostileFiles.Bytes(name)), name, UploadLimits.Default).Hazards);

    /// <summary>What our own templates, and programs that we have, write is taken.</summary>
    [Fact]
    public void Our_own_templates_are_taken()
    {
        var templates = Directory.GetFiles(Path.Combine(TestFiles.Root, "seeds", "templat"), "*.docx");

        Assert.NotEmpty(templates);
        Assert.All(templates, path =>
        {
            using var content = File.OpenRead(path);
            Assert.Null(UploadInspector.Inspect(content, path, UploadLimits.Default).Pesan);
        });
    }

    /// <summary>A web page is no table, wherever tables as text are taken.</summary>
    [Theory]
    [InlineData("\ufeff \n<html><script>alert(1)</script>", false)]
    [InlineData("nama;tanggal\n<b>;1", true)]
    public void Text_that_begins_with_a_tag_is_no_table(string text, bool taken)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(taken, UploadInspector.Inspect(content, "a.csv", UploadLimits.Default with { Kinds = [FileKind.Csv] }).Accepted);
    }

    /// <summary>Bytes changed or cut off anywhere end in an answer, never in an exception.</summary>
    [Fact]
    public void Spoilt_files_are_answered()
    {
        var random = new Random(7);
        string[] names = ["biasa.docx", "grafik.docx", "ruas-biasa.docx", "zip64.docx", "foto.jpg", "foto.png", "foto.heic", "surat.pdf", "biasa.xlsx"];
        foreach (var name in names)
        {
            var whole = HostileFiles.Bytes(name);
            for (var round = 0; round < 300; round++)
            {
                var spoilt = random.Next(3) == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
                for (var n = random.Next(4); n > 0 && spoilt.Length > 0; n--)
                {
                    spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                }

                var verdict = UploadInspector.Inspect(new MemoryStream(spoilt), name, UploadLimits.Default);

                Assert.NotEqual(verdict.Accepted, verdict.Kode is not null);
            }
        }
    }
}

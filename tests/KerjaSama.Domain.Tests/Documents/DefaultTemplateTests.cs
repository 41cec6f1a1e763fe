using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;
using KerjaSama.Documents.Uploads;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>The templates of <c>seeds/templat</c>.</summary>
public sealed partial class DefaultTemplateTests
{
    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Path.Combine(TestFiles.Root, "seeds", "templat"), "*.docx")
        .Select(f => Path.GetFileNameWithoutExtension(f)));

    [Fact]
    public void Every_template_that_the_office_needs_is_there() => Assert.Equal(
        ["addendum", "berita-acara-tkksd", "daftar-hadir", "kak", "ksb", "lembar-disposisi", "lembar-pengantar", "lembar-ringkas",
            "letter-of-intent", "mou", "nota-kesepakatan", "notulen", "pks", "rencana-kerja", "surat-jawaban", "surat-penawaran", "surat-penolakan",
            "surat-teguran", "tanda-terima", "telaahan-staf", "undangan"],
        Names.Select(n => (string)n).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_and_result_are_valid_and_the_result_has_no_placeholder_left(string name)
    {
        Assert.Empty(Faults(Template(name)));
        foreach (var rendered in new[] { Rendered(name), Rendered(name, kopKepalaDaerah: true), Rendered(name, denganPihakKetiga: true) })
        {
            Assert.Empty(Faults(rendered));
            using var document = WordprocessingDocument.Open(rendered, isEditable: false);
            var body = document.MainDocumentPart!.Document.Body!;
            Assert.Empty(body.Descendants<SdtElement>());
            Assert.DoesNotMatch(@"\[[a-z][A-Za-z0-9:]*\]", body.InnerText);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_input_gives_equal_bytes(string name) =>
        Assert.Equal(SHA256.HashData(Rendered(name).ToArray()), SHA256.HashData(Rendered(name).ToArray()));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_paper_is_F4(string name)
    {
        using var document = WordprocessingDocument.Open(Template(name), isEditable: false);
        var page = document.MainDocumentPart!.Document.Body!.Descendants<PageSize>().Single();

        Assert.Equal((215, 330), (Math.Round(page.Width!.Value * 25.4 / 1440), Math.Round(page.Height!.Value * 25.4 / 1440)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Our_own_upload_check_accepts_it(string name) =>
        Assert.Equal(FileKind.Docx, UploadInspector.Inspect(Rendered(name), name, UploadLimits.Default).Kind);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_readme_names_exactly_its_fields(string name)
    {
        var readme = File.ReadAllText(Path.Combine(TestFiles.Root, "seeds", "templat", "README.md"));
        var section = readme.Split("\n### ").Single(s => s.StartsWith(name + "\n", StringComparison.Ordinal));

        var documented = FieldName().Matches(section).Select(m => m.Groups[1].Value).Order();
        Assert.Equal(DocxTemplate.ListFields(Template(name)).Select(Written).Distinct().Order(), documented);
    }

    [Fact]
    public void A_pks_carries_both_parties_numbered_pasal_and_the_clauses_expected()
    {
        using var document = WordprocessingDocument.Open(Rendered("pks"), isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;
        var titles = body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "JudulPasal").Select(p => p.InnerText).ToList();

        Assert.Equal(titles.Count, body.Elements<Paragraph>().Count(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Pasal"));
        Assert.All(
            ["OBJEK", "RUANG LINGKUP", "HAK DAN KEWAJIBAN", "JANGKA WAKTU", "PENGAKHIRAN", "KEADAAN KAHAR", "PENYELESAIAN PERSELISIHAN", "SANKSI"],
            clause => Assert.Contains(clause, titles, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(2, body.Descendants<Drawing>().Count());
        Assert.Contains("Sabtu, tanggal dua puluh satu, bulan November, tahun dua ribu dua puluh enam (21-11-2026)", body.InnerText, StringComparison.Ordinal);
    }

    /// <summary>As the README writes it.</summary>
    private static string Written(TemplateField field) => field.Group is null ? field.Name : $"{field.Group}.{field.Name}";

    private static MemoryStream Template(string name) => new(File.ReadAllBytes(TestFiles.Template(name)));

    private static MemoryStream Rendered(string name, bool kopKepalaDaerah = false, bool denganPihakKetiga = false)
    {
        var output = new MemoryStream();
        DocxTemplate.Render(Template(name), SampleLetter.DataFor(name, kopKepalaDaerah, denganPihakKetiga), output);
        output.Position = 0;
        return output;
    }

    private static IEnumerable<string> Faults(Stream content)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}")];
    }

    [GeneratedRegex("`([a-zA-Z0-9.]+)`")]
    private static partial Regex FieldName();
}

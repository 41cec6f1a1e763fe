using System.IO.Compression;
using System.Text;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>Broken and hostile files give one kind of exception, in Indonesian.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void Not_a_zip_and_a_truncated_zip_are_called_broken()
    {
        var whole = DocxParts.Write(DocxParts.P("Isi yang panjang.")).ToArray();

        Assert.Equal("teks.rusak", Refusal(Encoding.UTF8.GetBytes("bukan zip")));
        Assert.Equal("teks.rusak", Refusal([]));
        Assert.Equal("teks.rusak", Refusal(whole[..^40]));
    }

    [Fact]
    public void An_old_or_encrypted_word_file_says_so() => Assert.Equal("teks.bukan-docx", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Fact]
    public void A_zip_without_a_document_is_no_docx() => Assert.Equal("teks.bukan-docx", Refusal(Zip(("a.txt", "x"))));

    [Fact]
    public void A_workbook_is_no_docx() => Assert.Equal("teks.bukan-docx", Refusal(Zip(
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", "<workbook/>"))));

    [Fact]
    public void An_entity_in_the_xml_is_refused() => Assert.Equal("teks.rusak", Refusal(Zip(
        ("word/document.xml", """<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><document><body><p><r><t>&x;</t></r></p></body></document>"""))));

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = new StringBuilder("<document><body>").Insert(16, "<tbl><tr><tc>", 20_000).Append(string.Concat(Enumerable.Repeat("</tc></tr></tbl>", 20_000))).Append("</body></document>");

        Assert.Equal("teks.terlalu-besar", Refusal(Zip(("word/document.xml", deep.ToString()))));
    }

    [Fact]
    public void A_part_that_unpacks_to_gigabytes_is_refused_before_it_is_read()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 70; i++)
            {
                entry.Write(blanks);
            }
        }

        Assert.Equal("teks.terlalu-besar", Refusal(packed.ToArray()));
    }

    [Fact]
    public void Broken_numbers_styles_in_a_circle_and_missing_parts_do_not_matter()
    {
        var text = DocxTextReader.Read(DocxParts.Write(
            DocxParts.P("Berdasarkan hal itu:", """<w:pStyle w:val="A"/>""") + DocxParts.Numbered("satu", 99, 40) + DocxParts.Numbered("dua", 1, 12) + DocxParts.P("tiga", """<w:numPr><w:numId w:val="x"/></w:numPr>"""),
            ("styles", """<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>"""),
            ("numbering", """<w:abstractNum w:abstractNumId="1"><w:lvl><w:numFmt/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num/>""")));

        Assert.Equal(["Berdasarkan hal itu:", "satu", "dua", "tiga"], text.SemuaButir.Select(b => b.Butir.Teks));
    }

    private static string Refusal(byte[] content)
    {
        var exception = Assert.Throws<NaskahTextException>(() => DocxTextReader.Read(new MemoryStream(content)));
        Assert.Contains("unggah", exception.Message, StringComparison.Ordinal);
        return exception.Kode;
    }

    private static byte[] Zip(params (string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}

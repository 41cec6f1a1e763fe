using System.IO.Compression;
using System.Security;
using System.Text;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The smallest Word documents that hold a text.</summary>
internal static class NaskahWord
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Biaya = "Rp 50.000.000,00 (lima puluh juta rupiah)";
    private const string Jangka = "3 (tiga) tahun";

    /// <summary>A PKS of four pasal; the amounts and the term differ where a test wants them to.</summary>
    public static byte[] Pks(string biaya = Biaya, string jangka = Jangka) => Dokumen(BarisPks(biaya, jangka));

    /// <summary>Its paragraphs.</summary>
    public static string[] BarisPks(string biaya = Biaya, string jangka = Jangka) =>
    [
        "PERJANJIAN KERJA SAMA", "Pasal 1", "OBJEK", "Objek perjanjian ini adalah layanan kesehatan bergerak.",
        "Pasal 2", "PEMBIAYAAN", $"Biaya pelaksanaan sebesar {biaya} dibebankan pada APBD.",
        "Pasal 3", "JANGKA WAKTU", $"(1) Perjanjian ini berlaku {jangka}.", "(2) Perjanjian ini dapat diperpanjang.",
        "Pasal 4", "PENUTUP", "Demikian perjanjian ini dibuat.",
    ];

    public static byte[] Dokumen(params string[] paragraf)
    {
        using var isi = new MemoryStream();
        using (var zip = new ZipArchive(isi, ZipArchiveMode.Create, leaveOpen: true))
        {
            Tulis(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Tulis(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Tulis(zip, "word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(paragraf.Select(p => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(p)}</w:t></w:r></w:p>"))}</w:body></w:document>");
        }

        return isi.ToArray();
    }

    /// <summary>The document as somebody hands it back who changed these words of it in Word; what was laid out stays.</summary>
    public static byte[] Ubah(byte[] docx, string dari, string menjadi)
    {
        using var isi = new MemoryStream();
        isi.Write(docx);
        using (var zip = new ZipArchive(isi, ZipArchiveMode.Update, leaveOpen: true))
        {
            var bagian = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("No word/document.xml.");
            using var xml = bagian.Open();
            var lama = new StreamReader(xml).ReadToEnd();
            var baru = lama.Replace(dari, menjadi, StringComparison.Ordinal);
            Assert.NotEqual(lama, baru);
            xml.SetLength(0);
            xml.Write(Encoding.UTF8.GetBytes(baru));
        }

        return isi.ToArray();
    }

    private static void Tulis(ZipArchive zip, string nama, string isi)
    {
        var bagian = zip.CreateEntry(nama);
        bagian.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); // equal text is equal in its bytes
        using var tulis = bagian.Open();
        tulis.Write(Encoding.UTF8.GetBytes(isi));
    }
}

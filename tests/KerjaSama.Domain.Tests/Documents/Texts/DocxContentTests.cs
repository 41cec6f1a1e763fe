using KerjaSama.Documents.Texts;
using static KerjaSama.Domain.Tests.Documents.Texts.DocxParts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>What Word hides, repeats or takes from elsewhere.</summary>
public sealed class DocxContentTests
{
    private const string By = """w:id="1" w:author="Contoh Bagas" w:date="2026-11-20T08:15:00Z" """;

    [Fact]
    public void Fields_give_their_result_only_and_a_table_of_contents_nothing()
    {
        var body = "<w:p>" + R("Lihat ") + Begin("REF x") + R("Pasal 2") + End + R(".") + "</w:p>"
            + "<w:p>" + Begin("TOC \\o") + R("Pasal 1 .... 3") + "</w:p><w:p>" + R("Pasal 2 .... 4") + End + "</w:p>"
            + "<w:p>" + """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>""" + Begin("MERGEFIELD a") + R("rahasia") + End
            + """<w:r><w:fldChar w:fldCharType="separate"/></w:r>""" + R("Selesai.") + End + "</w:p>";

        Assert.Equal(["Lihat Pasal 2.", "Selesai."], Texts(body));
    }

    [Fact]
    public void Hidden_text_is_left_out_and_controls_links_and_math_are_in() => Assert.Equal(
        ["Satu dua tiga-empat lima."],
        Texts("<w:p>" + R("Satu ") + """<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent>""" + R("dua ") + "</w:sdtContent></w:sdt><w:hyperlink>" + R("tiga") + """</w:hyperlink><w:r><w:noBreakHyphen/><w:t>empat</w:t><w:tab/></w:r>""" + "<w:smartTag>" + R("lima.") + "</w:smartTag></w:p>"));

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph() => Assert.Equal(
        ["Sebelum kotak.", "Di dalam kotak.", "Sesudah."],
        Texts("<w:p>" + R("Sebelum kotak.") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("Di dalam kotak.") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + P("Di dalam kotak.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("Sesudah.")));

    [Fact]
    public void A_footnote_follows_the_line_that_calls_it()
    {
        var butir = DocxTextReader.Read(Write("<w:p>" + R("Biaya ditanggung bersama") + """<w:r><w:footnoteReference w:id="2"/></w:r>""" + R(".") + "</w:p>" + P("Selesai."), ("footnotes", $"""<w:footnote w:id="2">{P("Sesuai APBD.")}</w:footnote>"""))).SemuaButir.Select(b => b.Butir).ToList();

        Assert.Equal(["Biaya ditanggung bersama.", "Sesuai APBD.", "Selesai."], butir.Select(b => b.Teks));
        Assert.Equal(TingkatButir.CatatanKaki, butir[1].Tingkat);
    }

    [Fact]
    public void A_row_is_one_line_a_large_cell_and_a_nested_table_are_read_line_by_line() => Assert.Equal(
        ["Nama : Contoh", "Satu.", "Dua.", "dalam sel", "Tiga."],
        Texts(Table(["Nama", ":", "Contoh"]) + Table([P("Satu.") + P("Dua."), Table(["dalam", "sel"]) + P("Tiga.")])));

    [Fact]
    public void Tracked_changes_read_as_accepted_and_are_listed_with_person_time_and_place()
    {
        var text = DocxTextReader.Read(NaskahDocx.Write(
            """
            ## OBJEK
            (1) Objeknya {-sampah-}{+limbah+} kota.
            - (2) Ayat yang dihapus.
            + (2) Ayat yang baru.
            (3) Ayat lama.
            """));

        Assert.Equal("Pasal 1: OBJEK\n  (1) Objeknya limbah kota.\n  (2) Ayat yang baru.\n  (3) Ayat lama.", NaskahText.Of(text.Bagian));
        Assert.Equal(
            [
                (JenisPerubahanTerlacak.Dihapus, "sampah", "Pasal 1 ayat (1)"), (JenisPerubahanTerlacak.Disisipkan, "limbah", "Pasal 1 ayat (1)"),
                (JenisPerubahanTerlacak.Dihapus, "Ayat yang dihapus.", "Pasal 1 ayat (2)"), (JenisPerubahanTerlacak.Disisipkan, "Ayat yang baru.", "Pasal 1 ayat (2)"),
            ],
            text.PerubahanTerlacak.Select(p => (p.Jenis, p.Teks, p.Letak!.Sebutan)));
        Assert.All(text.PerubahanTerlacak, p => Assert.Equal(("Contoh Andini", new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero)), (p.Oleh, p.Pada)));
    }

    [Fact]
    public void Moved_and_formatted_text_is_listed_once_and_a_deleted_row_is_gone()
    {
        var text = DocxTextReader.Read(Write(
            P("Berdasarkan:") + $"<w:p><w:moveFrom {By}>{R("pindahan ")}</w:moveFrom>{R("tetap")}</w:p><w:p><w:r><w:rPr><w:b/><w:rPrChange {By}><w:rPr/></w:rPrChange></w:rPr><w:t>tebal</w:t></w:r><w:moveTo {By}>{R(" pindahan")}</w:moveTo></w:p>"
            + Table(["satu", "dua"]).Replace("<w:tr>", $"<w:tr><w:trPr><w:del {By}/></w:trPr>", StringComparison.Ordinal)));

        Assert.Equal(["Berdasarkan:", "tetap", "tebal pindahan"], text.SemuaButir.Select(b => b.Butir.Teks));
        Assert.Equal(
            [(JenisPerubahanTerlacak.Format, "tebal"), (JenisPerubahanTerlacak.Dipindahkan, "pindahan"), (JenisPerubahanTerlacak.Dihapus, "satu dua")],
            text.PerubahanTerlacak.Select(p => (p.Jenis, p.Teks.Trim())));
    }

    [Fact]
    public void Comments_say_who_what_and_where()
    {
        const string comments = """<w:comment w:id="5" w:author="Bagian Hukum" w:date="2026-11-19T03:00:00Z"><w:p><w:r><w:t>Sebutkan batasnya.</w:t></w:r></w:p><w:p><w:r><w:t>Lihat KSB.</w:t></w:r></w:p></w:comment><w:comment w:id="6" w:author="Mitra"><w:p><w:r><w:t>Setuju.</w:t></w:r></w:p></w:comment>""";
        var body = P("Pasal 1") + P("OBJEK") + "<w:p>" + R("Objeknya ") + """<w:commentRangeStart w:id="5"/>""" + R("semua limbah") + """<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>""" + R(" kota.") + """<w:r><w:commentReference w:id="6"/></w:r></w:p>""";

        var komentar = DocxTextReader.Read(Write(body, ("comments", comments))).Komentar;

        Assert.Equal([("Bagian Hukum", "Sebutkan batasnya. Lihat KSB.", "semua limbah", "Pasal 1"), ("Mitra", "Setuju.", "", "Pasal 1")], komentar.Select(k => (k.Oleh, k.Teks, k.TeksNaskah, k.Letak?.Sebutan)));
        Assert.False(komentar[0].Selesai || komentar[0].Balasan);
    }

    [Fact]
    public void Indonesian_and_English_one_after_the_other_are_two_texts()
    {
        const string own = "Para Pihak sepakat untuk bekerja sama dalam bidang yang disebut dalam naskah ini dan akan melaporkan pelaksanaan kepada pihak lain secara berkala pada setiap tahun.";
        const string foreign = "The Parties agree to cooperate in the fields of this memorandum and each of the Parties shall report to the other on the progress of the work at the end of each year.";
        var text = DocxTextReader.Read(NaskahDocx.Write($"= NOTA KESEPAHAMAN\n{own}\n## LINGKUP\n{own}\n{own}\n= MEMORANDUM OF UNDERSTANDING\n{foreign}\n= Article 1\n= SCOPE\n{foreign}\n{foreign}", NaskahLayout.Ketik));

        Assert.Equal(["1 LINGKUP"], text.Pasal.Select(p => $"{p.Nomor} {p.Judul}"));
        Assert.Equal("MEMORANDUM OF UNDERSTANDING", text.BagianAsing[0].Butir[0].Teks);
        Assert.Equal("SCOPE", text.BagianAsing.Single(b => b.Jenis == JenisBagian.Pasal).Judul);
    }

    private const string End = """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    private static string Begin(string instruction) =>
        $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""";

    private static IEnumerable<string> Texts(string body) => DocxTextReader.Read(Write(body)).SemuaButir.Select(b => b.Butir.Teks);
}

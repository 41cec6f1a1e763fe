using KerjaSama.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>The parts of an agreement are the same, however its numbers are made.</summary>
public sealed class DocxTextReaderTests
{
    private const string Naskah =
        """
        = PERJANJIAN KERJA SAMA
        = TENTANG
        = PENGELOLAAN SAMPAH
        = NOMOR: 1/PKS/2026
        Pada hari ini Senin, tanggal dua, kami yang bertanda tangan di bawah ini:
        | 1. | Contoh Satu | : | Bupati, selanjutnya disebut PIHAK KESATU; |
        | 2. | Contoh Dua | : | Direktur, selanjutnya disebut PIHAK KEDUA; |
        Dengan pertimbangan:
        a. bahwa satu;
        ## MAKSUD DAN TUJUAN
        (1) Maksudnya baik.
        (2) Tujuannya meliputi:
        a. satu; dan
        b. dua.
        ## PENUTUP
        Demikian perjanjian ini dibuat.
        | PIHAK KEDUA, | PIHAK KESATU, |
        | CONTOH DUA | CONTOH SATU |
        """;

    [Theory]
    [InlineData(NaskahLayout.Otomatis)]
    [InlineData(NaskahLayout.OtomatisLangsung)]
    [InlineData(NaskahLayout.Ketik)]
    internal void Pasal_ayat_and_items_are_read_with_the_numbers_that_Word_shows(NaskahLayout layout) => Assert.Equal(
        """
        Kepala
          PERJANJIAN KERJA SAMA
          TENTANG
          PENGELOLAAN SAMPAH
          NOMOR: 1/PKS/2026
        Pembukaan
          Pada hari ini Senin, tanggal dua, kami yang bertanda tangan di bawah ini:
          1. Contoh Satu : Bupati, selanjutnya disebut PIHAK KESATU;
          2. Contoh Dua : Direktur, selanjutnya disebut PIHAK KEDUA;
          Dengan pertimbangan:
          a. bahwa satu;
        Pasal 1: MAKSUD DAN TUJUAN
          (1) Maksudnya baik.
          (2) Tujuannya meliputi:
          a. satu; dan
          b. dua.
        Pasal 2: PENUTUP
          Demikian perjanjian ini dibuat.
        Penutup
          PIHAK KEDUA, PIHAK KESATU,
          CONTOH DUA CONTOH SATU
        """.ReplaceLineEndings("\n"),
        NaskahText.Of(NaskahDocx.Write(Naskah, layout)));

    [Fact]
    public void Roman_headings_with_the_title_after_a_line_break_are_read_too()
    {
        var text = DocxTextReader.Read(NaskahDocx.Write(Naskah, NaskahLayout.KetikRomawi));

        Assert.Equal(["1 MAKSUD DAN TUJUAN", "2 PENUTUP"], text.Pasal.Select(p => $"{p.Nomor} {p.Judul}"));
        Assert.Equal("PASAL I", text.Pasal.First().Sebutan);
        Assert.Equal(["(1)", "(2)", "a)", "b)"], text.Pasal.First().Butir.Select(b => b.Nomor));
    }

    [Theory]
    [InlineData(NaskahLayout.Otomatis)]
    [InlineData(NaskahLayout.Ketik)]
    internal void A_bab_is_a_part_and_its_pasal_name_it(NaskahLayout layout)
    {
        var text = DocxTextReader.Read(NaskahDocx.Write("# KETENTUAN UMUM\n## DEFINISI\nIsi.\n# PELAKSANAAN\n## TAHAP\nIsi.\n## LAPORAN\nIsi.", layout));

        Assert.Equal(
            ["BAB I KETENTUAN UMUM ", "Pasal 1 DEFINISI BAB I", "BAB II PELAKSANAAN ", "Pasal 2 TAHAP BAB II", "Pasal 3 LAPORAN BAB II"],
            text.Bagian.Select(b => $"{b.Sebutan} {b.Judul} {b.Bab}"));
    }

    [Fact]
    public void A_place_names_pasal_ayat_and_item()
    {
        var text = DocxTextReader.Read(NaskahDocx.Write(Naskah));

        var places = text.SemuaButir.Select(b => b.Letak.Sebutan).ToList();
        Assert.Contains("Pasal 1 ayat (2) huruf b", places);
        Assert.Contains("Pasal 1 ayat (1)", places);
        Assert.Contains("Pembukaan huruf a", places);
        Assert.Contains("Pasal 2", places);
    }

    [Theory]
    [InlineData("ksb", "Kepala Pembukaan Pasal Penutup")]
    [InlineData("pks", "Kepala Pembukaan Pasal Penutup")]
    [InlineData("addendum", "Kepala Pembukaan Pasal Penutup")]
    [InlineData("mou", "Kepala Pembukaan Pasal Penutup")]
    [InlineData("nota-kesepakatan", "Kepala Pembukaan Pasal Penutup Lampiran")]
    [InlineData("rencana-kerja", "Kepala Isi Penutup")]
    public void Our_templates_have_their_parts_in_order_and_pasal_numbered_through(string template, string parts)
    {
        var text = Rendered(template);

        Assert.Equal(Enumerable.Range(1, text.Pasal.Count()).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), text.Pasal.Select(p => p.Nomor));
        Assert.All(text.Pasal, p => Assert.NotNull(p.Judul));
        Assert.Equal(parts, string.Join(' ', text.Bagian.Select(b => b.Jenis).Distinct()));
    }

    [Fact]
    public void The_two_columns_of_a_bilingual_letter_are_two_texts()
    {
        var text = Rendered("letter-of-intent");

        Assert.Contains("Berhasrat untuk mempererat", NaskahText.Of(text.Bagian), StringComparison.Ordinal);
        Assert.DoesNotContain("The Parties", NaskahText.Of(text.Bagian), StringComparison.Ordinal);
        Assert.Contains("The Parties intend to explore", NaskahText.Of(text.BagianAsing), StringComparison.Ordinal);
        Assert.Equal(["1.", "2.", "3.", "4.", "5."], text.BagianAsing.SelectMany(b => b.Butir).Where(b => b.Nomor?.EndsWith('.') == true).Select(b => b.Nomor));
    }

    [Theory]
    [InlineData("surat-jawaban")]
    [InlineData("telaahan-staf")]
    [InlineData("tanda-terima")]
    [InlineData("lembar-disposisi")]
    public void A_letter_has_no_pasal_but_a_text(string template)
    {
        var text = Rendered(template);

        Assert.True(text.AdaTeks);
        Assert.Empty(text.Pasal);
    }

    [Fact]
    public void An_empty_document_has_no_text()
    {
        var text = DocxTextReader.Read(DocxParts.Write(""));

        Assert.False(text.AdaTeks);
        Assert.Empty(text.SemuaButir);
    }

    private static TeksNaskah Rendered(string template)
    {
        using var word = NaskahTemplates.Render(template);
        return DocxTextReader.Read(word);
    }
}

using KerjaSama.Documents.Comparing;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Tests.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Comparing;

public sealed class PerbandinganTests
{
    private const string Lama =
        """
        = PERJANJIAN KERJA SAMA
        Pada hari ini PARA PIHAK sepakat sebagai berikut:
        ## OBJEK
        Objek perjanjian ini adalah pengelolaan sampah di wilayah perbatasan.
        ## RUANG LINGKUP
        (1) Ruang lingkup meliputi pengangkutan sampah dari dua kecamatan.
        (2) Pengangkutan dilakukan setiap hari kerja oleh PIHAK KEDUA.
        (3) Biaya pengangkutan sebesar Rp12.000.000,00 setiap bulan.
        ## JANGKA WAKTU
        Perjanjian ini berlaku selama 3 (tiga) tahun sejak ditandatangani.
        """;

    [Fact]
    public void A_pasal_put_in_between_is_added_and_those_after_it_have_new_numbers_only()
    {
        var hasil = Compare(Lama, Lama.Replace("## JANGKA WAKTU", "## PEMBIAYAAN\nBiaya ditanggung anggaran masing-masing pihak sesuai ketentuan.\n## JANGKA WAKTU", StringComparison.Ordinal));

        Assert.Equal(1, hasil.JumlahPerubahan);
        Assert.Equal(
            [("Pasal 1", JenisBeda.Tetap, false), ("Pasal 2", JenisBeda.Tetap, false), ("Pasal 3", JenisBeda.Ditambah, false), ("Pasal 4", JenisBeda.Tetap, true)],
            hasil.Bagian.Where(b => b.Baru?.Jenis == JenisBagian.Pasal).Select(b => (b.Sebutan, b.Beda, b.DinomoriUlang)));
        Assert.Equal("Pasal 3", hasil.Bagian[^1].Lama!.Sebutan);
    }

    [Fact]
    public void An_amount_changed_is_one_piece_at_its_ayat()
    {
        var butir = Changed(Compare(Lama, Lama.Replace("Rp12.000.000,00", "Rp21.000.000,00", StringComparison.Ordinal)));

        Assert.Equal(("Pasal 2 ayat (3)", "Pasal 2 ayat (3)"), (butir.LetakLama!.Sebutan, butir.LetakBaru!.Sebutan));
        Assert.Equal(
            [(JenisPotongan.Tetap, "Biaya pengangkutan sebesar "), (JenisPotongan.Dihapus, "Rp12.000.000,00 "), (JenisPotongan.Ditambah, "Rp21.000.000,00 "), (JenisPotongan.Tetap, "setiap bulan.")],
            butir.Potongan.Select(p => (p.Jenis, p.Teks)));
    }

    [Fact]
    public void A_title_changed_is_a_change_but_not_its_capitals()
    {
        Assert.Equal(0, Compare(Lama, Lama.Replace("## RUANG LINGKUP", "## Ruang Lingkup", StringComparison.Ordinal)).JumlahPerubahan);

        var hasil = Compare(Lama, Lama.Replace("## RUANG LINGKUP", "## RUANG LINGKUP DAN BIAYA", StringComparison.Ordinal));
        Assert.Equal(1, hasil.JumlahPerubahan);
        Assert.Equal("DAN BIAYA", hasil.Bagian.Single(b => b.Beda == JenisBeda.Diubah).Judul.Single(p => p.Jenis == JenisPotongan.Ditambah).Teks);
    }

    [Fact]
    public void An_ayat_taken_to_another_pasal_is_one_move_told_at_both_places()
    {
        const string ayat = "Pengangkutan dilakukan setiap hari kerja oleh PIHAK KEDUA.";
        var hasil = Compare(Lama, Lama.Replace($"(2) {ayat}\n", "", StringComparison.Ordinal).Replace("(3) Biaya", "(2) Biaya", StringComparison.Ordinal).Replace("## JANGKA WAKTU\n", $"## JANGKA WAKTU\n{ayat}\n", StringComparison.Ordinal));

        Assert.Equal(1, hasil.JumlahPerubahan);
        var pindah = hasil.Bagian.SelectMany(b => b.Butir).Single(b => b.Beda == JenisBeda.DipindahkanKeSini);
        Assert.Equal(("Pasal 2 ayat (2)", "Pasal 3"), (pindah.LetakLama!.Sebutan, pindah.LetakBaru!.Sebutan));
        Assert.Equal("Pasal 3", hasil.Bagian.SelectMany(b => b.Butir).Single(b => b.Beda == JenisBeda.DipindahkanDariSini).LetakBaru!.Sebutan);
    }

    [Fact]
    public void A_pasal_rewritten_keeps_its_place_by_its_title()
    {
        var hasil = Compare(Lama, Lama.Replace("Perjanjian ini berlaku selama 3 (tiga) tahun sejak ditandatangani.", "Kerja sama berakhir setelah seluruh kegiatan selesai dan dilaporkan.", StringComparison.Ordinal));

        Assert.Equal(JenisBeda.Diubah, hasil.Bagian[^1].Beda);
        Assert.DoesNotContain(hasil.Bagian, b => b.Beda is JenisBeda.Ditambah or JenisBeda.Dihapus);
    }

    [Fact]
    public void The_order_of_the_result_is_that_of_the_new_text_with_what_is_gone_at_its_old_place()
    {
        var hasil = Compare(Lama, Lama.Replace("## OBJEK\nObjek perjanjian ini adalah pengelolaan sampah di wilayah perbatasan.\n", "", StringComparison.Ordinal));

        Assert.Equal([JenisBeda.Tetap, JenisBeda.Tetap, JenisBeda.Dihapus, JenisBeda.Tetap, JenisBeda.Tetap], hasil.Bagian.Select(b => b.Beda));
        Assert.Equal([false, false, false, true, true], hasil.Bagian.Select(b => b.DinomoriUlang));
    }

    [Fact]
    public void The_same_naskah_as_docx_and_with_typed_numbers_is_the_same() =>
        Assert.True(PembandingNaskah.Compare(DocxTextReader.Read(NaskahDocx.Write(Lama, NaskahLayout.Otomatis)), DocxTextReader.Read(NaskahDocx.Write(Lama, NaskahLayout.KetikRomawi))).Sama);

    [Fact]
    public void Against_an_empty_text_everything_is_added()
    {
        var hasil = PembandingNaskah.Compare(new TeksNaskah([], []), DocxTextReader.Read(NaskahDocx.Write(Lama)));

        Assert.Equal(5, hasil.JumlahPerubahan);
        Assert.All(hasil.Bagian, b => Assert.Equal(JenisBeda.Ditambah, b.Beda));
    }

    private static PerbandinganButir Changed(Perbandingan hasil) => Assert.Single(hasil.Bagian.SelectMany(b => b.Butir), b => b.Beda != JenisBeda.Tetap);

    private static Perbandingan Compare(string lama, string baru) =>
        PembandingNaskah.Compare(DocxTextReader.Read(NaskahDocx.Write(lama)), DocxTextReader.Read(NaskahDocx.Write(baru)));
}

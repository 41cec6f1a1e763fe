using KerjaSama.Documents.Tables;
using KerjaSama.Web.Modul.Impor.Baca;

namespace KerjaSama.Web.Tests.Impor;

public sealed class PemisahMitraTests
{
    [Theory]
    [InlineData("DINAS PERINDUSTRIAN, PERDAGANGAN KOPERASI DAN UKM KOTA SINGKAWANG", 1)]
    [InlineData("GUIYANG VOCATIONAL AND TECHNICAL COLLEGE, P.R. China", 1)]
    [InlineData("PT. BURSA EFEK INDONESIA; PT. BUMIPUTERA SEKURITAS", 2)]
    [InlineData("PT. A\nPT. B\n\nPT. C", 3)]
    [InlineData("1. PT. A\n2. PT. B", 2)]
    [InlineData("1. PT. A 2. PT. B 3. CV. C", 3)]
    [InlineData("SMK NEGERI 1 PONTIANAK, SMK NEGERI 2 SINGKAWANG, dan SMK AL-IMAN", 3)]
    [InlineData("SMK NEGERI 1 PONTIANAK", 1)]
    [InlineData("; ; ", 0)]
    public void Names_in_one_cell_are_taken_apart_only_where_that_is_safe(string sel, int banyak) => Assert.Equal(banyak, PemisahMitra.Pisah(sel).Nama.Count);

    [Fact]
    public void Forty_nine_partners_in_one_cell_are_forty_nine()
    {
        var nama = Enumerable.Range(1, 49).Select(i => $"PEMERINTAH DESA {i}").ToList();

        Assert.Equal(nama, PemisahMitra.Pisah(string.Join("; ", nama)).Nama);
        Assert.Equal(nama, PemisahMitra.Pisah(string.Join('\n', nama.Select((n, i) => $"{i + 1}. {n}"))).Nama);
        Assert.Equal(nama, PemisahMitra.Pisah(string.Join(", ", nama)).Nama);
    }

    [Theory]
    [InlineData("31 Juli 2012", 2012, 7, 31)]
    [InlineData("31-07-2012", 2012, 7, 31)]
    [InlineData("07/31/2012", 2012, 7, 31)]
    [InlineData("2012-07-31", 2012, 7, 31)]
    [InlineData("Selasa, 31 Juli 2012", 2012, 7, 31)]
    [InlineData("31-Jul-12", 2012, 7, 31)]
    [InlineData("July 31, 2012", 2012, 7, 31)]
    [InlineData("41121", 2012, 7, 31)]
    public void A_date_is_read_in_every_form_that_clerks_use(string teks, int tahun, int bulan, int hari) =>
        Assert.Equal(new DateOnly(tahun, bulan, hari), new PembacaTanggal([]).Baca(new TableCell(teks)).Nilai);

    [Theory]
    [InlineData("31 Februari 2012")]
    [InlineData("07/31/0205")]
    [InlineData("menyusul")]
    [InlineData("13/13/2012")]
    public void What_is_no_date_is_said_to_be_none(string teks)
    {
        var (nilai, pesan) = new PembacaTanggal([]).Baca(new TableCell(teks));

        Assert.Null(nilai);
        Assert.Contains("dikosongkan", pesan, StringComparison.Ordinal);
    }
}

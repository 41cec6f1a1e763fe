using System.Globalization;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Tests.Ui;

public sealed class OfficeFormatTests
{
    private static readonly DateOnly Kamis = new(2026, 3, 12);

    [Fact]
    public void Dates_are_written_in_full_and_short()
    {
        Assert.Equal("12 Maret 2026", OfficeFormat.Tanggal(Kamis));
        Assert.Equal("12 Mar 2026", OfficeFormat.TanggalPendek(Kamis));
        Assert.Equal("Kamis, 12 Maret 2026", OfficeFormat.TanggalHari(Kamis));
    }

    [Theory]
    [InlineData("Tugas diserahkan kepada Rina, S.AP..", "Tugas diserahkan kepada Rina, S.AP.")]
    [InlineData("Kepada Rina, S.AP.. Selesai.", "Kepada Rina, S.AP. Selesai.")]
    [InlineData("Berkas menyusul...", "Berkas menyusul...")]
    public void A_sentence_ends_with_one_full_stop(string kalimat, string ditulis) => Assert.Equal(ditulis, OfficeFormat.SatuTitik(kalimat));

    [Fact]
    public void An_instant_is_written_in_the_zone_of_the_office()
    {
        var malam = new DateTimeOffset(2026, 3, 11, 18, 5, 0, TimeSpan.Zero);

        Assert.Equal("12 Mar 2026 01.05", OfficeFormat.Waktu(malam, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
    }

    [Fact]
    public void English_pages_name_the_month_in_English()
    {
        var semula = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            Assert.Equal("12 March 2026", OfficeFormat.Tanggal(Kamis));
        }
        finally
        {
            CultureInfo.CurrentUICulture = semula;
        }
    }

    [Theory]
    [InlineData(12143000, "Rp\u00a012.143.000")]
    [InlineData(0, "Rp\u00a00")]
    [InlineData(-500, "-Rp\u00a0500")]
    [InlineData(long.MinValue, "-Rp\u00a09.223.372.036.854.775.808")]
    public void Money_is_whole_rupiah_with_points(long nilai, string teks) => Assert.Equal(teks, OfficeFormat.Rupiah(nilai));

    [Theory]
    [InlineData("0.885", 2, "0,89")]
    [InlineData("93.75", 2, "93,75")]
    [InlineData("80", 2, "80")]
    [InlineData("1234.5", 0, "1.235")]
    public void Numbers_have_a_comma_and_round_half_up(string nilai, int desimal, string teks) =>
        Assert.Equal(teks, OfficeFormat.Angka(decimal.Parse(nilai, CultureInfo.InvariantCulture), desimal));

    [Theory]
    [InlineData("1500", "1500")]
    [InlineData(" 1.500 ", "1500")]
    [InlineData("12.143.000", "12143000")]
    [InlineData("Rp 12.143.000,00", "12143000.00")]
    [InlineData("Rp.500", "500")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("-3", "-3")]
    public void Numbers_are_read_as_people_type_them(string teks, string nilai)
    {
        Assert.True(OfficeFormat.TryAngka(teks, out var angka));
        Assert.Equal(decimal.Parse(nilai, CultureInfo.InvariantCulture), angka);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("dua")]
    [InlineData("1.5.0")]
    [InlineData("1,5,0")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string? teks) => Assert.False(OfficeFormat.TryAngka(teks, out _));

    [Theory]
    [InlineData("1234567", "1234567")]
    [InlineData("12143000.5", "12143000,5")]
    [InlineData("1.125", "1,125")]
    public void A_field_holds_a_number_that_can_be_read_back(string nilai, string teks)
    {
        var angka = decimal.Parse(nilai, CultureInfo.InvariantCulture);

        Assert.Equal(teks, OfficeFormat.AngkaIsian(angka));
        Assert.True(OfficeFormat.TryAngka(teks, out var kembali));
        Assert.Equal(angka, kembali);
    }
}

using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Tests.Telaahan;

public sealed class TelaahanStafTests
{
    private static readonly DateTimeOffset Pagi = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Analis = Guid.CreateVersion7();
    private static readonly Guid Kabag = Guid.CreateVersion7();

    [Theory]
    [InlineData(PutusanPeriksa.TidakMemenuhi)]
    [InlineData(PutusanPeriksa.PerluTindakLanjut)]
    [InlineData(null)]
    public void Setujui_ButirMenghalangiTerbuka_DitolakTanpaBerubah(PutusanPeriksa? putusan)
    {
        var telaahan = Diperiksa(Butir("kewenangan", true, putusan));

        var galat = Assert.Throws<AturanDilanggarException>(() => telaahan.Setujui(Kabag, Pagi, "  "));

        Assert.Equal("telaahan.masih-terhalang", galat.Kode);
        Assert.Contains("kewenangan", galat.Message, StringComparison.Ordinal);
        Assert.Equal((StatusTelaahan.Diperiksa, null, null), (telaahan.Status, telaahan.DisetujuiPada, telaahan.AlasanPengecualian));
    }

    [Theory]
    [InlineData(true, PutusanPeriksa.Memenuhi)]
    [InlineData(true, PutusanPeriksa.TidakBerlaku)]
    [InlineData(false, PutusanPeriksa.TidakMemenuhi)]
    [InlineData(false, null)]
    public void Setujui_TidakAdaYangMenghalangi_DisetujuiDanAlasanTidakDisimpan(bool menghalangi, PutusanPeriksa? putusan)
    {
        var telaahan = Diperiksa(Butir("kewenangan", menghalangi, putusan));

        telaahan.Setujui(Kabag, Pagi, "Tidak perlu");

        Assert.Equal((StatusTelaahan.Disetujui, Kabag, null), (telaahan.Status, telaahan.DisetujuiOleh, telaahan.AlasanPengecualian));
    }

    [Fact]
    public void Setujui_TerhalangDenganAlasan_DisetujuiDanAlasanTercatatSampaiDisusunLagi()
    {
        var telaahan = Diperiksa(Butir("legalitas-mitra", true, PutusanPeriksa.PerluTindakLanjut));

        telaahan.Setujui(Kabag, Pagi, "Akta menyusul sebelum rapat TKKSD.");

        Assert.Equal("Akta menyusul sebelum rapat TKKSD.", telaahan.AlasanPengecualian);
        Assert.Equal("legalitas-mitra", Assert.Single(telaahan.Penghalang).Kode);
        telaahan.BukaKembali(new("Arahan pimpinan", "Lengkapi dahulu.", Kabag, Pagi));
        Assert.Null(telaahan.AlasanPengecualian);
    }

    [Fact]
    public void SetujuiPenolakan_Terhalang_TetapBoleh()
    {
        var telaahan = Diperiksa(Butir("kewenangan", true, PutusanPeriksa.TidakMemenuhi));

        telaahan.SetujuiPenolakan(Kabag, Pagi);

        Assert.Equal(StatusTelaahan.Disetujui, telaahan.Status);
    }

    [Fact]
    public void Setujui_BelumDiperiksa_Ditolak()
    {
        var telaahan = Baru(Butir("kewenangan", true, PutusanPeriksa.Memenuhi));

        Assert.Equal("telaahan.belum-diperiksa", Assert.Throws<AturanDilanggarException>(() => telaahan.Setujui(Kabag, Pagi)).Kode);
    }

    [Fact]
    public void Perbarui_PutaranKedua_PutaranPertamaTetapDenganCatatannya()
    {
        var telaahan = Baru(Butir("kewenangan", true, PutusanPeriksa.Memenuhi), Butir("manfaat", false, PutusanPeriksa.Memenuhi));
        var butir = telaahan.DaftarPeriksa[0].Id;
        telaahan.Kembalikan(new("Sub Koordinator", "Tambahkan manfaat.", Kabag, Pagi.AddHours(1)));

        telaahan.Perbarui(Isi("Persoalan baru", Butir("kewenangan", true, PutusanPeriksa.TidakMemenuhi)), RekomendasiTelaahan.Tolak, AsalNaskah.Dianalisa, Analis, Pagi.AddDays(2));

        Assert.Equal([1, 2], telaahan.Putaran.Select(p => p.Nomor));
        var pertama = telaahan.Putaran[0];
        Assert.Equal(("Persoalan", "Sub Koordinator", "Tambahkan manfaat.", RekomendasiTelaahan.Lanjut), (pertama.Persoalan, pertama.DikembalikanDari, pertama.CatatanPengembalian, pertama.Rekomendasi));
        Assert.Null(telaahan.Putaran[1].DikembalikanPada);
        Assert.Equal((Pagi, Pagi.AddDays(2)), (telaahan.PertamaDisusunPada, telaahan.DisusunPada));
        Assert.Equal((butir, PutusanPeriksa.TidakMemenuhi), (Assert.Single(telaahan.DaftarPeriksa).Id, telaahan.DaftarPeriksa[0].Putusan));
    }

    [Fact]
    public void DasarHukum_DipilihDanDitulisSendiri_KeadaannyaTersimpanSekali()
    {
        var isi = Isi("Persoalan") with
        {
            DasarHukum = [new("pp-28-2018", "PP 28", 2018, StatusDasarHukum.Berlaku, "belum diverifikasi", 1), new(null, "Peraturan Bupati tentang Kerja Sama"), new(null, "peraturan  bupati tentang kerja sama")],
        };
        var telaahan = TelaahanStaf.Susun(Guid.CreateVersion7(), isi, RekomendasiTelaahan.Lanjut, AsalNaskah.Disusun, Analis, Pagi);

        Assert.Equal(["pp-28-2018", null], telaahan.DasarHukum.Select(d => d.Kunci));
        Assert.Equal((StatusDasarHukum.Berlaku, 1), (telaahan.DasarHukum[0].Status, telaahan.DasarHukum[0].VersiRujukan));
        Assert.Equal("PP 28\nPeraturan Bupati tentang Kerja Sama\nperaturan  bupati tentang kerja sama", telaahan.Putaran[0].DasarHukum);
    }

    private static ButirPeriksaBaru Butir(string kode, bool menghalangi, PutusanPeriksa? putusan) => new(kode, "Objek", $"Apakah {kode}?", null, menghalangi, 1, putusan, null);

    private static IsiTelaahan Isi(string persoalan, params ButirPeriksaBaru[] butir) => new(persoalan, "Praanggapan", "Fakta", "Analisis", "Simpulan", "Saran") { DaftarPeriksa = butir };

    private static TelaahanStaf Baru(params ButirPeriksaBaru[] butir) =>
        TelaahanStaf.Susun(Guid.CreateVersion7(), Isi("Persoalan", butir), RekomendasiTelaahan.Lanjut, AsalNaskah.Disusun, Analis, Pagi);

    private static TelaahanStaf Diperiksa(params ButirPeriksaBaru[] butir)
    {
        var telaahan = Baru(butir);
        telaahan.NyatakanDiperiksa();
        return telaahan;
    }
}

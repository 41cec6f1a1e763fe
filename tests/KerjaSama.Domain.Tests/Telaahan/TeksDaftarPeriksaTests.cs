using KerjaSama.Domain.Telaahan;

namespace KerjaSama.Domain.Tests.Telaahan;

public sealed class TeksDaftarPeriksaTests
{
    private static readonly string[] Kode = ["kewenangan", "manfaat", "anggaran"];

    [Fact]
    public void Baca_BintangDanSatuButir_SemuaDiputusDanYangDisebutMenang()
    {
        var hasil = TeksDaftarPeriksa.Baca("anggaran: perlu tindak lanjut; Belum ada DPA: menunggu perubahan\n*: memenuhi", Kode);

        Assert.Empty(hasil.Galat);
        Assert.Empty(hasil.BelumDiputus);
        Assert.Equal(new JawabanPeriksa(PutusanPeriksa.PerluTindakLanjut, "Belum ada DPA: menunggu perubahan"), hasil.Jawaban["anggaran"]);
        Assert.Equal(new JawabanPeriksa(PutusanPeriksa.Memenuhi, null), hasil.Jawaban["manfaat"]);
    }

    [Theory]
    [InlineData("kewenangan: memenuhi", "manfaat,anggaran")]
    [InlineData("kewenangan: ; baru catatan", "kewenangan,manfaat,anggaran")]
    [InlineData(null, "kewenangan,manfaat,anggaran")]
    public void Baca_TanpaBintang_YangTidakDiputusDisebut(string? teks, string belum)
    {
        var hasil = TeksDaftarPeriksa.Baca(teks, Kode);

        Assert.Empty(hasil.Galat);
        Assert.Equal(belum.Split(','), hasil.BelumDiputus);
    }

    [Theory]
    [InlineData("kewenagan: memenuhi", "kewenagan")]
    [InlineData("kewenangan: boleh", "boleh")]
    [InlineData("kewenangan: memenuhi\nkewenangan: tidak-memenuhi", "dua kali")]
    public void Baca_Salah_GalatMenyebutnya(string teks, string disebut) =>
        Assert.Contains(disebut, Assert.Single(TeksDaftarPeriksa.Baca(teks, Kode).Galat), StringComparison.Ordinal);

    [Fact]
    public void Baca_CatatanTerlaluPanjang_Galat() =>
        Assert.Single(TeksDaftarPeriksa.Baca($"*: memenuhi; {new string('a', TeksDaftarPeriksa.CatatanMaxLength + 1)}", Kode).Galat);

    [Fact]
    public void Tulis_CatatanBeberapaBaris_TerbacaKembaliSama()
    {
        var jawaban = new Dictionary<string, JawabanPeriksa>
        {
            ["kewenangan"] = new(PutusanPeriksa.TidakMemenuhi, "Baris satu; dengan titik koma\nmanfaat: bukan butir\nbaris tiga"),
            ["manfaat"] = new(null, null),
            ["anggaran"] = new(PutusanPeriksa.TidakBerlaku, null),
        };

        var hasil = TeksDaftarPeriksa.Baca(TeksDaftarPeriksa.Tulis(jawaban), Kode);

        Assert.Empty(hasil.Galat);
        Assert.Equal(jawaban, hasil.Jawaban);
    }

    [Fact]
    public void Rujukan_BarisDanTitikKoma_TerpisahTanpaUlangan() =>
        Assert.Equal(["uu-23-2014", "Peraturan Bupati X", "pp-28-2018"], RujukanTelaahan.Baca("uu-23-2014; Peraturan Bupati X\r\npp-28-2018\nperaturan bupati  x"));
}

using System.Net;
using System.Text.Json;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Alur;
using KerjaSama.Web.Tests.Dokumen;

namespace KerjaSama.Web.Tests.Telaahan;

/// <summary>The memo's form as the analis sees it, and what it refuses.</summary>
public sealed class FormulirTelaahanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("kewenangan: memenuhi", "belum diputus")]
    [InlineData("*: memenuhi\nbukan-butir: memenuhi", "bukan-butir")]
    [InlineData("*: mungkin", "bukan putusan")]
    public async Task Kirim_DaftarPeriksaSalah_422DenganNamaBidang(string daftarPeriksa, string pesan)
    {
        var (kode, _) = await _skenario.SampaiAsync("susunTelaahan");
        var driver = PermohonanDriver.Untuk(kantor);
        var tugas = await driver.TugasAsync(kode, "susunTelaahan");
        var isian = tugas.Isian.Where(i => i.Contoh is not null).ToDictionary(i => i.Nama, i => (object?)i.Contoh);
        isian["daftarPeriksa"] = daftarPeriksa;

        using var jawaban = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/selesai", "analis", new { hasil = "lanjut", isian }, ifMatch: 0);

        var galat = (await PermohonanDriver.BacaAsync<JsonElement>(jawaban, HttpStatusCode.UnprocessableEntity)).GetProperty("errors").GetProperty("daftarPeriksa")[0].GetString();
        Assert.Contains(pesan, galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kirim_KunciDasarHukumTakDikenal_422()
    {
        var (_, tugas) = await _skenario.SampaiAsync("susunTelaahan");

        var galat = await Assert.ThrowsAsync<IsianTidakSahException>(() => _skenario.SelesaikanAsync(tugas, null, ("dasarHukum", "uu-23-2041")));

        Assert.Contains("uu-23-2041", galat.Errors["dasarHukum"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Halaman_KendaliDikirim_MenjadiButirDanDraf()
    {
        var (_, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var url = TugasLinks.Rincian(tugas);
        var kosong = await analis.TeksAsync(url);
        Assert.Contains("15 butir belum diputus", kosong);
        Assert.Contains("8 isian kosong, mulai dari Persoalan", kosong);
        Assert.Contains("name=\"daftarPeriksa.kelayakan.putusan\"", kosong);
        Assert.DoesNotContain("daftarPeriksa.daerah-perbatasan.putusan", kosong);

        await analis.KirimFormAsync($"{url}?handler=Draf",
            [new("daftarPeriksa.kewenangan.putusan", "tidak-memenuhi"), new("daftarPeriksa.kewenangan.catatan", "Kewenangan provinsi.\nLihat lampiran."), new("dasarHukum", "pp-28-2018"), new("dasarHukum", "uu-23-2014"), new("dasarHukum.lain", "Peraturan Bupati X")], url);

        var draf = await analis.TeksAsync(url);
        Assert.Contains("14 butir belum diputus", draf);
        Assert.Contains("Menghalangi: kewenangan, tidak memenuhi", draf);
        Assert.Matches("value=\"tidak-memenuhi\" selected", draf);
        Assert.Contains("Kewenangan provinsi.\nLihat lampiran.</textarea>", draf.Replace("\r", "", StringComparison.Ordinal));
        Assert.Matches("value=\"pp-28-2018\" checked", draf);
        Assert.Contains("Peraturan Bupati X</textarea>", draf);
    }

    [Fact]
    public async Task Pratinjau_DariKetikan_SuratTanpaMengirim()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var url = TugasLinks.Rincian(tugas);

        using var kirim = await analis.KirimFormAsync($"{url}?handler=Pratinjau", [new("persoalan", "Layanan belum menjangkau desa terpencil."), new("daftarPeriksa", "*: memenuhi"), new("dasarHukum", "pp-28-2018")], url);

        Assert.Equal(TugasLinks.Pratinjau(tugas), kirim.Headers.Location?.ToString());
        var surat = await analis.TeksAsync(TugasLinks.Pratinjau(tugas));
        Assert.Contains("TELAAHAN STAF", surat);
        Assert.Contains("Layanan belum menjangkau desa terpencil.", surat);
        Assert.Contains("Peraturan Pemerintah Nomor 28 Tahun 2018", surat);
        Assert.Contains("(belum diisi)", surat);
        Assert.DoesNotContain("konsep .docx", surat);
        Assert.Equal(HttpStatusCode.NotFound, (await analis.GetAsync(PermohonanLinks.SuratTelaahan(kode))).StatusCode);
    }

    [Fact]
    public async Task Kembali_DuaPutaran_CatatanDiAtasFormulirDanPutaranTerbaca()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunTelaahan");
        await _skenario.SelesaikanAsync(tugas, null, ("persoalan", "Persoalan putaran pertama."));
        await _skenario.SelesaikanAsync(Assert.Single(await _skenario.TerbukaAsync(kode)).Id, "kembalikan", ("catatan", "Jelaskan pembiayaannya."));
        var analis = await kantor.KlienSebagaiAsync("analis");
        var ulang = Assert.Single(await _skenario.TerbukaAsync(kode));
        Assert.Matches("Dikembalikan Sub Koordinator[^<]*,[\\s\\S]*Jelaskan pembiayaannya\\.", await analis.TeksAsync(TugasLinks.Rincian(ulang.Id)));

        await _skenario.SelesaikanAsync(ulang.Id, null, ("persoalan", "Persoalan putaran kedua."));

        var tab = await analis.TeksAsync(PermohonanLinks.Telaahan(kode));
        Assert.Contains("Putaran 2", tab);
        Assert.Contains("Persoalan putaran pertama.", tab);
        Assert.Contains("berubah dari putaran sebelumnya: persoalan", tab);
        Assert.Contains("[dihapus: </span>pertama", tab);
        Assert.Contains("[ditambah: </span>kedua", tab);
        Assert.Contains("Jelaskan pembiayaannya.", tab);
    }

    [Fact]
    public async Task Arahan_DanTkksd_TampakPadaTabTelaahanDanSurat()
    {
        var (kode, _) = await _skenario.SampaiAsync("suratJawaban");
        var analis = await kantor.KlienSebagaiAsync("analis");

        var tab = await analis.TeksAsync(PermohonanLinks.Telaahan(kode));

        Assert.Contains("Arahan pimpinan dan TKKSD", tab);
        Assert.Contains("Setuju, tindak lanjuti sesuai ketentuan.", tab);
        Assert.Contains("BA/01/TKKSD/2026", tab);
        Assert.Contains("Setuju, tindak lanjuti sesuai ketentuan.", await analis.TeksAsync(PermohonanLinks.SuratTelaahan(kode)));
    }

    [Fact]
    public async Task Dokumen_TelaahanStaf_MemuatDaftarPeriksaDanPengecualian()
    {
        var (kode, susun) = await _skenario.SampaiAsync("susunTelaahan");
        await _skenario.SelesaikanAsync(susun, null, ("daftarPeriksa", "*: memenuhi\nkewenangan: tidak memenuhi; Urusan provinsi"), ("dasarHukum", "uu-23-2014"));
        await _skenario.SelesaikanAsync(Assert.Single(await _skenario.TerbukaAsync(kode)).Id);
        await _skenario.SelesaikanAsync(Assert.Single(await _skenario.TerbukaAsync(kode)).Id, null, ("alasanPengecualian", "Pelimpahan sedang diurus."));
        var analis = await kantor.KlienSebagaiAsync("analis");

        var teks = await analis.UnduhTeksAsync($"/permohonan/{kode}/cetak/telaahan-staf");

        Assert.Contains("Hasil pemeriksaan hukum", teks);
        Assert.Contains("Urusan provinsi", teks);
        Assert.Contains("Tidak memenuhi", teks);
        Assert.Contains("Undang-Undang Nomor 23 Tahun 2014", teks);
        Assert.Contains("Pelimpahan sedang diurus.", teks);
    }
}

using System.Net;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class KotakTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Kotak_PeranDipegangSeorang_TugasnyaLangsungMiliknya()
    {
        var kode = await _skenario.DiterimaAsync();

        Assert.Contains(kode, await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(TugasLinks.Kotak));
        Assert.DoesNotContain(kode, await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.Kotak));
    }

    [Fact]
    public async Task Kotak_LangkahMitra_TampilSebagaiMenungguPihakLain()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(periksa, "kembalikan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        Assert.DoesNotContain(kode, await agenda.TeksAsync(TugasLinks.KotakTab("saya")));
        Assert.Contains(kode, await agenda.TeksAsync(TugasLinks.KotakTab("menunggu")));
    }

    [Fact]
    public async Task Kotak_Mitra_HanyaTugasPermohonannyaSendiri()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(periksa, "kembalikan");

        Assert.Contains(kode, await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(TugasLinks.Kotak));
        Assert.DoesNotContain(kode, await (await kantor.KlienSebagaiAsync("mitra-2")).TeksAsync(TugasLinks.Kotak));
    }

    [Theory]
    [InlineData("kepala-bagian", true)]
    [InlineData("subkoordinator-dn", true)]
    [InlineData("subkoordinator-ln", false)]
    public async Task Kotak_TugasRekan_DapatDibukaAtasannya(string pengguna, bool tampak)
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        Assert.Equal(tampak, (await klien.TeksAsync(TugasLinks.KotakTab("rekan"))).Contains(TugasLinks.Rincian(tugas), StringComparison.Ordinal));
        Assert.Equal(tampak, (await klien.TeksAsync($"/permohonan/{kode}")).Contains("Lihat atau serahkan", StringComparison.Ordinal));
        Assert.DoesNotContain("Tugas rekan", await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(TugasLinks.Kotak));
    }

    [Fact]
    public async Task Ambil_LaluOrangLain_409DanTugasTetapPadaYangPertama()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tkksdKelayakan");
        var (pertama, kedua) = (await kantor.KlienSebagaiAsync("analis"), await kantor.KlienSebagaiAsync("kepala-bagian"));
        Assert.Contains(kode, await pertama.TeksAsync(TugasLinks.KotakTab("belum-diambil")));

        var diambil = await pertama.KirimFormAsync($"{TugasLinks.Kotak}?tab=belum-diambil&handler=Ambil&id={tugas}", [], TugasLinks.Kotak);
        var terlambat = await kedua.KirimFormAsync($"{TugasLinks.Kotak}?tab=belum-diambil&handler=Ambil&id={tugas}", [], TugasLinks.Kotak);

        Assert.Equal(HttpStatusCode.Found, diambil.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, terlambat.StatusCode);
        Assert.Contains("sudah diambil orang lain", await terlambat.TeksAsync());
        Assert.Equal(await kantor.IdAsync("analis"), await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.DiambilOleh).SingleAsync()));
        Assert.Contains(kode, await pertama.TeksAsync(TugasLinks.KotakTab("saya")));
    }

    [Fact]
    public async Task Lepas_TugasKembaliKeSemuaPemegangPeran()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tkksdKelayakan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        await analis.KirimFormAsync($"{TugasLinks.Kotak}?handler=Ambil&id={tugas}", [], TugasLinks.Kotak);

        await analis.KirimFormAsync($"{TugasLinks.Kotak}?handler=Lepas&id={tugas}", [], TugasLinks.Kotak);

        Assert.Contains(kode, await analis.TeksAsync(TugasLinks.KotakTab("belum-diambil")));
    }

    [Fact]
    public async Task Kotak_LewatTenggat_TampilDiTerlambat()
    {
        await using var tempat = new KantorFactory();
        var skenario = new SkenarioPermohonan(tempat);
        var kode = await skenario.DiterimaAsync();
        var agenda = await tempat.KlienSebagaiAsync("agenda");
        Assert.Contains("Tidak ada yang terlambat", await agenda.TeksAsync(TugasLinks.KotakTab("terlambat")));

        tempat.Clock.Maju(TimeSpan.FromDays(5));

        var halaman = await (await tempat.KlienSebagaiAsync("agenda")).TeksAsync(TugasLinks.KotakTab("terlambat"));
        Assert.Contains(kode, halaman);
        Assert.Contains("terlambat 4 hari", halaman);
    }

    [Fact]
    public async Task Kotak_Kosong_MenjelaskanApaYangAkanTampil()
    {
        await using var tempat = new KantorFactory();

        Assert.Contains("Tidak ada tugas untuk Anda", await (await tempat.KlienSebagaiAsync("perancang")).TeksAsync(TugasLinks.Kotak));
    }

    [Fact]
    public async Task Kotak_Tamu_KeHalamanMasuk()
    {
        var jawaban = await kantor.Tamu().GetAsync(TugasLinks.Kotak);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.StartsWith("/masuk", jawaban.Headers.Location?.PathAndQuery ?? jawaban.Headers.Location?.ToString());
    }
}

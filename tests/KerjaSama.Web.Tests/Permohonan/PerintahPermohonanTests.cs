using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>The pages of the commands that move a request: reachable from it, say what will happen, keep the typing.</summary>
public sealed class PerintahPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Alasan = "Rapat perlu diulang.";
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Kembalikan_Dari_menu_sampai_riwayat()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunTelaahan");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Contains(PermohonanLinks.Kembalikan(kode), await kabag.IsiAsync(PermohonanLinks.Rincian(kode)));
        var halaman = await kabag.TeksAsync(PermohonanLinks.Kembalikan(kode));
        Assert.Contains("Rapat fasilitasi (tahap Fasilitasi)", halaman);
        Assert.DoesNotContain("Periksa telaahan", halaman);

        var jawaban = await kabag.KirimFormAsync(PermohonanLinks.Kembalikan(kode), [new("Tujuan", "ksdpk/rapatFasilitasi"), new("Alasan", Alasan)]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal("rapatFasilitasi", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
        var riwayat = await kabag.TeksAsync(PermohonanLinks.Riwayat(kode));
        Assert.Contains("Dikembalikan ke langkah: Rapat fasilitasi", riwayat);
        Assert.Contains(Alasan, riwayat);
    }

    [Fact]
    public async Task Kembalikan_Tanpa_pilihan_400_dan_alasan_tetap_tertulis()
    {
        var (kode, _) = await _skenario.SampaiAsync("rapatFasilitasi");

        var jawaban = await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(PermohonanLinks.Kembalikan(kode), [new("Alasan", Alasan)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains(Alasan, await jawaban.TeksAsync());
        Assert.Equal("rapatFasilitasi", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
    }

    [Fact]
    public async Task Tarik_Ditawarkan_kepada_yang_menyelesaikan_saja_dan_membuka_formulir_dengan_isinya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        await _skenario.SelesaikanAsync(tugas, null, ("ringkasan", "Disepakati dua belas posyandu."));
        var alamat = PermohonanLinks.Tarik(kode, tugas);
        var analis = await kantor.KlienSebagaiAsync("analis");
        Assert.Contains(alamat, await analis.IsiAsync(PermohonanLinks.Rincian(kode)));
        Assert.DoesNotContain("Tarik kembali", await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.Rincian(kode)));

        var jawaban = await analis.KirimFormAsync(alamat, [new("Alasan", "Salah tulis.")]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        var lagi = Assert.Single(await _skenario.TerbukaAsync(kode));
        Assert.Equal(("rapatFasilitasi", 2, await kantor.IdAsync("analis")), (lagi.Kunci, lagi.Putaran, lagi.DiambilOleh));
        Assert.Contains("Disepakati dua belas posyandu.", await analis.TeksAsync(TugasLinks.Rincian(lagi.Id)));
        Assert.Contains("Menarik kembali langkah: Rapat fasilitasi", await analis.TeksAsync(PermohonanLinks.Riwayat(kode)));
    }

    [Fact]
    public async Task MulaiDari_Jalur_dahulu_lalu_tahap()
    {
        var kode = await _skenario.DiterimaAsync();
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains("Tetapkan dahulu jalur", await agenda.TeksAsync(PermohonanLinks.MulaiDari(kode)));
        var alamat = PermohonanLinks.MulaiDari(kode) + "?Jalur=KSDD&JenisNaskah=PKS";
        Assert.Contains("Rapat TKKSD I: kelayakan (tahap TKKSD)", await agenda.TeksAsync(alamat));

        var jawaban = await agenda.KirimFormAsync(alamat,
        [
            new("Jalur", "KSDD"), new("JenisNaskah", "PKS"), new("Tujuan", "tinjauan-draf/susunDraf"), new("SubUnit", "fasilitasi-dn"),
            new("Analis", (await kantor.IdAsync("analis")).ToString()), new("Perancang", (await kantor.IdAsync("perancang")).ToString()), new("Alasan", "Sudah berjalan sejak 2025."),
        ]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal("susunDraf", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
        Assert.Equal((Jalur.Ksdd, "PKS"), await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => new ValueTuple<Jalur, string?>(p.Jalur!.Value, p.JenisNaskah)).SingleAsync()));
        Assert.Contains("Langkah yang dilewati", await agenda.TeksAsync(PermohonanLinks.Riwayat(kode)));
    }

    [Fact]
    public async Task KoreksiJalur_Memilih_melihat_akibat_lalu_mengoreksi()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunTelaahan");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Contains("Jalur sekarang", await kabag.TeksAsync(PermohonanLinks.KoreksiJalur(kode)));
        var alamat = PermohonanLinks.KoreksiJalur(kode) + "?Jalur=Sinergi&JenisNaskah=NKS";
        Assert.Contains("Susun telaahan staf (tahap Telaahan)", await kabag.TeksAsync(alamat));

        var jawaban = await kabag.KirimFormAsync(alamat, [new("Jalur", "Sinergi"), new("JenisNaskah", "NKS"), new("Tujuan", "sinergi/rapatFasilitasi"), new("Alasan", Alasan)]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal("rapatFasilitasi", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
        var rincian = await kabag.TeksAsync(PermohonanLinks.Rincian(kode));
        Assert.Contains("(Sinergi)", rincian);
    }

    [Theory]
    [InlineData("analis")]
    [InlineData("auditor")]
    public async Task Perintah_Bukan_haknya_403_dan_tidak_ditawarkan(string pengguna)
    {
        var (kode, _) = await _skenario.SampaiAsync("rapatFasilitasi");
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        foreach (var alamat in new[] { PermohonanLinks.Kembalikan(kode), PermohonanLinks.MulaiDari(kode), PermohonanLinks.KoreksiJalur(kode) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await klien.GetAsync(alamat)).StatusCode);
            Assert.DoesNotContain(alamat, await klien.IsiAsync(PermohonanLinks.Rincian(kode)));
        }
    }
}

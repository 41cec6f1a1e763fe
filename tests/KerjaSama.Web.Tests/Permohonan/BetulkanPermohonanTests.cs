using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class BetulkanPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Data_dibetulkan_tercatat_dengan_yang_lama_dan_ditemukan_menurut_yang_baru()
    {
        var kode = await _skenario.DiterimaAsync("Judul yang saalah");
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains($"href=\"{PermohonanLinks.UbahData(kode)}\"", await agenda.TeksAsync(PermohonanLinks.Rincian(kode)));

        using var jawaban = await agenda.KirimFormAsync(PermohonanLinks.UbahData(kode), Isian("Judul yang benar", "2026-01-05"));

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        var p = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode));
        Assert.Equal(("Judul yang benar", new DateOnly(2026, 1, 5)), (p.Judul, p.TanggalDiterima));
        Assert.Contains("judul yang benar", p.TeksCari);
        Assert.Contains(SkenarioPermohonan.MitraDemo.ToLowerInvariant(), p.TeksCari);
        var riwayat = await agenda.TeksAsync(PermohonanLinks.Riwayat(kode));
        foreach (var isi in new[] { "Data permohonan dibetulkan", "Judul yang saalah", "Salah ketik pada saat dicatat." })
        {
            Assert.Contains(isi, riwayat);
        }
    }

    [Fact]
    public async Task Isian_salah_400_dengan_semua_galat_versi_lama_409()
    {
        var kode = await _skenario.DiterimaAsync("Tetap begini");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        using var salah = await agenda.KirimFormAsync(PermohonanLinks.UbahData(kode), [new("Judul", " "), new("Tentang", "Diketik ulang"), new("Bidang", "tidak-ada"), new("Sifat", "baru"), new("TanggalDiterima", "2099-01-01")]);
        using var lama = await agenda.KirimFormAsync(PermohonanLinks.UbahData(kode), [.. Isian("Judul lain", "2026-01-05"), new("Versi", "0")]);
        using var tanpaPendahulu = await agenda.KirimFormAsync(PermohonanLinks.UbahData(kode), [.. Isian("Judul lain", "2026-01-05").Where(i => i.Key != "Sifat"), new("Sifat", "perpanjangan")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (salah.StatusCode, lama.StatusCode, tanpaPendahulu.StatusCode));
        var halaman = await salah.TeksAsync();
        foreach (var isi in new[] { "Judul wajib diisi", "Alasan wajib diisi", "Pilih bidang dari daftar.", "tidak boleh di masa depan", "Diketik ulang" })
        {
            Assert.Contains(isi, halaman);
        }

        Assert.Equal("Tetap begini", await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Judul).SingleAsync()));
    }

    [Theory]
    [InlineData("pengelola-data", HttpStatusCode.OK)]
    [InlineData("analis", HttpStatusCode.Forbidden)]
    public async Task Yang_sudah_berakhir_dibetulkan_pengelola_register_saja(string pengguna, HttpStatusCode status)
    {
        var kode = await _skenario.DiterimaAsync("Sudah selesai");
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, StatusPermohonan.Arsip)));

        Assert.Equal(status, (await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync(PermohonanLinks.UbahData(kode))).StatusCode);
    }

    [Theory]
    [InlineData("Pasar tani", "penawaran Pasar tani")]
    [InlineData("Penawaran kerja sama pasar tani", "Penawaran kerja sama pasar tani")]
    public async Task Sebutan_dalam_surat_tidak_menyebut_bentuk_dua_kali(string judul, string sebutan)
    {
        var kode = await _skenario.DiterimaAsync(judul);
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Bentuk, BentukPermohonan.Penawaran)));

        Assert.Equal(sebutan, (await kantor.DbAsync(db => db.Permohonan.SingleAsync(p => p.Kode == kode))).Sebutan);
    }

    private static KeyValuePair<string, string>[] Isian(string judul, string tanggal) =>
        [new("Judul", judul), new("Tentang", "Layanan kesehatan bagi warga lanjut usia."), new("Bidang", "sosial"), new("Sifat", "baru"), new("TanggalDiterima", tanggal), new("Alasan", "Salah ketik pada saat dicatat.")];
}

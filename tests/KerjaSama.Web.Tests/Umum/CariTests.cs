using System.Net;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Umum;

/// <summary>The search box on top finds what it promises, and only what the reader may see.</summary>
public sealed class CariTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("agenda", true, true)]
    [InlineData("auditor", true, true)]
    [InlineData("hukum", true, false)]
    [InlineData("pimpinan", true, false)]
    [InlineData("mitra", false, false)]
    [InlineData("perangkat-daerah", false, false)]
    public async Task Setiap_peran_menemukan_yang_boleh_dilihatnya(string pengguna, bool mitra, bool surat)
    {
        await kantor.EnsureDemoAsync();
        await _skenario.DiterimaAsync("Terowongan cahaya", "PT Terowongan");
        await CatatSuratAsync();

        var halaman = await (await kantor.KlienSebagaiAsync(pengguna)).TeksAsync("/cari?q=TEROWONGAN");

        var luar = pengguna is "mitra" or "perangkat-daerah";
        Assert.Equal(!luar, halaman.Contains("Terowongan cahaya", StringComparison.Ordinal));
        Assert.Equal(mitra, halaman.Contains("/mitra/M-", StringComparison.Ordinal));
        Assert.Equal(surat, halaman.Contains("Perihal terowongan", StringComparison.Ordinal));
        Assert.Equal(surat, halaman.Contains("Balasan terowongan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kata_yang_terpisah_dan_nomor_surat_ditemukan()
    {
        await kantor.EnsureDemoAsync();
        var kode = await _skenario.DiterimaAsync("Jembatan gantung desa", "Yayasan Penghubung");
        await CatatSuratAsync();
        var klien = await kantor.KlienSebagaiAsync("analis");

        Assert.Contains($"/permohonan/{kode}", await klien.TeksAsync("/cari?q=penghubung+jembatan"), StringComparison.Ordinal);
        Assert.Contains("Perihal terowongan", await klien.TeksAsync("/cari?q=77%2FTRW%2F2026"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", await klien.TeksAsync("/cari?q=tidakadasamasekali"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lebih_dari_sepuluh_ditautkan_ke_daftar_yang_disaring()
    {
        await kantor.EnsureDemoAsync();
        for (var i = 0; i < 11; i++)
        {
            await _skenario.DiterimaAsync($"Lumbung pangan {i}");
        }

        var halaman = await (await kantor.KlienSebagaiAsync("analis")).TeksAsync("/cari?q=lumbung+pangan");

        Assert.Equal(10, halaman.Split("Lumbung pangan ").Length - 1);
        Assert.Contains("href=\"/permohonan?q=lumbung%20pangan\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kode_dan_kode_lacak_langsung_ke_halamannya_bila_boleh()
    {
        var kode = await _skenario.DiterimaAsync("Untuk dibuka langsung", "PT Pihak Lain");
        var lacak = await kantor.DenganAsync<KodeLacak, string>(async (db, k) => await k.UntukAsync(await db.Permohonan.SingleAsync(p => p.Kode == kode), default));
        var naskah = (await kantor.BuatNaskahAsync()).Kode;
        var klien = await kantor.KlienSebagaiAsync("analis");

        Assert.Equal($"/permohonan/{kode}", await TujuanAsync(klien, kode.ToLowerInvariant()));
        Assert.Equal($"/permohonan/{kode}", await TujuanAsync(klien, lacak.ToLowerInvariant()));
        Assert.Equal($"/naskah/{naskah}", await TujuanAsync(klien, naskah));
        Assert.Null(await TujuanAsync(await kantor.KlienSebagaiAsync("mitra"), kode));
    }

    [Fact]
    public async Task Tamu_diminta_masuk_dan_kotak_di_atas_menuju_ke_sini()
    {
        using var tamu = await kantor.Tamu().GetAsync("/cari?q=x");
        Assert.Equal(HttpStatusCode.Found, tamu.StatusCode);
        Assert.StartsWith("/masuk", tamu.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        var halaman = await (await kantor.KlienSebagaiAsync("analis")).TeksAsync("/tugas");
        Assert.Contains("action=\"/cari\"", halaman, StringComparison.Ordinal);
        Assert.Contains("data-pintasan=\"/\"", halaman, StringComparison.Ordinal);
    }

    private static async Task<string?> TujuanAsync(HttpClient klien, string q)
    {
        using var jawaban = await klien.GetAsync("/cari?q=" + Uri.EscapeDataString(q));
        return jawaban.Headers.Location?.ToString();
    }

    private async Task CatatSuratAsync()
    {
        if (await kantor.DbAsync(db => db.SuratMasuk.AnyAsync(s => s.Nomor == "77/TRW/2026")))
        {
            return;
        }

        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var masuk = await klien.KirimFormAsync("/surat", new Dictionary<string, string>
        {
            ["Asal"] = "Dinas Cahaya", ["Nomor"] = "77/TRW/2026", ["Tanggal"] = "2026-02-27", ["TanggalDiterima"] = "2026-03-02", ["Perihal"] = "Perihal terowongan", ["SifatSurat"] = "biasa",
        });
        using var keluar = await klien.KirimFormAsync("/surat/keluar", [new("Tujuan", "Dinas Cahaya"), new("Perihal", "Balasan terowongan"), new("Jenis", "lainnya"), new("Tanggal", "2026-03-02")]);
        Assert.Equal(HttpStatusCode.Found, keluar.StatusCode);
    }
}

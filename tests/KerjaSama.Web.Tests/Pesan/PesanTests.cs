using System.Net;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Pesan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pesan;

/// <summary>The office sees what went out, sends by WhatsApp and books it, and has a failed mail tried again.</summary>
public sealed class PesanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task WhatsApp_dibuka_dengan_teks_siap_lalu_dicatat_oleh_siapa()
    {
        var (p, kode) = await kantor.AjukanAsync("wa@mitra.example", "Untuk WhatsApp");
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var id = await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.WhatsApp).Select(m => m.Id).SingleAsync());
        var daftar = WebUtility.HtmlDecode(await klien.IsiAsync(PesanLinks.Daftar + "?tab=semua&q=untuk+whatsapp"));

        var tautan = daftar.Split('"').Single(t => t.StartsWith("https://wa.me/6281234567890?text=", StringComparison.Ordinal));
        Assert.Contains(PortalLinks.Lacak(kode), Uri.UnescapeDataString(tautan), StringComparison.Ordinal);

        using var jawaban = await klien.KirimFormAsync(PesanLinks.Daftar + "?handler=Manual", [new("id", id.ToString()), new("kembali", "/pesan?tab=semua")], PesanLinks.Daftar + "?tab=semua");
        Assert.Equal("/pesan?tab=semua", jawaban.Headers.Location?.ToString());
        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Id == id));
        Assert.Equal((StatusPesan.DikirimManual, await kantor.IdAsync("agenda")), (pesan.Status, pesan.DikirimOleh!.Value));
        Assert.Contains("oleh Sri Wahyuni", await klien.IsiAsync(PesanLinks.Rincian(id)), StringComparison.Ordinal);

        using var lagi = await klien.KirimFormAsync(PesanLinks.Daftar + "?handler=Manual", [new("id", id.ToString())], PesanLinks.Daftar);
        Assert.Equal(HttpStatusCode.Conflict, lagi.StatusCode);
    }

    [Fact]
    public async Task Surel_gagal_tampak_dan_dapat_dikirim_ulang()
    {
        var (p, _) = await kantor.AjukanAsync("gagal@mitra.example", "Surel gagal");
        await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.Surel)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Gagal).SetProperty(m => m.Percobaan, KirimPesan.MaxPercobaan).SetProperty(m => m.Galat, "Kotak surat penuh.")));
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var id = await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.Surel).Select(m => m.Id).SingleAsync());
        Assert.Contains("Kotak surat penuh.", await klien.IsiAsync(PesanLinks.Daftar), StringComparison.Ordinal);

        using var jawaban = await klien.KirimFormAsync(PesanLinks.Daftar + "?handler=Ulang", [new("id", id.ToString())], PesanLinks.Daftar);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.NotEqual(StatusPesan.Gagal, await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.Id == id).Select(m => m.Status).SingleAsync()));
        var oleh = await kantor.IdAsync("agenda");
        Assert.True(await kantor.DbAsync(db => db.Riwayat.AnyAsync(r => r.ObjekKunci == p.Id.ToString("N") && r.Peristiwa == "pesan.dikirim-ulang" && r.OlehId == oleh)));
    }

    [Fact]
    public async Task WhatsApp_di_samping_surel_adalah_cadangan_sampai_surelnya_gagal()
    {
        var (p, _) = await kantor.AjukanAsync("cadangan@mitra.example", "Dengan cadangan");
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var id = await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.WhatsApp).Select(m => m.Id).SingleAsync());
        foreach (var halaman in new[] { PesanLinks.Daftar + "?tab=semua&q=dengan+cadangan", PesanLinks.Rincian(id), PermohonanLinks.Rincian(p.Kode) })
        {
            var teks = await klien.IsiAsync(halaman);
            Assert.Contains("Cadangan", teks, StringComparison.Ordinal);
            Assert.DoesNotContain("Belum dikirim", teks, StringComparison.Ordinal);
        }

        await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.Surel).ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Gagal)));

        Assert.Contains("Belum dikirim", await klien.IsiAsync(PesanLinks.Rincian(id)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda", true)]
    [InlineData("auditor", false)]
    public async Task Halaman_permohonan_memuat_pesannya_tautan_hanya_untuk_pengirim(string pengguna, bool dapatMengirim)
    {
        var (p, kode) = await kantor.AjukanAsync($"{pengguna}@mitra.example", "Dengan pesan");
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        var halaman = await klien.IsiAsync(PermohonanLinks.Rincian(p.Kode));

        Assert.Contains("Pesan kepada kontak", halaman, StringComparison.Ordinal);
        Assert.Equal(dapatMengirim, halaman.Contains("https://wa.me/", StringComparison.Ordinal));
        Assert.Equal(dapatMengirim, halaman.Contains(kode, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mitra", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    public async Task Bukan_untuk_semua_orang(string pengguna, HttpStatusCode kode)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        Assert.Equal(kode, (await klien.GetAsync(PesanLinks.Daftar)).StatusCode);
    }
}

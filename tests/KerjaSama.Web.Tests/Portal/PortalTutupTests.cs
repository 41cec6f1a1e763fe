using System.Net;
using System.Net.Http.Json;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>What the portal keeps out: everybody while it is closed, and who sends too much.</summary>
public sealed class PortalTutupTests
{
    [Fact]
    public async Task Ditutup_halaman_yang_menjelaskan_dan_kiriman_ditolak()
    {
        await using var kantor = new KantorFactory { Settings = { ["KerjaSama:Portal:Open"] = "false" } };
        var klien = kantor.Tamu();

        using var halaman = await klien.GetAsync(PortalLinks.Ajukan);
        Assert.Equal(HttpStatusCode.OK, halaman.StatusCode);
        var isi = await halaman.Content.ReadAsStringAsync();
        Assert.Contains("Pengajuan lewat laman ini sedang ditutup", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Judul", isi, StringComparison.Ordinal);

        using var kiriman = await klien.KirimFormAsync(PortalLinks.Ajukan, PortalSkenario.Isian("Tertutup"), PortalLinks.LacakDepan);
        Assert.Equal(HttpStatusCode.Forbidden, kiriman.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync()));
        Assert.DoesNotContain($"href=\"{PortalLinks.Ajukan}\"", await klien.IsiAsync(PortalLinks.Beranda), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terlalu_banyak_kiriman_429_membaca_tetap_boleh()
    {
        await using var kantor = new KantorFactory();
        var klien = kantor.Tamu();
        HttpStatusCode kode = default;
        for (var i = 0; i <= PembatasTamu.MaksKiriman; i++)
        {
            using var jawaban = await klien.PostAsync(PortalLinks.LacakLupa, null);
            kode = jawaban.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, kode);
        Assert.Equal(HttpStatusCode.OK, (await klien.GetAsync(PortalLinks.LacakLupa)).StatusCode);
    }

    [Fact]
    public async Task Api_tanpa_token_dibatasi_per_alamat_dengan_token_tidak()
    {
        await using var kantor = new KantorFactory();
        var (tamu, bertoken) = (kantor.Tamu(), await kantor.KlienApiAsync("agenda"));
        for (var i = 0; i < PembatasTamu.MaksKiriman; i++)
        {
            using var diterima = await tamu.PostAsJsonAsync("/api/v1/permohonan", new { });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, diterima.StatusCode);
        }

        using var ditolak = await tamu.PostAsJsonAsync("/api/v1/permohonan", new { });
        using var kantorSendiri = await bertoken.PostAsJsonAsync("/api/v1/permohonan", new { });

        Assert.Equal(HttpStatusCode.TooManyRequests, ditolak.StatusCode);
        Assert.Equal("application/problem+json", ditolak.Content.Headers.ContentType!.MediaType);
        Assert.True(ditolak.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kantorSendiri.StatusCode);
    }

    [Fact]
    public async Task Menebak_sandi_dibatasi_per_alamat_juga_untuk_akun_yang_berganti_ganti()
    {
        await using var kantor = new KantorFactory();
        var klien = kantor.Tamu();
        HttpStatusCode kode = default;
        for (var i = 0; i <= PembatasTamu.MaksKiriman; i++)
        {
            using var jawaban = await klien.PostAsync(SecuritySetup.LoginPath, null);
            kode = jawaban.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, kode);
    }

    [Fact]
    public async Task Menebak_kode_lacak_berakhir_dengan_429()
    {
        await using var kantor = new KantorFactory();
        var klien = kantor.Tamu();
        for (var i = 0; i < PembatasLacak.MaksSalah; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync(PortalLinks.Lacak($"TEBAKAN{i}"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await klien.GetAsync(PortalLinks.Lacak("TEBAKANLAGI"))).StatusCode);
    }
}

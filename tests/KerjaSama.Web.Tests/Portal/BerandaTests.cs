using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>The first page by who opens it, and the tracking of the API.</summary>
public sealed class BerandaTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Tamu_melihat_dua_pintu()
    {
        var halaman = await kantor.Tamu().IsiAsync(PortalLinks.Beranda);

        Assert.Contains($"href=\"{PortalLinks.Ajukan}\"", halaman, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PortalLinks.LacakDepan}\"", halaman, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7abc-defg-hjkm-npqr", "/lacak/7ABCDEFGHJKMNPQR")]
    [InlineData("P-2026-00017", "/lacak/lupa")]
    [InlineData("air bersih", "/publik?q=air%20bersih")]
    [InlineData("", "/publik")]
    public async Task Satu_kotak_pencarian(string kata, string tujuan)
    {
        using var jawaban = await kantor.Tamu().GetAsync($"/?handler=Cari&q={Uri.EscapeDataString(kata)}");

        Assert.Equal(tujuan, jawaban.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("analis")]
    [InlineData("kepala-bagian")]
    [InlineData("pimpinan")]
    public async Task Kantor_ke_kotak_tugas(string pengguna)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync(PortalLinks.Beranda);

        Assert.Equal("/tugas", jawaban.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Perangkat_daerah_melihat_kewajibannya_dan_dapat_mengusulkan()
    {
        var halaman = await (await kantor.KlienSebagaiAsync("perangkat-daerah")).IsiAsync(PortalLinks.Beranda);

        Assert.Contains("Kewajiban PD saya", halaman, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PermohonanLinks.UsulanBaru}\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mitra_mengajukan_atas_namanya_dan_hanya_melihat_miliknya()
    {
        await kantor.AjukanAsync("asing@mitra.example", "Permohonan orang lain");
        var klien = await kantor.KlienSebagaiAsync("mitra");
        var formulir = await klien.IsiAsync(PortalLinks.Ajukan);
        var nama = WebUtility.HtmlDecode(formulir.Split("name=\"Input.Mitra[0].Nama\" value=\"")[1].Split('"')[0]);
        Assert.NotEmpty(nama);

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, formulir, [.. PortalSkenario.Isian("Permohonan mitra sendiri").Where(i => i.Key != "Input.Mitra[0].Nama"), new("Input.Mitra[0].Nama", nama)]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var beranda = await klien.IsiAsync(PortalLinks.Beranda);
        Assert.Contains("Permohonan mitra sendiri", beranda, StringComparison.Ordinal);
        Assert.DoesNotContain("Permohonan orang lain", beranda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_lacak_tanpa_token_tanpa_isi_dalam()
    {
        var (p, kode) = await kantor.AjukanAsync("api@mitra.example");

        using var jawaban = await kantor.Tamu().GetAsync($"/api/v1/lacak/{kode}");

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        var isi = await jawaban.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((p.Kode, "baru", "penerimaan", "bagian-kerja-sama"), (isi.GetProperty("kode").GetString(), isi.GetProperty("status").GetString(), isi.GetProperty("tahap").GetString(), isi.GetProperty("giliran").GetString()));
        Assert.NotEqual(JsonValueKind.Null, isi.GetProperty("perkiraan").ValueKind);
        Assert.False(isi.TryGetProperty("kontak", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync("/api/v1/lacak/AAAABBBBCCCCDDDD")).StatusCode);
    }
}

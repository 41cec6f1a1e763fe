using System.Net;
using System.Net.Http.Headers;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>A valid token gets past the door: an address that is not there then answers 404, and 401 stays for what is refused at it.</summary>
public sealed class TokenTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Alamat = "/api/v1/tidak-ada";

    [Fact]
    public async Task Token_sah_diterima()
    {
        var klien = await kantor.KlienApiAsync("analis");

        Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync(Alamat)).StatusCode);
    }

    [Fact]
    public async Task Token_hanya_hashnya_yang_disimpan()
    {
        var token = await kantor.TokenAsync("analis");

        Assert.StartsWith(TokenText.Prefix, token, StringComparison.Ordinal);
        Assert.True(await kantor.DbAsync(db => db.TokenAkses.AnyAsync(t => t.Hash == TokenText.Hash(token))));
        Assert.False(await kantor.DbAsync(db => db.Riwayat.AnyAsync(r => r.Perubahan.Contains(token))));
    }

    [Fact]
    public async Task Token_kedaluwarsa_ditolak()
    {
        await using var tempat = new KantorFactory();
        var token = await tempat.TokenAsync("analis", hari: 30);
        tempat.Clock.Maju(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(tempat, token));

        tempat.Clock.Maju(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(tempat, token));
    }

    [Fact]
    public async Task Token_dicabut_ditolak()
    {
        var token = await kantor.TokenAsync("agenda");
        var pemilik = await kantor.IdAsync("agenda");
        await kantor.DbAsync(async db =>
        {
            _ = await db.Users.SingleAsync(u => u.Id == pemilik);
            (await db.TokenAkses.SingleAsync(t => t.Hash == TokenText.Hash(token))).DicabutPada = kantor.OfficeClock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(kantor, token));
    }

    [Fact]
    public async Task Token_milik_akun_nonaktif_ditolak()
    {
        var token = await kantor.TokenAsync("pengelola-data");
        await kantor.DbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == "pengelola-data@contoh.go.id")).Aktif = false;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(kantor, token));
    }

    [Theory]
    [InlineData("Bearer kjs_karangan")]
    [InlineData("Bearer ")]
    [InlineData("Basic YWRtaW46eA==")]
    public async Task Header_lain_ditolak_dengan_problem_json(string header)
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, Alamat);
        permintaan.Headers.TryAddWithoutValidation("Authorization", header);

        var jawaban = await kantor.Tamu().SendAsync(permintaan);

        Assert.Equal(HttpStatusCode.Unauthorized, jawaban.StatusCode);
        Assert.Equal("application/problem+json", jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", jawaban.Headers.WwwAuthenticate.ToString());
    }

    private static async Task<HttpStatusCode> StatusAsync(KantorFactory tempat, string token)
    {
        var klien = tempat.Tamu();
        klien.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await klien.GetAsync(Alamat)).StatusCode;
    }
}

using System.Net;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>The headers of decisions 22 word by word, on every kind of answer: what this file says is what a browser gets.</summary>
public sealed class TajukKeamananTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly Dictionary<string, string> Csp = new()
    {
        ["default-src"] = "'none'",
        ["script-src"] = "'self'",
        ["style-src"] = "'self'",
        ["img-src"] = "'self' data:",
        ["font-src"] = "'self'",
        ["connect-src"] = "'self'",
        ["manifest-src"] = "'self'",
        ["form-action"] = "'self'",
        ["base-uri"] = "'none'",
        ["frame-ancestors"] = "'none'",
    };

    /// <summary>A file that is handed out: opened in the browser all the same, it is a page of nobody.</summary>
    private static readonly Dictionary<string, string> CspUnduhan = new()
    {
        ["default-src"] = "'none'",
        ["sandbox"] = "sandbox",
        ["base-uri"] = "'none'",
        ["frame-ancestors"] = "'none'",
    };

    private static readonly Dictionary<string, string> Lain = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Theory]
    [InlineData("/permohonan", HttpStatusCode.OK, "text/html")]
    [InlineData("/permohonan/P-1999-00001", HttpStatusCode.NotFound, "text/html")]
    [InlineData("/permohonan/baru", HttpStatusCode.Forbidden, "text/html")]
    [InlineData("/permohonan/ekspor?format=csv", HttpStatusCode.OK, "text/csv")]
    [InlineData("/permohonan/ekspor", HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/permohonan/ekspor?tahun=kapan", HttpStatusCode.BadRequest, "application/problem+json")]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK, "application/json")]
    public async Task Halaman_UnduhanDanGalat_TajukTepat(string alamat, HttpStatusCode status, string jenis)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("auditor")).GetAsync(alamat);

        Assert.Equal((status, jenis), (jawaban.StatusCode, jawaban.Content.Headers.ContentType?.MediaType));
        PastikanTajuk(jawaban);
    }

    [Theory]
    [InlineData("/api/v1/permohonan", HttpStatusCode.OK, "application/json")]
    [InlineData("/api/v1/naskah/N-1999-00001", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/api/v1/kinerja/iku?triwulan=9", HttpStatusCode.UnprocessableEntity, "application/problem+json")]
    public async Task Api_JawabanDanGalat_TajukTepat(string alamat, HttpStatusCode status, string jenis)
    {
        using var jawaban = await (await kantor.KlienApiAsync("admin")).GetAsync(alamat);

        Assert.Equal((status, jenis), (jawaban.StatusCode, jawaban.Content.Headers.ContentType?.MediaType));
        PastikanTajuk(jawaban);
    }

    [Fact]
    public async Task Tamu_PengalihanDanApiTanpaToken_TajukTepat()
    {
        using var masuk = await kantor.Tamu().GetAsync("/tugas");
        using var api = await kantor.Tamu().GetAsync("/api/v1/permohonan");
        using var lacak = await kantor.Tamu().GetAsync("/lacak");

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Unauthorized, HttpStatusCode.OK], new[] { masuk, api, lacak }.Select(j => j.StatusCode));
        Assert.All([masuk, api, lacak], PastikanTajuk);
    }

    [Fact]
    public async Task Unduhan_DokumenPermohonan_LampiranDenganTajukTepat()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var api = await kantor.KlienApiAsync("agenda");
        using var isi = new MultipartFormDataContent { { new ByteArrayContent(FormBerkas.Pdf), "berkas", "profil.pdf" }, { new StringContent("legalitas"), "jenis" } };
        using var unggah = await api.PostAsync($"/api/v1/permohonan/{p.Kode}/dokumen", isi);
        Assert.Equal(HttpStatusCode.Created, unggah.StatusCode);
        PastikanTajuk(unggah);
        var id = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Nama == "profil.pdf").Select(d => d.Id).SingleAsync());
        var halaman = await kantor.KlienSebagaiAsync("agenda");

        using var lewatApi = await api.GetAsync(unggah.Headers.Location);
        using var lewatHalaman = await halaman.GetAsync($"{PermohonanLinks.Daftar}/{p.Kode}/dokumen/{id}");
        using var cetak = await halaman.GetAsync($"/permohonan/{p.Kode}/cetak/tanda-terima");

        Assert.All([lewatApi, lewatHalaman, cetak], jawaban =>
        {
            Assert.Equal((HttpStatusCode.OK, "attachment"), (jawaban.StatusCode, jawaban.Content.Headers.ContentDisposition?.DispositionType));
            PastikanTajuk(jawaban);
        });
        Assert.Equal(FormBerkas.Pdf, await lewatApi.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Kegagalan_Sistem_TajukTepatTanpaRincian()
    {
        using var rusak = new KantorFactory();
        foreach (var kategori in new[] { "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" })
        {
            rusak.Settings[$"Logging:LogLevel:{kategori}"] = "None";
        }

        var (halaman, api) = (await rusak.KlienSebagaiAsync("agenda"), await rusak.KlienApiAsync("agenda"));
        await rusak.DbAsync(db => RusakkanAsync(db, typeof(SuratMasuk)));
        await rusak.DbAsync(db => RusakkanAsync(db, typeof(Domain.Naskah.NaskahKerjaSama)));

        using var surat = await halaman.GetAsync("/surat");
        using var naskah = await api.GetAsync("/api/v1/naskah");

        Assert.All([surat, naskah], jawaban =>
        {
            Assert.Equal(HttpStatusCode.InternalServerError, jawaban.StatusCode);
            PastikanTajuk(jawaban);
        });
        Assert.Contains("Terjadi kesalahan pada sistem", await surat.TeksAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", await surat.TeksAsync() + await naskah.TeksAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<bool> RusakkanAsync(Data.KerjaSamaDbContext db, Type jenis)
    {
        var tabel = db.Model.FindEntityType(jenis)!.GetTableName();
#pragma warning disable EF1002 // a name of the model, not input
        await db.Database.ExecuteSqlRawAsync($"ALTER TABLE \"{tabel}\" RENAME TO \"{tabel}Hilang\"");
#pragma warning restore EF1002
        return true;
    }

    private static void PastikanTajuk(HttpResponseMessage jawaban)
    {
        var csp = Assert.Single(jawaban.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(jawaban.Content.Headers.ContentDisposition is null ? Csp : CspUnduhan, csp.Split(';', StringSplitOptions.TrimEntries).ToDictionary(d => d.Split(' ')[0], d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(Lain, Lain.Keys.ToDictionary(nama => nama, nama => Assert.Single(jawaban.Headers.GetValues(nama))));
        Assert.False(jawaban.Headers.Contains("Server"));
        Assert.False(jawaban.Headers.Contains("X-Powered-By"));
    }
}

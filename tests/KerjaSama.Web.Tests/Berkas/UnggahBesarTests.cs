using System.Net;
using System.Net.Http.Headers;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Berkas;

/// <summary>Measured alone: what other tests allocate meanwhile would count.</summary>
[CollectionDefinition(Nama, DisableParallelization = true)]
public sealed class DiukurSendiri
{
    public const string Nama = "diukur sendiri";
}

/// <summary>A file of the largest size goes through the real server, there and back, in pieces.</summary>
[Collection(DiukurSendiri.Nama)]
public sealed class UnggahBesarTests
{
    private const long Terbesar = 64 * 1024 * 1024;

    /// <summary>What it may cost more than a small file: half of what it holds.</summary>
    private const long PalingBanyak = Terbesar / 2;

    [Fact]
    public async Task BerkasTerbesar_LewatHalamanDanApi_TidakDitampungDiMemori()
    {
        await using var kantor = new KantorFactory();
        kantor.UseKestrel(0);
        kantor.StartServer();
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var klien = new HttpClient(handler) { BaseAddress = kantor.ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };
        using var masuk = await klien.MasukAsync("agenda@contoh.go.id", PenggunaDemo.Sandi);
        using var api = new HttpClient(handler, disposeHandler: false) { BaseAddress = kantor.ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await kantor.TokenAsync("agenda"));
        await UnggahAsync(1000, "pemanasan");

        var kecil = await TeralokasiAsync(() => UnggahAsync(1000, "kecil"));
        var besar = await TeralokasiAsync(() => UnggahAsync(Terbesar, "besar"));

        Assert.True(besar - kecil < PalingBanyak, $"{kecil:N0} untuk yang kecil, {besar:N0} untuk yang besar");
        Assert.Equal(2, await kantor.DbAsync(db => db.DokumenPermohonan.CountAsync(d => d.Ukuran == Terbesar)));

        async Task UnggahAsync(long ukuran, string nama)
        {
            var antiforgery = await klien.AntiforgeryAsync($"/permohonan/{kode}/dokumen");
            using var formulir = Formulir(ukuran, nama + "-halaman", "Berkas", ("Jenis", "lampiran"), (antiforgery.Key, antiforgery.Value));
            using var halaman = await klien.PostAsync($"/permohonan/{kode}/dokumen", formulir);
            Assert.True(halaman.StatusCode == HttpStatusCode.Found, await halaman.TeksAsync());
            using var badan = Formulir(ukuran, nama + "-api", "berkas", ("jenis", "lampiran"));
            using var dibuat = await api.PostAsync($"/api/v1/permohonan/{kode}/dokumen", badan);
            Assert.True(dibuat.StatusCode == HttpStatusCode.Created, await dibuat.Content.ReadAsStringAsync());
            using var unduhan = await api.GetAsync(dibuat.Headers.Location, HttpCompletionOption.ResponseHeadersRead);
            await using var isi = await unduhan.Content.ReadAsStreamAsync();
            Assert.Equal(ukuran, await PanjangAsync(isi));
        }
    }

    [Fact]
    public async Task LebihBesarDariBatas_DitolakDenganPesan()
    {
        await using var kantor = new KantorFactory();
        var api = await kantor.KlienApiAsync("agenda");
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();

        using var badan = Formulir(Terbesar + 1, "terlalu", "berkas", ("jenis", "lampiran"));
        using var jawaban = await api.PostAsync($"/api/v1/permohonan/{kode}/dokumen", badan);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.Contains("batasnya 64 MB", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<long> TeralokasiAsync(Func<Task> kerjakan)
    {
        var sebelum = GC.GetTotalAllocatedBytes(precise: true);
        await kerjakan();
        return GC.GetTotalAllocatedBytes(precise: true) - sebelum;
    }

    private static async Task<long> PanjangAsync(Stream isi)
    {
        var penyangga = new byte[64 * 1024];
        long panjang = 0;
        int dibaca;
        while ((dibaca = await isi.ReadAsync(penyangga)) > 0)
        {
            panjang += dibaca;
        }

        return panjang;
    }

    private static MultipartFormDataContent Formulir(long ukuran, string nama, string bidang, params (string Nama, string Nilai)[] isian)
    {
        var badan = new MultipartFormDataContent();
        foreach (var (kunci, nilai) in isian)
        {
            badan.Add(new StringContent(nilai), kunci);
        }

        // a picture: what the inspection of a PDF reads page by page is counted too, although nothing of it is kept
        badan.Add(new StreamContent(new PatternStream(ukuran, [.. PictureFiles.Jpeg(comment: System.Text.Encoding.ASCII.GetBytes(nama))[..^2]], [0xFF, 0xD9])), bidang, nama + ".jpg");
        return badan;
    }
}

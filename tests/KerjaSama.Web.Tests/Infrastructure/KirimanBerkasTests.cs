using System.Net;
using KerjaSama.Documents.Uploads;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>Forms with files: as much as the fields promise comes through the real server, and a refused form keeps it.</summary>
public sealed class KirimanBerkasTests
{
    private static readonly KeyValuePair<string, string>[] Usulan =
    [
        new("Input.Judul", "Usulan besar"), new("Input.Tentang", "Banyak lampiran"), new("Input.Bidang", "pembangunan"),
        new("Input.Mitra[0].Nama", "Universitas Uji"), new("Input.Mitra[0].Kategori", "perguruan-tinggi"),
        new("Input.Kontak.Nama", "Penghubung"), new("Input.Kontak.Surel", "penghubung@contoh.go.id"),
    ];

    [Fact]
    public async Task Usulan_DuaBerkasLebihDari30MB_LewatKestrelDiterima()
    {
        await using var kantor = new KantorFactory();
        kantor.UseKestrel(0);
        kantor.StartServer();
        await kantor.EnsureDemoAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var pd = new HttpClient(handler) { BaseAddress = kantor.ClientOptions.BaseAddress };
        using var masuk = await pd.MasukAsync("perangkat-daerah@contoh.go.id", PenggunaDemo.Sandi);

        using var jawaban = await KirimAsync(pd, Usulan, ("Lampiran", "satu.pdf", Besar(1)), ("Lampiran", "dua.pdf", Besar(2)));

        Assert.True(jawaban.StatusCode == HttpStatusCode.Found, await jawaban.TeksAsync());
        Assert.Equal(["dua.pdf", "satu.pdf"], await kantor.DbAsync(db => db.DokumenPermohonan.Select(d => d.Nama).Order().ToListAsync()));
    }

    [Fact]
    public void Batas_MemuatEmpatBerkasTerbesar()
    {
        Assert.Equal(64L * 1024 * 1024, UploadLimits.Default.MaxSize);
        Assert.True(BatasKiriman.Terbesar > 4 * UploadLimits.Default.MaxSize);
    }

    [Fact]
    public async Task Usulan_Ditolak_LampiranTersimpan_YangTidakDicentangDitinggal()
    {
        await using var kantor = new KantorFactory();
        var pd = await kantor.KlienSebagaiAsync("perangkat-daerah");
        using var ditolak = await KirimAsync(pd, Usulan[1..], ("Lampiran", "satu.pdf", FormBerkas.Pdf), ("Lampiran", "rusak.pdf", "MZ"u8.ToArray()), ("Lampiran", "dua.pdf", [.. FormBerkas.Pdf, 10]));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        var halaman = await ditolak.Content.ReadAsStringAsync();
        var segel = System.Text.RegularExpressions.Regex.Matches(halaman, "name=\"Lampiran.titipan\" value=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, segel.Count);
        Assert.Contains("rusak.pdf: ", halaman, StringComparison.Ordinal);

        using var diterima = await pd.KirimBerkasAsync("/usulan/baru", halaman, [.. Usulan, new("Lampiran.titipan", segel[1])], ("Lampiran", "tiga.pdf", [.. FormBerkas.Pdf, 10, 10]));

        Assert.True(diterima.StatusCode == HttpStatusCode.Found, await diterima.TeksAsync());
        Assert.Equal(["dua.pdf", "tiga.pdf"], await kantor.DbAsync(db => db.DokumenPermohonan.Select(d => d.Nama).Order().ToListAsync()));
    }

    [Fact]
    public async Task CatatNaskah_Ditolak_PindaianTersimpan()
    {
        await using var kantor = new KantorFactory();
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        using var ditolak = await agenda.KirimBerkasAsync("/naskah/catat", [("Judul", "Tanpa yang lain")], ("Scan", "naskah.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        var halaman = await ditolak.Content.ReadAsStringAsync();
        Assert.Contains("naskah.pdf sudah diterima", halaman, StringComparison.Ordinal);
        Assert.Contains("name=\"Scan.titipan\"", halaman, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/naskah/catat", "agenda", "BerlakuSampai", "Scan")]
    [InlineData("/surat", "agenda", "TanggalDiterima", "Berkas")]
    [InlineData("/surat/keluar", "agenda", "Tanggal", "Berkas")]
    public async Task IsianTakTerbaca_BerkasTersimpan(string url, string pengguna, string tanggal, string bidang)
    {
        await using var kantor = new KantorFactory();
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        using var ditolak = await klien.KirimBerkasAsync(url, [(tanggal, "besok pagi")], (bidang, "dipilih.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        Assert.Contains("dipilih.pdf sudah diterima", await ditolak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TambahMitra_LampiranTersimpan()
    {
        await using var kantor = new KantorFactory();
        var pd = await kantor.KlienSebagaiAsync("perangkat-daerah");

        using var halaman = await pd.KirimBerkasAsync("/usulan/baru?handler=TambahMitra", await pd.IsiAsync("/usulan/baru"), Usulan, ("Lampiran", "dipilih.pdf", FormBerkas.Pdf));

        Assert.Contains("dipilih.pdf sudah diterima", await halaman.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> KirimAsync(HttpClient pd, IEnumerable<KeyValuePair<string, string>> isian, params (string, string, byte[])[] berkas) =>
        await pd.KirimBerkasAsync("/usulan/baru", await pd.IsiAsync("/usulan/baru"), isian, berkas);

    private static byte[] Besar(byte isi)
    {
        var bytes = new byte[17 * 1024 * 1024];
        Array.Fill(bytes, (byte)('0' + isi));
        FormBerkas.Pdf.CopyTo(bytes, 0);
        "%%EOF"u8.CopyTo(bytes.AsSpan(bytes.Length - 5));
        return bytes;
    }
}

using System.Net;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>A button that is pressed twice makes one thing, and the second press leads to it.</summary>
public sealed class KirimDuaKaliTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Permohonan_DuaKaliSerentak_SatuPermohonanSatuTandaTerima()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        KeyValuePair<string, string>[] isian = [.. Permohonan("Ditekan dua kali"), await KunciAsync(agenda, PermohonanLinks.Baru)];

        var jawaban = await Task.WhenAll(agenda.KirimFormAsync(PermohonanLinks.Baru, isian), agenda.KirimFormAsync(PermohonanLinks.Baru, isian));

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.Found, j.StatusCode));
        var kode = Assert.Single(await kantor.DbAsync(db => db.Permohonan.Where(p => p.Judul == "Ditekan dua kali").Select(p => p.Kode).ToListAsync()));
        Assert.All(jawaban, j => Assert.Equal(PermohonanLinks.Diterima(kode), j.Headers.Location?.ToString()));
        Assert.Equal(1, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Saluran == "surel" && db.Permohonan.Any(p => p.Id == m.SubjekId && p.Kode == kode))));
        Assert.Matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", await agenda.TeksAsync(PermohonanLinks.Diterima(kode)));
    }

    [Fact]
    public async Task Permohonan_FormulirLamaIsiBaru_409LaluFormulirUlangDiterima()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        var kunci = await KunciAsync(agenda, PermohonanLinks.Baru);
        using var pertama = await agenda.KirimFormAsync(PermohonanLinks.Baru, [.. Permohonan("Isi pertama"), kunci]);

        using var kedua = await agenda.KirimFormAsync(PermohonanLinks.Baru, [.. Permohonan("Isi kedua"), kunci]);

        Assert.Equal(HttpStatusCode.Conflict, kedua.StatusCode);
        var halaman = await kedua.TeksAsync();
        Assert.Contains("Kiriman ini sudah diterima sebelumnya dengan isi yang berbeda.", halaman);
        Assert.DoesNotContain(kunci.Value, halaman);
        Assert.False(await kantor.DbAsync(db => db.Permohonan.AnyAsync(p => p.Judul == "Isi kedua")));
    }

    [Fact]
    public async Task SuratMasukTanpaNomor_DuaKali_SatuBarisAgenda()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        KeyValuePair<string, string>[] isian = [new("Asal", "Dinas Dua Kali"), new("Perihal", "Tanpa nomor"), new("SifatSurat", "biasa"), await KunciAsync(agenda, SuratLinks.Masuk)];

        using var pertama = await agenda.KirimFormAsync(SuratLinks.Masuk, isian);
        using var kedua = await agenda.KirimFormAsync(SuratLinks.Masuk, isian);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (pertama.StatusCode, kedua.StatusCode));
        Assert.Equal(1, await kantor.DbAsync(db => db.SuratMasuk.CountAsync(s => s.Asal == "Dinas Dua Kali")));
    }

    [Fact]
    public async Task SuratMasukBernomor_DuaKali_TidakDiingatkanGanda()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        KeyValuePair<string, string>[] isian = [new("Asal", "Dinas Bernomor"), new("Nomor", "7/DB/2026"), new("Perihal", "Bernomor"), new("SifatSurat", "biasa"), await KunciAsync(agenda, SuratLinks.Masuk)];

        using var pertama = await agenda.KirimFormAsync(SuratLinks.Masuk, isian);
        using var kedua = await agenda.KirimFormAsync(SuratLinks.Masuk, isian);

        Assert.Equal(HttpStatusCode.Found, kedua.StatusCode);
    }

    [Fact]
    public async Task SuratKeluar_DuaKali_SatuNomor()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        KeyValuePair<string, string>[] isian = [new("Jenis", "lainnya"), new("Tujuan", "Dinas"), new("Perihal", "Keluar dua kali"), new("Tanggal", "2026-03-02"), await KunciAsync(agenda, SuratLinks.Keluar)];

        using var pertama = await agenda.KirimFormAsync(SuratLinks.Keluar, isian);
        using var kedua = await agenda.KirimFormAsync(SuratLinks.Keluar, isian);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (pertama.StatusCode, kedua.StatusCode));
        Assert.Equal(1, await kantor.DbAsync(db => db.SuratKeluar.CountAsync(s => s.Perihal == "Keluar dua kali")));
    }

    [Fact]
    public async Task PesanNomor_DuaKaliSerentak_SatuNomor()
    {
        const string Buku = "/naskah/nomor?buku=NKS&tahun=2026";
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        KeyValuePair<string, string>[] isian = [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02"), await KunciAsync(perancang, Buku)];

        var jawaban = await Task.WhenAll(perancang.KirimFormAsync(Buku, isian), perancang.KirimFormAsync(Buku, isian));

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.Found, j.StatusCode));
        Assert.Equal(1, await kantor.DbAsync(db => db.NomorBuku.CountAsync(n => n.Buku == "NKS")));
    }

    [Fact]
    public async Task CatatNaskah_DuaKaliSerentak_SatuNaskah()
    {
        var pengelola = await kantor.KlienSebagaiAsync("pengelola-data");
        KeyValuePair<string, string>[] isian =
        [
            new("Jenis", "KSB"), new("Sifat", "baru"), new("Judul", "Naskah dua kali"), new("Tentang", "Naskah dua kali"), new("TanggalTandaTangan", "2026-02-02"),
            new("Mitra[0].Nama", "PT Naskah Dua"), new("Mitra[0].Kategori", "badan-hukum"), new("NomorKami", "9/DUA/2026"), await KunciAsync(pengelola, NaskahLinks.Catat),
        ];

        var jawaban = await Task.WhenAll(pengelola.KirimFormAsync(NaskahLinks.Catat, isian), pengelola.KirimFormAsync(NaskahLinks.Catat, isian));

        var kode = Assert.Single(await kantor.DbAsync(db => db.Naskah.Where(n => n.Judul == "Naskah dua kali").Select(n => n.Kode).ToListAsync()));
        Assert.All(jawaban, j => Assert.Equal(NaskahLinks.Rincian(kode), j.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task JadikanPermohonan_DuaKaliSerentak_SatuPermohonan()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await agenda.KirimFormAsync(SuratLinks.Masuk, [new("Asal", "PT Jadi Dua"), new("Nomor", "1/JD/2026"), new("Perihal", "Jadi dua"), new("SifatSurat", "biasa")]);
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Asal == "PT Jadi Dua").Select(s => s.Id).SingleAsync());
        KeyValuePair<string, string>[] isian =
        [
            new("Bentuk", "permohonan"), new("Judul", "Jadi dua"), new("Tentang", "Jadi dua"), new("Bidang", "ekonomi"), new("Mitra[0].Nama", "PT Jadi Dua"), new("Mitra[0].Kategori", "badan-hukum"),
            new("Kontak.Nama", "Bapak Dua"), new("Kontak.Surel", "dua@contoh.co.id"), await KunciAsync(agenda, SuratLinks.Jadikan(id)),
        ];

        var jawaban = await Task.WhenAll(agenda.KirimFormAsync(SuratLinks.Jadikan(id), isian, SuratLinks.Masuk), agenda.KirimFormAsync(SuratLinks.Jadikan(id), isian, SuratLinks.Masuk));

        Assert.All(jawaban, j => Assert.Equal(SuratLinks.Masuk, j.Headers.Location?.ToString()));
        Assert.Equal(1, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.SuratMasukId == id)));
    }

    private static async Task<KeyValuePair<string, string>> KunciAsync(HttpClient klien, string url) =>
        Assert.Single(await klien.TersembunyiAsync(url, []), t => t.Key == "KunciFormulir");

    private static KeyValuePair<string, string>[] Permohonan(string judul) =>
    [
        new("Input.Judul", judul), new("Input.Tentang", "Penyediaan air minum."), new("Input.Bidang", "pembangunan"), new("Input.Bentuk", "penawaran"), new("Input.Pemrakarsa", "mitra"), new("Input.Saluran", "surat"),
        new("Input.Sifat", "baru"), new("Input.TanggalDiterima", "2026-02-27"), new("Input.Mitra[0].Nama", SkenarioPermohonan.MitraDemo), new("Input.Kontak.Nama", "Budi"), new("Input.Kontak.Surel", "budi@mitra.example"),
    ];
}

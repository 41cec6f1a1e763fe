using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class PermohonanBaruTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly KeyValuePair<string, string>[] Isian =
    [
        new("Input.Judul", "Pengelolaan air minum"), new("Input.Tentang", "Penyediaan air minum."), new("Input.Bidang", "pembangunan"), new("Input.Bentuk", "penawaran"),
        new("Input.Pemrakarsa", "mitra"), new("Input.Saluran", "surat"), new("Input.Sifat", "baru"), new("Input.TanggalDiterima", "2026-02-27"),
        new("Input.Mitra[0].Nama", "pt contoh sehat nusantara"), new("Input.Mitra[1].Nama", "PDAM Contoh Timur"), new("Input.Mitra[1].Kategori", "bumn-bumd"), new("Input.Mitra[2].Nama", ""),
        new("Input.PerangkatDaerah", "dinkes"), new("Input.PerangkatDaerah", "disdik"), new("Input.Kontak.Nama", "Budi"), new("Input.Kontak.Telepon", "0812000111"),
        new("Input.Surat.Nomor", "021/PDAM/2026"), new("Input.Surat.Tanggal", "2026-02-20"), new("Input.Surat.Perihal", "Penawaran"),
    ];

    [Fact]
    public async Task Baru_BeberapaMitraDanPd_TercatatDenganSuratDanKodeLacakSekali()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(PermohonanLinks.Baru, Isian);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var url = jawaban.Headers.Location!.ToString();
        var kode = url.Split('/')[2];
        var p = await kantor.DbAsync(db => db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).SingleAsync(p => p.Kode == kode));
        Assert.Equal(2, p.Mitra.Count);
        Assert.Equal(2, p.PerangkatDaerah.Count);
        Assert.Equal((BentukPermohonan.Penawaran, new DateOnly(2026, 2, 27)), (p.Bentuk, p.TanggalDiterima));
        Assert.NotNull(p.SuratMasukId);
        Assert.Equal(1, await kantor.DbAsync(db => db.Mitra.CountAsync(m => m.NamaNormal == "PT CONTOH SEHAT NUSANTARA")));
        var pertama = await agenda.TeksAsync(url);
        Assert.Contains(kode, pertama);
        Assert.Matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", pertama);
        Assert.DoesNotMatch("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", await agenda.TeksAsync(url));
    }

    [Fact]
    public async Task Baru_IsianKurang_400SemuaGalatDiBidangnyaKetikanTetap()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(PermohonanLinks.Baru,
            [new("Input.Judul", "Judul yang sudah diketik"), new("Input.Mitra[0].Nama", "Mitra Tanpa Kategori"), new("Input.Kontak.Nama", "Budi"), new("Input.Induk", "N-2026-99999")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        foreach (var id in new[] { "Input_Tentang", "Input_Bidang", "Input_Mitra_0__Kategori", "Input_Kontak_Surel", "Input_Induk" })
        {
            Assert.Contains($"href=\"#{id}\"", halaman);
            Assert.Contains($"id=\"{id}\"", halaman);
        }

        Assert.Contains("Judul yang sudah diketik", halaman);
        Assert.Contains("Mitra Tanpa Kategori", halaman);
    }

    [Fact]
    public async Task TambahMitra_KetikanTetap_BarisBertambah()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync($"{PermohonanLinks.Baru}?handler=TambahMitra", [new("Input.Judul", "Belum selesai"), new("Input.Mitra[0].Nama", "CV Satu")], PermohonanLinks.Baru);

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Belum selesai", halaman);
        Assert.Contains("CV Satu", halaman);
        Assert.Contains("name=\"Input.Mitra[1].Nama\"", halaman);
    }

    [Theory]
    [InlineData("mitra", HttpStatusCode.NotFound)]
    [InlineData("perangkat-daerah", HttpStatusCode.NotFound)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    public async Task Baru_BukanKantor_Tertutup(string pengguna, HttpStatusCode status) =>
        Assert.Equal(status, (await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync(PermohonanLinks.Baru)).StatusCode);

    [Fact]
    public async Task Catat_TanpaBidang_HalamanMenyebutPilihannyaTanpaKode()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await klien.KirimFormAsync(PermohonanLinks.Baru, [new("Input.Judul", "Tanpa bidang"), new("Input.Mitra[0].Nama", "PT Baru Sekali")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Pilih bidang.", halaman);
        Assert.Contains("Pilih kategori.", halaman);
        Assert.DoesNotContain("salah satu dari:", halaman);
    }

    [Fact]
    public async Task Usulan_OlehPerangkatDaerah_MilikPdDenganPenghubungSebagaiKontak()
    {
        var pd = await kantor.KlienSebagaiAsync("perangkat-daerah");
        Assert.Contains("dr. Agung Santoso", await pd.TeksAsync(PermohonanLinks.UsulanBaru));

        var jawaban = await pd.KirimBerkasAsync(PermohonanLinks.UsulanBaru,
        [
            ("Input.Judul", "Usulan posyandu digital"), ("Input.Tentang", "Pencatatan posyandu."), ("Input.Bidang", "sosial"), ("Input.Mitra[0].Nama", SkenarioPermohonan.MitraDemo),
            ("Input.Kontak.Nama", "dr. Agung Santoso"), ("Input.Kontak.Surel", "perangkat-daerah@contoh.go.id"), ("Input.Jalur", "KSDPK"),
        ],
        ("Lampiran", "kak.pdf", MultipartPoster.Pdf));

        var kode = jawaban.Headers.Location!.ToString().Split('/')[2];
        var p = await kantor.DbAsync(db => db.Permohonan.Include(p => p.PerangkatDaerah).SingleAsync(p => p.Kode == kode));
        Assert.Equal(Pemrakarsa.PerangkatDaerah, p.Pemrakarsa);
        Assert.Equal("dinkes", Assert.Single(p.PerangkatDaerah).PerangkatDaerah);
        Assert.Null(p.Jalur);
        Assert.Equal(["kak.pdf"], await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.PermohonanId == p.Id).Select(d => d.Nama).ToListAsync()));
        var diterima = await pd.TeksAsync(PermohonanLinks.Diterima(kode));
        Assert.DoesNotContain("Berikan kepada pemohon", diterima);
        Assert.Contains("Simpan kode lacak ini", diterima);
        Assert.Contains(kode, await pd.TeksAsync(PermohonanLinks.Rincian(kode)));
    }

    [Fact]
    public async Task Usulan_BukanPerangkatDaerah_403() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await kantor.KlienSebagaiAsync("agenda")).GetAsync(PermohonanLinks.UsulanBaru)).StatusCode);

    [Fact]
    public async Task Diterima_MilikOrangLain_404()
    {
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Diterima(kode))).StatusCode);
    }
}

using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The draft from version to version: kept, compared before one goes over another, given to a side and back.</summary>
public sealed class DrafTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Versi_TersimpanDenganCatatanDanAsalnya()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var pertama = Assert.Single(await DrafAsync(kode));

        using var jawaban = await UnggahAsync(kode, NaskahWord.Pks(), pertama.Id, catatan: "Setelah rapat 3 Maret");

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var versi = await DrafAsync(kode);
        Assert.Equal(2, versi.Count);
        Assert.Equal(("Setelah rapat 3 Maret", (Guid?)pertama.Id), (versi[1].Catatan, versi[1].DasarId));
        var halaman = await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.Draf(kode));
        Assert.Contains("Setelah rapat 3 Maret", halaman);
        Assert.Contains(PermohonanLinks.BandingDraf(kode, pertama.Id, versi[1].Id), halaman);
        Assert.Contains("Membuat draf versi 2", await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.Riwayat(kode)));
    }

    [Fact]
    public async Task DisuntingDariVersiLama_DiperlihatkanBedanya_BerkasTidakHilang()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var pertama = Assert.Single(await DrafAsync(kode));
        (await UnggahAsync(kode, NaskahWord.Pks(), pertama.Id)).Dispose();
        var kedua = (await DrafAsync(kode))[1];

        using var ditahan = await UnggahAsync(kode, NaskahWord.Pks(jangka: "2 (dua) tahun"), pertama.Id);

        var halaman = await ditahan.TeksAsync();
        Assert.Equal(HttpStatusCode.Conflict, ditahan.StatusCode);
        Assert.Equal(2, (await DrafAsync(kode)).Count);
        Assert.Contains(PermohonanLinks.BandingDraf(kode, pertama.Id, kedua.Id), halaman);
        Assert.Contains("Tetap simpan", halaman);
        var klien = await kantor.KlienSebagaiAsync("perancang");
        var tersimpan = FormBerkas.Tersembunyi(halaman).Where(h => h.Key is "Berkas.titipan" or "SetujuAtas").ToList();
        Assert.Equal(2, tersimpan.Count);
        using var tetap = await klien.KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Unggah", [.. tersimpan, new("Dasar", $"{pertama.Id}")], PermohonanLinks.Draf(kode));
        Assert.Equal(HttpStatusCode.Found, tetap.StatusCode);
        Assert.Equal(3, (await DrafAsync(kode)).Count);
    }

    [Fact]
    public async Task BerkasYangSama_TidakMenjadiVersi()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        (await UnggahAsync(kode, NaskahWord.Pks(), (await DrafAsync(kode))[0].Id)).Dispose();

        using var jawaban = await UnggahAsync(kode, NaskahWord.Pks(), (await DrafAsync(kode))[1].Id);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("sama persis dengan versi 2", await jawaban.TeksAsync());
    }

    [Fact]
    public async Task Giliran_MengabariMitra_TanggapannyaBukanVersiSampaiKantorMengambilnya()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        using var diberi = await perancang.KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Giliran",
            [new("Kepada", "mitra"), new("Tenggat", $"{kantor.OfficeClock.HariIni.AddDays(10):yyyy-MM-dd}"), new("Pesan", "Lengkapi hak dan kewajiban.")], PermohonanLinks.Draf(kode));
        Assert.Equal(HttpStatusCode.Found, diberi.StatusCode);
        Assert.Equal(2, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == JenisPesan.GiliranDraf && db.Permohonan.Any(p => p.Kode == kode && p.Id == m.SubjekId))));
        var tenggat = await kantor.DbAsync(db => db.Tugas.Where(t => t.Kunci == "tinjauMitra" && db.Permohonan.Any(p => p.Kode == kode && p.Id == t.SubjectId)).Select(t => t.Tenggat).SingleAsync());
        Assert.Equal(kantor.OfficeClock.HariIni.AddDays(10), tenggat);

        var (tamu, url) = (kantor.Tamu(), PortalLinks.Draf(await _skenario.KodeLacakAsync(kode)));
        Assert.Contains("Lengkapi hak dan kewajiban.", await tamu.TeksAsync(url));
        using var dikirim = await tamu.KirimBerkasAsync(url + "?handler=Tanggapi", await tamu.IsiAsync(url), [new("Catatan", "Pasal 2 kami ubah")], ("Berkas", "dari-mitra.docx", NaskahWord.Pks()));
        Assert.Equal(HttpStatusCode.Found, dikirim.StatusCode);
        var tanggapan = await kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().SingleAsync(d => d.Jenis == "tanggapan-mitra" && db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)));
        Assert.Single(await DrafAsync(kode));
        Assert.Contains("Pasal 2 kami ubah", await perancang.TeksAsync(PermohonanLinks.Draf(kode)));

        using var dijadikan = await perancang.KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Jadikan", [new("dokumen", $"{tanggapan.Id}")], PermohonanLinks.Draf(kode));
        Assert.Equal(HttpStatusCode.Found, dijadikan.StatusCode);
        Assert.Equal(tanggapan.Sha256, (await DrafAsync(kode))[1].Sha256);
        using var kembali = await tamu.KirimFormAsync(url + "?handler=Akhiri", [], url);
        Assert.Equal(HttpStatusCode.Found, kembali.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.Rancangan.Where(r => db.Permohonan.Any(p => p.Kode == kode && p.Id == r.PermohonanId)).SelectMany(r => r.Giliran).CountAsync(g => g.SelesaiPada == null)));
    }

    [Fact]
    public async Task Mitra_HanyaMelihatVersiYangPernahAdaPadanya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        (await UnggahAsync(kode, NaskahWord.Pks(), null)).Dispose();
        var (tamu, url) = (kantor.Tamu(), PortalLinks.Draf(await _skenario.KodeLacakAsync(kode)));
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.GetAsync(url)).StatusCode);
        var mitra = await kantor.KlienSebagaiAsync("mitra");
        Assert.Equal(HttpStatusCode.NotFound, (await mitra.GetAsync(PermohonanLinks.Draf(kode))).StatusCode);
        var pertama = (await DrafAsync(kode))[0];
        (await UnggahAsync(kode, NaskahWord.Pks(jangka: "2 (dua) tahun"), pertama.Id)).Dispose();
        await _skenario.SelesaikanAsync(tugas);

        Assert.Equal(2, (await DrafAsync(kode)).Count); // what stands on the page goes round: nothing is made from the template
        var halaman = await tamu.TeksAsync(url);
        Assert.Contains("Baca versi 2", halaman);
        Assert.DoesNotContain("Baca versi 1", halaman);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.GetAsync(PortalLinks.BacaDraf(await _skenario.KodeLacakAsync(kode), 1))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.GetAsync(PortalLinks.Unduh(await _skenario.KodeLacakAsync(kode), pertama.Id))).StatusCode);
        Assert.Contains("2 (dua) tahun", await mitra.TeksAsync(PermohonanLinks.BacaDraf(kode, 2)));
        Assert.Equal(HttpStatusCode.NotFound, (await mitra.GetAsync(PermohonanLinks.BacaDraf(kode, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Draf(kode))).StatusCode);
    }

    [Fact]
    public async Task Komentar_KantorDalam_MitraDanPdMasingMasing()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var url = PermohonanLinks.BacaDraf(kode, 1);
        await KomentarAsync("perancang", url, "Catatan dalam kantor");
        await KomentarAsync("perancang", url, "Mohon dilengkapi mitra", ("untukLuar", "true"));
        await KomentarAsync("mitra", url, "Kami keberatan", ("bagian", "Pasal 1"));
        await KomentarAsync("perangkat-daerah", url, "Usul PD", ("bagian", "Pasal 2"));

        var kantorLihat = await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(url);
        Assert.All((string[])["Catatan dalam kantor", "Mohon dilengkapi mitra", "Kami keberatan", "Usul PD"], k => Assert.Contains(k, kantorLihat));
        var mitra = await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(url);
        Assert.Contains("Mohon dilengkapi mitra", mitra);
        Assert.Contains("Kami keberatan", mitra);
        Assert.DoesNotContain("Catatan dalam kantor", mitra);
        Assert.DoesNotContain("Usul PD", mitra);
        Assert.DoesNotContain(await NamaAsync("perancang"), mitra);
        var lacak = await kantor.Tamu().TeksAsync(PortalLinks.BacaDraf(await _skenario.KodeLacakAsync(kode), 1));
        Assert.Contains("Kami keberatan", lacak);
        Assert.DoesNotContain("Catatan dalam kantor", lacak);

        var komentar = await kantor.DbAsync(db => db.Set<KomentarDraf>().AsNoTracking().SingleAsync(k => k.Isi == "Kami keberatan"));
        using var olehMitra = await (await kantor.KlienSebagaiAsync("mitra")).KirimFormAsync(url + "?handler=Tandai", [new("komentar", $"{komentar.Id}"), new("selesai", "true")], url);
        Assert.Equal(HttpStatusCode.NotFound, olehMitra.StatusCode);
        using var olehKantor = await (await kantor.KlienSebagaiAsync("perancang")).KirimFormAsync(url + "?handler=Tandai", [new("komentar", $"{komentar.Id}"), new("selesai", "true")], url);
        Assert.Equal(HttpStatusCode.Found, olehKantor.StatusCode);
        Assert.NotNull((await kantor.DbAsync(db => db.Set<KomentarDraf>().AsNoTracking().SingleAsync(k => k.Id == komentar.Id))).SelesaiPada);
    }

    [Fact]
    public async Task Banding_MenyebutYangBerubahSaja_JugaBagiMitraAtasTanggapannya()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        (await UnggahAsync(kode, NaskahWord.Pks(), null)).Dispose();
        await _skenario.LanjutkanAsync(kode, "tinjauMitra");
        var lacak = await _skenario.KodeLacakAsync(kode);
        var (tamu, url) = (kantor.Tamu(), PortalLinks.Draf(lacak));
        using var dikirim = await tamu.KirimBerkasAsync(url + "?handler=Tanggapi", await tamu.IsiAsync(url), [], ("Berkas", "dari-mitra.docx", NaskahWord.Pks(jangka: "2 (dua) tahun")));
        var (versi, tanggapan) = ((await DrafAsync(kode))[0], await kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().SingleAsync(d => d.Jenis == "tanggapan-mitra" && db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId))));

        foreach (var halaman in (string[])[await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.BandingDraf(kode, versi.Id, tanggapan.Id)), await tamu.TeksAsync(PortalLinks.BandingDraf(lacak, versi.Id, tanggapan.Id))])
        {
            Assert.Contains("1 perubahan", halaman);
            Assert.Contains("[dihapus: </span>3", halaman);
            Assert.Contains("[ditambah: </span>2", halaman);
            Assert.DoesNotContain("lima puluh juta", halaman); // what stays is not shown
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("perangkat-daerah")).GetAsync(PermohonanLinks.BandingDraf(kode, versi.Id, tanggapan.Id))).StatusCode);
    }

    [Fact]
    public async Task Susun_KlausulYangDipilihTercatatDenganVersinya()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.SusunDraf(kode));

        using var jawaban = await klien.KirimFormAsync(url, [new("Klausul", "objek"), new("Klausul", "pembiayaan"), new("Catatan", "Kerangka awal")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var draf = Assert.Single(await DrafAsync(kode));
        var klausul = await kantor.DbAsync(db => db.Set<KlausulDraf>().AsNoTracking().Where(k => k.DokumenId == draf.Id).OrderBy(k => k.Urutan).ToListAsync());
        Assert.Equal(["objek", "pembiayaan"], klausul.Select(k => k.Kode));
        Assert.All(klausul, k => Assert.Equal(1, k.VersiKlausul));
        var teks = await klien.TeksAsync(PermohonanLinks.BacaDraf(kode, 1));
        Assert.Contains("Pasal 2", teks);
        Assert.DoesNotContain("Pasal 3", teks);
        Assert.Contains("Dari 2 klausul pustaka", await klien.TeksAsync(PermohonanLinks.Draf(kode)));
    }

    [Theory]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("pimpinan", HttpStatusCode.Forbidden)]
    [InlineData("agenda", HttpStatusCode.Forbidden)]
    [InlineData("hukum", HttpStatusCode.Forbidden)]
    [InlineData("mitra", HttpStatusCode.NotFound)]
    [InlineData("mitra-2", HttpStatusCode.NotFound)]
    public async Task Versi_BukanUntukSemuaOrang(string pengguna, HttpStatusCode status)
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        using var jawaban = await klien.KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Giliran", [new("Kepada", "mitra"), new("Tenggat", "2099-01-01")], "/akun");

        Assert.Equal(status, jawaban.StatusCode);
    }

    [Fact]
    public async Task PerbaikiDraf_VersiYangDiunggahDiHalamanDrafCukup_TanpaPernyataan()
    {
        var (kode, tinjau) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        await _skenario.SelesaikanAsync(tinjau, "perbaikan");
        var perbaiki = await _skenario.LanjutkanAsync(kode, "perbaikiDraf");
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        (await UnggahAsync(kode, NaskahWord.Pks(), (await DrafAsync(kode))[0].Id)).Dispose();

        using var jawaban = await (await kantor.KlienSebagaiAsync("perancang")).KirimFormAsync(TugasLinks.Rincian(perbaiki), [new("Hasil", "lanjut"), new("catatan", "Sudah diperbaiki")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Contains(await _skenario.TerbukaAsync(kode), t => t.Kunci == "tinjauHukum");
    }

    private async Task<HttpResponseMessage> UnggahAsync(string kode, byte[] isi, Guid? dasar, string? catatan = null)
    {
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Draf(kode));
        List<KeyValuePair<string, string>> isian = [new("Catatan", catatan ?? ""), .. dasar is null ? [] : new[] { KeyValuePair.Create("Dasar", $"{dasar}") }];
        return await klien.KirimBerkasAsync(url + "?handler=Unggah", await klien.IsiAsync(url), isian, ("Berkas", "draf.docx", isi));
    }

    private async Task KomentarAsync(string pengguna, string url, string isi, params (string Nama, string Nilai)[] tambahan)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);
        var dokumen = System.Text.RegularExpressions.Regex.Match(await klien.IsiAsync(url), "name=\"dokumen\" value=\"([^\"]+)\"").Groups[1].Value;
        using var jawaban = await klien.KirimFormAsync(url + "?handler=Komentar", [new("dokumen", dokumen), new("isi", isi), new("induk", ""), .. tambahan.Select(t => KeyValuePair.Create(t.Nama, t.Nilai))], url);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private Task<List<DokumenPermohonan>> DrafAsync(string kode) => kantor.DbAsync(async db =>
        DrafBerlaku.Semua(await db.DokumenPermohonan.AsNoTracking().Where(d => db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)).ToListAsync()).ToList());

    private Task<string> NamaAsync(string pengguna) => kantor.DbAsync(db => db.Users.Where(u => u.Email == pengguna + "@contoh.go.id").Select(u => u.Nama).SingleAsync());
}

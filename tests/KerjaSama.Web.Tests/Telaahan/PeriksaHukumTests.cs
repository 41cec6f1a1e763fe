using System.Net;
using System.Text.Json;
using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Telaahan;

/// <summary>The legal checklist and the legal bases of a memo: sent, checked, blocking, let go on with a reason.</summary>
public sealed class PeriksaHukumTests
{
    [Theory, SetiapBasisData]
    public async Task Setujui_ButirMenghalangi_409LaluDilanjutkanDenganAlasan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, susun) = await skenario.SampaiAsync("susunTelaahan");
        await skenario.SelesaikanAsync(susun, null, ("daftarPeriksa", "*: memenuhi\nlegalitas-mitra: perlu-tindak-lanjut; Akta perubahan menyusul"), ("dasarHukum", "pp-28-2018\nPeraturan Bupati tentang Kerja Sama"));
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        var setujui = Assert.Single(await skenario.TerbukaAsync(kode));
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var url = TugasLinks.Rincian(setujui.Id);
        var halaman = await kabag.TeksAsync(url);
        Assert.Contains("1 butir masih menghalangi", halaman);
        Assert.Contains("name=\"alasanPengecualian\"", halaman);

        using var tanpaAlasan = await kabag.KirimFormAsync(url, [new("Hasil", "lanjut")]);

        Assert.Equal(HttpStatusCode.Conflict, tanpaAlasan.StatusCode);
        Assert.Contains("legalitas-mitra: perlu tindak lanjut", await tanpaAlasan.TeksAsync());
        using var lewatApi = await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{setujui.Id}/selesai", "kepala-bagian", new { hasil = "lanjut", isian = new { } }, ifMatch: setujui.Versi);
        Assert.Equal("telaahan.masih-terhalang", (await PermohonanDriver.BacaAsync<JsonElement>(lewatApi, HttpStatusCode.Conflict)).GetProperty("kode").GetString());

        using var lanjut = await kabag.KirimFormAsync(url, [new("Hasil", "lanjut"), new("alasanPengecualian", "Akta dilengkapi sebelum rapat TKKSD.")]);

        Assert.Equal(HttpStatusCode.Found, lanjut.StatusCode);
        var telaahan = await kantor.DbAsync(db => db.Telaahan.Lengkap().SingleAsync());
        Assert.Equal((StatusTelaahan.Disetujui, "Akta dilengkapi sebelum rapat TKKSD."), (telaahan.Status, telaahan.AlasanPengecualian));
        Assert.Equal(["pp-28-2018", null], telaahan.DasarHukum.OrderBy(d => d.Urutan).Select(d => d.Kunci));
        var tab = await kabag.TeksAsync(PermohonanLinks.Telaahan(kode));
        Assert.Contains("Dilanjutkan dengan pengecualian Kepala Bagian", tab);
        Assert.Contains("Akta perubahan menyusul", tab);
        Assert.Contains("Akta dilengkapi sebelum rapat TKKSD.", await kabag.TeksAsync(PermohonanLinks.Riwayat(kode)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Rujukan_DiubahKemudian_TelaahanTetapDenganKataLamanyaDanPeringatan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, susun) = await skenario.SampaiAsync("susunTelaahan");
        await skenario.SelesaikanAsync(susun, null, ("dasarHukum", "pp-28-2018"));
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var dasar = await admin.KirimFormAsync("/pengaturan/referensi/dasar-hukum/pp-28-2018",
            [new("Judul", "Peraturan yang lain"), new("Tahun", "2018"), new("Status", "dicabut"), new("StatusVerifikasi", "terverifikasi")]);
        using var tanya = await admin.KirimFormAsync("/pengaturan/referensi/daftar-periksa-hukum/kewenangan",
            [new("Pertanyaan", "Pertanyaan yang lain?"), new("Kelompok", "Objek"), new("Jalur", "*"), new("Urutan", "1"), new("Menghalangi", "false"), new("Aktif", "true")]);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (dasar.StatusCode, tanya.StatusCode));
        var telaahan = await kantor.DbAsync(db => db.Telaahan.Lengkap().AsNoTracking().SingleAsync());
        Assert.Equal((StatusDasarHukum.Berlaku, 1), (telaahan.DasarHukum[0].Status, telaahan.DasarHukum[0].VersiRujukan));
        var butir = telaahan.DaftarPeriksa.Single(b => b.Kode == "kewenangan");
        Assert.True(butir.Menghalangi);
        Assert.Contains("urusan yang menjadi kewenangan daerah", butir.Pertanyaan, StringComparison.Ordinal);
        var tab = await admin.TeksAsync(PermohonanLinks.Telaahan(kode));
        Assert.Contains("Dicabut sejak telaahan ini disusun", tab);
        Assert.DoesNotContain("Peraturan yang lain", tab);
        Assert.Equal(2, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.ObjekJenis == "dasar-hukum" && r.ObjekKunci == "pp-28-2018")));
    }
}

using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Who finished a step takes it back, until the next person has begun.</summary>
public sealed class TarikTests
{
    /// <param name="kunci">The step that is taken back.</param>
    [Theory, SetiapBasisData(
        "catatAgenda", "disposisi", "rapatFasilitasi", "susunTelaahan", "periksaTelaahan",
        "setujuiTelaahan", "tkksdKelayakan", "susunDraf", "pesanNomor")]
    public async Task Tarik_Belum_dimulai_terbuka_lagi_dan_permohonan_tetap_sampai_ke_register(BasisData basisData, string kunci)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, kunci);
        var tugas = await driver.TugasAsync(kode, kunci);
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        await driver.SelesaikanAsync(tugas);
        var orang = await OrangAsync(kantor, tugas.Id);

        using var jawaban = await driver.TarikAsync(tugas.Id, orang);

        await PermohonanDriver.BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.OK);
        var lagi = Assert.Single(await driver.TugasAsync(kode));
        Assert.Equal(kunci, lagi.Kunci);
        Assert.NotEqual(tugas.Id, lagi.Id);
        Assert.Equal(PerintahDriver.Alasan, await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "tugas.ditarik").Select(r => r.Alasan).SingleAsync()));
        Assert.Equal(1, await kantor.DbAsync(db => db.DrafIsian.CountAsync(d => d.Formulir == DrafFormulir.UntukTugas(lagi.Id))));
        Assert.DoesNotContain(await kantor.DbAsync(db => db.NomorBuku.AsNoTracking().ToListAsync()), n => n.Keadaan == KeadaanNomor.Dipesan);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));

        await driver.JalankanAsync(kode);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Tarik_Cabang_selagi_yang_lain_terbuka_tidak_menyentuh_mereka(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "tinjauHukum");
        var hukum = await driver.TugasAsync(kode, "tinjauHukum");
        var mitra = await driver.TugasAsync(kode, "tinjauMitra");
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        await driver.SelesaikanAsync(hukum);
        await driver.SelesaikanAsync(mitra);

        using var jawaban = await driver.TarikAsync(hukum.Id, "hukum");

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        Assert.Equal(["tinjauHukum", "tinjauPerangkatDaerah"], (await driver.TugasAsync(kode)).Select(t => t.Kunci).Order());
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        using var lagi = await driver.TarikAsync(hukum.Id, "hukum");
        await lagi.DitolakAsync(HttpStatusCode.Conflict, "tarik.terlambat");

        // all three answer again or still: the join must count each of them once
        var perbaikan = await driver.JalankanAsync(kode, "tkksdRancangan");
        Assert.Equal(["tinjauHukum", "tinjauPerangkatDaerah"], perbaikan.Order());
        await driver.JalankanAsync(kode);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Tarik_Cabang_terakhir_ditolak_dengan_petunjuk(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "tinjauHukum");
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        foreach (var kunci in new[] { "tinjauHukum", "tinjauPerangkatDaerah", "tinjauMitra" })
        {
            await driver.SelesaikanAsync(await driver.TugasAsync(kode, kunci));
        }

        var terakhir = await kantor.DbAsync(db => db.Tugas.Where(t => t.Kunci == "tinjauMitra").Select(t => t.Id).SingleAsync());
        using var jawaban = await driver.TarikAsync(terakhir, "mitra");

        await jawaban.DitolakAsync(HttpStatusCode.Conflict, "tarik.bersamaan");
        Assert.Equal("tkksdRancangan", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData("klaim", "draf", "unggah", "selesai")]
    public async Task Tarik_Langkah_berikut_sudah_dimulai_ditolak(BasisData basisData, string awalan)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "susunTelaahan");
        var tugas = await driver.TugasAsync(kode, "susunTelaahan");
        await driver.SelesaikanAsync(tugas);
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        var berikut = await driver.TugasAsync(kode, "periksaTelaahan");
        switch (awalan)
        {
            case "klaim":
                (await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{berikut.Id}/klaim", "subkoordinator-dn")).EnsureSuccessStatusCode();
                break;
            case "draf":
                var orang = await kantor.IdAsync("subkoordinator-dn");
                await kantor.DenganAsync<DrafFormulir, DateTimeOffset>((_, draf) => draf.SaveAsync(orang, DrafFormulir.UntukTugas(berikut.Id), new Dictionary<string, string?>(), default));
                break;
            case "unggah":
                var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("subkoordinator-dn");
                var id = await kantor.DbAsync(db => db.Permohonan.Select(p => p.Id).SingleAsync());
                await kantor.DenganAsync<UnggahDokumen, object>(async (_, unggah) => await unggah.TambahAsync(id, "lain-lain", new("catatan.pdf", "application/pdf", 10, new string('a', 64)), pelaku, default));
                break;
            default:
                await driver.SelesaikanAsync(berikut);
                break;
        }

        using var jawaban = await driver.TarikAsync(tugas.Id, "analis");

        await jawaban.DitolakAsync(HttpStatusCode.Conflict, "tarik.terlambat");
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Tarik_Menurut_peran_dan_keadaan_ditolak(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        var agenda = await driver.TugasAsync(kode, "catatAgenda");
        using var belum = await driver.TarikAsync(agenda.Id, "agenda");
        Assert.Equal(HttpStatusCode.Forbidden, belum.StatusCode);
        await driver.SelesaikanAsync(agenda);
        foreach (var (orang, status) in new[] { ("kepala-bagian", HttpStatusCode.Forbidden), ("auditor", HttpStatusCode.Forbidden), ("mitra", HttpStatusCode.NotFound), ("mitra-2", HttpStatusCode.NotFound) })
        {
            using var jawaban = await driver.TarikAsync(agenda.Id, orang);
            Assert.Equal((orang, status), (orang, jawaban.StatusCode));
        }

        // a letter has a number: it is out of the house
        await driver.JalankanAsync(kode, "suratJawaban");
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        var surat = await driver.TugasAsync(kode, "suratJawaban");
        await driver.SelesaikanAsync(surat);
        using var bernomor = await driver.TarikAsync(surat.Id, await OrangAsync(kantor, surat.Id));
        await bernomor.DitolakAsync(HttpStatusCode.Conflict, "tarik.surat-bernomor");

        await driver.JalankanAsync(kode, "tandatangani");
        var tandaTangan = await driver.TugasAsync(kode, "tandatangani");
        await driver.SelesaikanAsync(tandaTangan);
        using var ditandatangani = await driver.TarikAsync(tandaTangan.Id, await OrangAsync(kantor, tandaTangan.Id));
        await ditandatangani.DitolakAsync(HttpStatusCode.Conflict, "tarik.sudah-berakhir");
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Tarik_Bersamaan_dengan_penyelesaian_satu_yang_berlaku(BasisData basisData)
    {
        const int putaran = 10;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        for (var i = 0; i < putaran; i++)
        {
            var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
            await driver.JalankanAsync(kode, "susunTelaahan");
            var tugas = await driver.TugasAsync(kode, "susunTelaahan");
            await driver.SelesaikanAsync(tugas);
            var berikut = await driver.TugasAsync(kode, "periksaTelaahan");

            var tarik = driver.TarikAsync(tugas.Id, "analis");
            var selesai = driver.KirimSelesaiAsync(berikut);
            using var a = await tarik;
            using var b = await selesai;

            Assert.Equal(1, new[] { a, b }.Count(j => j.StatusCode == HttpStatusCode.OK));
            Assert.Equal(a.StatusCode == HttpStatusCode.OK ? "susunTelaahan" : "setujuiTelaahan", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    /// <summary>Demo account of whoever finished the task.</summary>
    private static async Task<string> OrangAsync(KantorFactory kantor, Guid tugas) =>
        (await kantor.DbAsync(db => db.Users.Where(u => db.Tugas.Any(t => t.Id == tugas && t.SelesaiOleh == u.Id)).Select(u => u.Email!).SingleAsync())).Split('@')[0];
}

using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The track was wrong: the case goes on in the right one, with what was made so far.</summary>
public sealed class KoreksiJalurTests
{
    /// <summary>Where the case stands, its new track and kind, what is open then.</summary>
    [Theory, SetiapBasisData(
        "rapatFasilitasi > KSDD KSB = rapatFasilitasi",
        "periksaTelaahan > KSDPL MOU = periksaTelaahan",
        "tkksdKelayakan > Sinergi NKS = tkksdKelayakan",
        "tinjauHukum > KSDD KSB = tinjauHukum tinjauMitra tinjauPerangkatDaerah",
        "tentukanPersetujuan > KSDLL MOU = tkksdRancangan",
        "tandatangani > KSDD KSB = pesanNomor",
        "susunDraf > KSDPK PKS = susunDraf")]
    public async Task Koreksi_Berjalan_terus_di_jalur_yang_benar_sampai_ke_register(BasisData basisData, string perkara)
    {
        var (dari, ke, terbuka) = (perkara.Split(" > ")[0], perkara.Split(" > ")[1].Split(" = ")[0].Split(' '), perkara.Split(" = ")[1].Split(' '));
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, dari);
        var (dokumen, telaahan) = await kantor.DbAsync(async db => (await db.DokumenPermohonan.CountAsync(), await db.Telaahan.CountAsync()));

        await driver.BerhasilAsync(kode, "jalur", "kepala-bagian", new { jalur = ke[0], jenisNaskah = ke[1], alasan = PerintahDriver.Alasan });

        Assert.Equal(terbuka, (await driver.TugasAsync(kode)).Select(t => t.Kunci).Order());
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        Assert.Equal((dokumen, telaahan), await kantor.DbAsync(async db => (await db.DokumenPermohonan.CountAsync(), await db.Telaahan.CountAsync())));
        Assert.False(await kantor.DbAsync(db => db.NomorBuku.AnyAsync(n => n.Keadaan == KeadaanNomor.Dipesan)));
        Assert.Equal(ProcessStatus.Cancelled, await kantor.DbAsync(db => db.ProcessInstance.Where(i => i.DefinitionKey == "ksdpk").OrderBy(i => i.Urut).Select(i => i.Status).FirstAsync()));
        Assert.Equal(PerintahDriver.Alasan, await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "permohonan.jalur-dikoreksi").Select(r => r.Alasan).SingleAsync()));

        await driver.JalankanAsync(kode);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        var naskah = await kantor.DbAsync(db => db.Naskah.AsNoTracking().SingleAsync());
        Assert.Equal((ke[0], ke[1]), (naskah.Jalur?.Kode, naskah.Jenis));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Koreksi_Dari_langkah_lebih_awal_membuka_telaahan_tanpa_mengubah_isinya(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "tkksdKelayakan");
        var isi = await kantor.DbAsync(db => db.Telaahan.Select(t => t.Analisis).SingleAsync());

        await driver.BerhasilAsync(kode, "jalur", "kepala-bagian", new { jalur = "KSDLL", jenisNaskah = "LOI", lanjutDari = "ksdll/rapatFasilitasi", alasan = PerintahDriver.Alasan, subUnit = "fasilitasi-ln" });

        Assert.Equal("rapatFasilitasi", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        var telaahan = await kantor.DbAsync(db => db.Telaahan.AsNoTracking().SingleAsync());
        Assert.Equal((isi, StatusTelaahan.Disusun), (telaahan.Analisis, telaahan.Status));
        Assert.Equal("fasilitasi-ln", await kantor.DbAsync(db => db.Permohonan.Select(p => p.SubUnit).SingleAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        // and back to a step that was finished on the old track
        await driver.JalankanAsync(kode, "tkksdKelayakan");
        await driver.KembalikanAsync(kode, "ksdll/rapatFasilitasi");
        await driver.JalankanAsync(kode);
        Assert.Equal(1, await kantor.DbAsync(db => db.Naskah.CountAsync(n => n.Jenis == "LOI")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Koreksi_Menurut_isian_peran_dan_keadaan_ditolak(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        var badan = new { jalur = "KSDD", jenisNaskah = "KSB", alasan = PerintahDriver.Alasan };
        using var belum = await driver.PerintahAsync(kode, "jalur", "kepala-bagian", badan);
        await belum.DitolakAsync(HttpStatusCode.Conflict, "jalur.belum-berjalan");
        await driver.JalankanAsync(kode, "rapatFasilitasi");
        foreach (var orang in new[] { "analis", "agenda", "admin" })
        {
            using var jawaban = await driver.PerintahAsync(kode, "jalur", orang, badan);
            Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        }

        foreach (var salah in new object[]
        {
            new { jalur = "KSDPK", jenisNaskah = "KSB", alasan = PerintahDriver.Alasan },
            new { jalur = "TIDAK", jenisNaskah = "KSB", alasan = PerintahDriver.Alasan },
            new { jalur = "KSDD", jenisNaskah = "TIDAK", alasan = PerintahDriver.Alasan },
            new { jalur = "KSDD", jenisNaskah = "KSB", alasan = "" },
            new { jalur = "KSDD", jenisNaskah = "KSB", alasan = PerintahDriver.Alasan, lanjutDari = "ksdd/tkksdKelayakan" },
        })
        {
            using var jawaban = await driver.PerintahAsync(kode, "jalur", "kepala-bagian", salah);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        }

        Assert.Equal(Jalur.Ksdpk, await kantor.DbAsync(db => db.Permohonan.Select(p => p.Jalur!.Value).SingleAsync()));
        await driver.JalankanAsync(kode, "daftarkanNaskah");
        using var ditandatangani = await driver.PerintahAsync(kode, "jalur", "kepala-bagian", badan);
        await ditandatangani.DitolakAsync(HttpStatusCode.Conflict, "permohonan.sudah-ditandatangani");
    }

    [Theory, SetiapBasisData]
    public async Task Koreksi_Bersamaan_dengan_penyelesaian_satu_yang_berlaku(BasisData basisData)
    {
        const int putaran = 8;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        for (var i = 0; i < putaran; i++)
        {
            var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
            await driver.JalankanAsync(kode, "rapatFasilitasi");
            var (tugas, versi) = (await driver.TugasAsync(kode, "rapatFasilitasi"), await driver.VersiAsync(kode));

            var selesai = driver.KirimSelesaiAsync(tugas);
            var koreksi = driver.PerintahAsync(kode, "jalur", "kepala-bagian", new { jalur = "KSDD", jenisNaskah = "KSB", alasan = PerintahDriver.Alasan }, versi);
            using var a = await selesai;
            using var b = await koreksi;

            Assert.Equal(1, new[] { a, b }.Count(j => j.StatusCode == HttpStatusCode.OK));
            Assert.Equal(a.StatusCode == HttpStatusCode.OK ? "susunTelaahan" : "rapatFasilitasi", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }
}

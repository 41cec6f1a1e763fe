using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>A case that ran on paper goes on from a later stage.</summary>
public sealed class MulaiDariTests
{
    /// <summary>Stage and what is open then.</summary>
    [Theory, SetiapBasisData(
        "fasilitasi = rapatFasilitasi", "telaahan = susunTelaahan", "arahan = catatArahan", "tkksd = tkksdKelayakan", "draf = susunDraf", "persetujuan = tentukanPersetujuan",
        "paraf = parafHukum parafKepalaBagian parafPerangkatDaerah", "penandatanganan = pesanNomor")]
    public async Task MulaiDari_Tahap_terbuka_dan_permohonan_sampai_ke_register(BasisData basisData, string perkara)
    {
        var (tahap, terbuka) = (perkara.Split(" = ")[0], perkara.Split(" = ")[1].Split(' '));
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);

        var keadaan = await driver.BerhasilAsync(kode, "mulai-dari", "agenda", Badan(tahap));

        Assert.Equal(tahap, keadaan.Tahap);
        Assert.Equal(terbuka, (await driver.TugasAsync(kode)).Select(t => t.Kunci).Order());
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        var riwayat = await kantor.DbAsync(db => db.Riwayat.AsNoTracking().SingleAsync(r => r.Peristiwa == "permohonan.dimulai-dari"));
        Assert.Equal(PerintahDriver.Alasan, riwayat.Alasan);
        Assert.Contains("Langkah yang dilewati", riwayat.Perubahan);
        Assert.Contains("Catat di buku agenda; Tetapkan jalur dan jenis naskah; Periksa kelengkapan berkas; Disposisikan permohonan", riwayat.Perubahan);

        await driver.JalankanAsync(kode);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task MulaiDari_Setelah_disposisi_tidak_menanyakan_penempatan_lagi(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "periksaTelaahan");
        Assert.Equal(
            ["ksdpk/catatArahan", "ksdpk/tkksdKelayakan", "tinjauan-draf/susunDraf", "ksdpk/tentukanPersetujuan", "penandatanganan/mulaiParaf", "penandatanganan/pesanNomor"],
            (await driver.TujuanAsync(kode)).MulaiDari);

        await driver.BerhasilAsync(kode, "mulai-dari", "admin", new { tujuan = "arahan", alasan = PerintahDriver.Alasan });

        // the memo was never approved: an arahan to mend it must still find its way back
        Assert.Equal(1, await kantor.DbAsync(db => db.ProcessInstance.CountAsync(i => i.DefinitionKey == "ksdpk")));
        await driver.SelesaikanAsync(await driver.TugasAsync(kode, "catatArahan"), "perbaiki");
        await driver.TugasAsync(kode, "susunTelaahan");
        await driver.JalankanAsync(kode);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task MulaiDari_Menurut_isian_peran_dan_keadaan_ditolak(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        foreach (var orang in new[] { "analis", "perancang", "auditor" })
        {
            using var jawaban = await driver.PerintahAsync(kode, "mulai-dari", orang, Badan("draf"));
            Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        }

        foreach (var badan in new object[]
        {
            Badan("register"), Badan("penerimaan"), Badan("tidak-ada"), Badan(null),
            new { tujuan = "draf", alasan = PerintahDriver.Alasan },
            new { tujuan = "draf", alasan = PerintahDriver.Alasan, subUnit = "tidak-ada", analis = "analis@contoh.go.id", perancang = "perancang@contoh.go.id" },
            new { tujuan = "draf", alasan = PerintahDriver.Alasan, subUnit = "fasilitasi-dn", analis = "agenda@contoh.go.id", perancang = "perancang@contoh.go.id" },
        })
        {
            using var jawaban = await driver.PerintahAsync(kode, "mulai-dari", "agenda", badan);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        }

        Assert.Equal("catatAgenda", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        Assert.Null(await kantor.DbAsync(db => db.Permohonan.Select(p => p.SubUnit).SingleAsync()));
        await driver.JalankanAsync(kode, "daftarkanNaskah");
        using var ditandatangani = await driver.PerintahAsync(kode, "mulai-dari", "agenda", Badan("draf"));
        await ditandatangani.DitolakAsync(HttpStatusCode.Conflict, "permohonan.sudah-ditandatangani");
    }

    [Theory, SetiapBasisData]
    public async Task MulaiDari_Bersamaan_dengan_penyelesaian_satu_yang_berlaku(BasisData basisData)
    {
        const int putaran = 8;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        for (var i = 0; i < putaran; i++)
        {
            var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
            var (tugas, versi) = (await driver.TugasAsync(kode, "catatAgenda"), await driver.VersiAsync(kode));

            var selesai = driver.KirimSelesaiAsync(tugas);
            var mulai = driver.PerintahAsync(kode, "mulai-dari", "kepala-bagian", Badan("draf"), versi);
            using var a = await selesai;
            using var b = await mulai;

            Assert.Equal(1, new[] { a, b }.Count(j => j.StatusCode == HttpStatusCode.OK));
            Assert.Equal(a.StatusCode == HttpStatusCode.OK ? "tetapkanJalur" : "susunDraf", Assert.Single(await driver.TugasAsync(kode)).Kunci);
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        Assert.Equal(putaran, await kantor.DbAsync(db => db.ProcessInstance.CountAsync(i => i.ParentId == null && i.Status == ProcessStatus.Running)));
        Assert.Equal(putaran, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Status != StatusPermohonan.Selesai)));
    }

    private static object Badan(string? tahap) => new
    {
        tujuan = tahap,
        alasan = PerintahDriver.Alasan,
        subUnit = "fasilitasi-dn",
        analis = "analis@contoh.go.id",
        perancang = "perancang@contoh.go.id",
    };
}

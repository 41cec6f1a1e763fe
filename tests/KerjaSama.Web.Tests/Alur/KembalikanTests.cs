using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The Kepala Bagian sends a request back: to any earlier step of this case, and from there it must still reach the register.</summary>
public sealed class KembalikanTests
{
    /// <summary>Where the request stands, where it is sent back to, and what is open then.</summary>
    [Theory, SetiapBasisData(
        "rapatFasilitasi > penerimaan/disposisi = disposisi",
        "periksaTelaahan > telaahan/susunTelaahan = susunTelaahan",
        "tkksdKelayakan > telaahan/setujuiTelaahan = setujuiTelaahan",
        "susunDraf > ksdpk/rapatFasilitasi = rapatFasilitasi",
        "tkksdRancangan > tinjauan-draf/mulaiTinjauan = tinjauHukum tinjauMitra tinjauPerangkatDaerah",
        "parafAsisten > penandatanganan/mulaiParaf = parafHukum parafKepalaBagian parafPerangkatDaerah",
        "tandatangani > tinjauan-draf/susunDraf = susunDraf")]
    public async Task Kembalikan_Langkah_terbuka_lagi_dan_permohonan_tetap_sampai_ke_register(BasisData basisData, string perkara)
    {
        var (dari, tujuan, terbuka) = (perkara.Split(" > ")[0], perkara.Split(" > ")[1].Split(" = ")[0], perkara.Split(" = ")[1].Split(' '));
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, dari);
        Assert.Contains(tujuan, (await driver.TujuanAsync(kode)).Kembalikan);

        await driver.KembalikanAsync(kode, tujuan);

        Assert.Equal(terbuka, (await driver.TugasAsync(kode)).Select(t => t.Kunci).Order());
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        Assert.True(await kantor.DbAsync(db => db.Tugas.AnyAsync(t => t.Kunci == dari && t.Status == StatusTugas.Dibatalkan)));
        Assert.Equal(PerintahDriver.Alasan, await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "permohonan.dikembalikan").Select(r => r.Alasan).SingleAsync()));

        await driver.JalankanAsync(kode);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.Equal(1, await kantor.DbAsync(db => db.NomorBuku.CountAsync(n => n.Buku == "KSB" && n.Keadaan == KeadaanNomor.Terpakai)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Kembalikan_Sebelum_telaahan_membuka_telaahan_dan_membatalkan_nomor(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "tandatangani");
        var surel = await kantor.DbAsync(db => db.OutboxMessage.CountAsync());

        Assert.Equal("fasilitasi", (await driver.KembalikanAsync(kode, "ksdpk/rapatFasilitasi")).Tahap);

        Assert.Equal(StatusTelaahan.Disusun, await kantor.DbAsync(db => db.Telaahan.Select(t => t.Status).SingleAsync()));
        var nomor = await kantor.DbAsync(db => db.NomorBuku.AsNoTracking().SingleAsync(n => n.Buku == "KSB"));
        Assert.Equal(KeadaanNomor.Batal, nomor.Keadaan);
        Assert.Contains("dipindahkan ke langkah Rapat fasilitasi", nomor.AlasanBatal);
        Assert.Equal(surel + 1, await kantor.DbAsync(db => db.OutboxMessage.CountAsync()));
        Assert.Equal("tahap-berubah", await kantor.DbAsync(db => db.OutboxMessage.OrderByDescending(m => m.DibuatPada).ThenByDescending(m => m.Id).Select(m => m.Jenis).FirstAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Kembalikan_Tujuan_hanya_langkah_sebelumnya_dari_perkara_ini(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        Assert.Empty((await driver.TujuanAsync(kode)).Kembalikan);
        await driver.JalankanAsync(kode, "periksaTelaahan");
        await driver.KembalikanAsync(kode, "ksdpk/rapatFasilitasi");

        // the memo was written in this case, but lies ahead again
        Assert.Equal(
            ["penerimaan/disposisi", "penerimaan/periksaKelengkapan", "penerimaan/tetapkanJalur", "penerimaan/catatAgenda"],
            (await driver.TujuanAsync(kode)).Kembalikan);
        foreach (var bukan in new[] { "telaahan/susunTelaahan", "ksdpk/tkksdKelayakan", "ksdpk/rapatFasilitasi", "ksdd/rapatFasilitasi", "tidak/ada", "", null })
        {
            using var jawaban = await driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", new { tujuan = bukan, alasan = PerintahDriver.Alasan });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        }

        using var tanpaAlasan = await driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", new { tujuan = "penerimaan/disposisi", alasan = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tanpaAlasan.StatusCode);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    /// <summary>The processes of a case began at one instant here; what the database stores first must not decide which of them is the present one.</summary>
    [Theory, SetiapBasisData]
    public async Task Kembalikan_Tujuan_tidak_bergantung_pada_letak_baris(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "rapatFasilitasi");
        var sebelum = await driver.TujuanAsync(kode);
        var proses = await kantor.DbAsync(db => db.ProcessInstance.OrderBy(i => i.Urut).Select(i => new { i.DefinitionKey, i.StartedAt, i.Urut }).ToListAsync());
        Assert.Equal(["penerimaan", "ksdpk"], proses.Select(i => i.DefinitionKey));
        Assert.Single(proses.Select(i => i.StartedAt).Distinct());
        Assert.Equal(proses.Count, proses.Select(i => i.Urut).Distinct().Count());

        Assert.Equal(1, await kantor.DbAsync(db => db.ProcessInstance.Where(i => i.DefinitionKey == "penerimaan").ExecuteUpdateAsync(s => s.SetProperty(i => i.Versi, i => i.Versi + 1))));

        var sesudah = await driver.TujuanAsync(kode);
        Assert.Contains("penerimaan/disposisi", sesudah.Kembalikan);
        Assert.Equal(sebelum.Kembalikan, sesudah.Kembalikan);
        Assert.Equal(sebelum.MulaiDari, sesudah.MulaiDari);
    }

    [Theory, SetiapBasisData]
    public async Task Kembalikan_Menurut_peran_dan_keadaan_ditolak(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "rapatFasilitasi");
        var badan = new { tujuan = "penerimaan/disposisi", alasan = PerintahDriver.Alasan };
        foreach (var (orang, status) in new[] { ("analis", HttpStatusCode.Forbidden), ("agenda", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.Forbidden), ("auditor", HttpStatusCode.Forbidden) })
        {
            using var jawaban = await driver.PerintahAsync(kode, "kembalikan", orang, badan);
            Assert.Equal(status, jawaban.StatusCode);
        }

        using var basi = await driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", badan, await driver.VersiAsync(kode) - 1);
        Assert.Equal(HttpStatusCode.PreconditionFailed, basi.StatusCode);

        await driver.JalankanAsync(kode, "daftarkanNaskah");
        using var ditandatangani = await driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", badan);
        await ditandatangani.DitolakAsync(HttpStatusCode.Conflict, "permohonan.sudah-ditandatangani");
        await driver.JalankanAsync(kode);
        using var berakhir = await driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", badan);
        await berakhir.DitolakAsync(HttpStatusCode.Conflict, "permohonan.sudah-berakhir");
        Assert.Equal(StatusPermohonan.Selesai, await kantor.DbAsync(db => db.Permohonan.Select(p => p.Status).SingleAsync()));
    }

    [Theory, SetiapBasisData]
    public async Task Kembalikan_Bersamaan_dengan_penyelesaian_satu_yang_berlaku(BasisData basisData)
    {
        const int putaran = 10;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        for (var i = 0; i < putaran; i++)
        {
            var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
            await driver.JalankanAsync(kode, "disposisi");
            var tugas = await driver.TugasAsync(kode, "disposisi");
            var versi = await driver.VersiAsync(kode);

            // disposisi ends one process and starts another: whoever comes second must see the case as the first has left it
            var selesai = driver.KirimSelesaiAsync(tugas);
            var kembali = driver.PerintahAsync(kode, "kembalikan", "kepala-bagian", new { tujuan = "penerimaan/periksaKelengkapan", alasan = PerintahDriver.Alasan }, versi);
            using var a = await selesai;
            using var b = await kembali;

            Assert.Equal(1, new[] { a, b }.Count(j => j.StatusCode == HttpStatusCode.OK));
            Assert.Equal(a.StatusCode == HttpStatusCode.OK ? "rapatFasilitasi" : "periksaKelengkapan", Assert.Single(await driver.TugasAsync(kode)).Kunci);
            Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        }
    }
}

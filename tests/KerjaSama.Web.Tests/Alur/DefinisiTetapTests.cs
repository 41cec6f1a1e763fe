using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>A published process is what it is (engine-lessons.md, faults): a changed text needs a new version, and a new version asks nobody who waits another question.</summary>
public sealed class DefinisiTetapTests
{
    private const string Tinjau = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="tinjau" name="Tinjau" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="tinjau"/><bpmn:sequenceFlow id="b" sourceRef="tinjau" targetRef="tutup"/><bpmn:sequenceFlow id="c" sourceRef="tutup" targetRef="selesai"/>
        """;

    /// <summary>Hukum comes before tinjau, with the same outcomes, so that an answer by position would be taken for it; and after tinjau it goes on another way.</summary>
    private const string HukumDahulu = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="hukum" name="Hukum" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="tinjau" name="Tinjau" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="arsipkan" name="Arsipkan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="hukum"/><bpmn:sequenceFlow id="d" sourceRef="hukum" targetRef="tinjau"/>
        <bpmn:sequenceFlow id="b" sourceRef="tinjau" targetRef="arsipkan"/><bpmn:sequenceFlow id="c" sourceRef="arsipkan" targetRef="selesai"/>
        """;

    [Theory, SetiapBasisData]
    public async Task Berkas_berubah_tanpa_versi_baru_program_tidak_mulai_dan_berkata_satu_baris(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var versi = await kantor.DbAsync(async db =>
        {
            // what an earlier release published under the number that this release's file has
            var baris = db.ProcessDefinition.Where(d => d.Key == TerimaPermohonan.Proses).OrderByDescending(d => d.Version);
            var terbit = await baris.AsNoTracking().FirstAsync();
            Assert.Equal(1, await db.ProcessDefinition.Where(d => d.Id == terbit.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Hash, new string('0', 64))));
            return terbit.Version;
        });

        await using var program = KantorProcess.Start(kantor.Data);
        var (exitCode, keluaran) = await program.DitolakAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains($"penerimaan.bpmn: alur 'penerimaan' versi {versi} berbeda dari versi {versi} yang sudah diterbitkan. Naikkan kerjasama:versi", Assert.Single(keluaran), StringComparison.Ordinal);
    }

    [Theory, SetiapBasisData]
    public async Task Langkah_disisipkan_di_muka_yang_menunggu_jawaban_tetap_milik_langkah_yang_ditanyakan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var driver = PermohonanDriver.Untuk(kantor);
        var lama = await kantor.MulaiAsync(Tinjau);
        var menunggu = await driver.TugasAsync(lama, "tinjau");
        await kantor.MuatAsync(2, HukumDahulu);

        // the same request as before the new version came, at this node and at one that starts with it
        Assert.Equal("tinjau", Assert.Single(await skenario.TerbukaAsync(lama)).Kunci);
        var simpul = new PermohonanDriver(kantor.SimpulLain().CreateClient(), orang => kantor.TokenAsync(orang));
        await simpul.SelesaikanAsync(menunggu);

        Assert.Equal("tutup", Assert.Single(await skenario.TerbukaAsync(lama)).Kunci);
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync(t => t.Id == menunggu.Id));
        Assert.Equal(("tinjau", StatusTugas.Selesai), (tugas.Kunci, tugas.Status));
        Assert.Equal("uji-otomatis v1 / tinjau #1", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "tugas.selesai").Select(r => r.Proses).SingleAsync()));
        Assert.False(await kantor.DbAsync(db => db.Tugas.AnyAsync(t => t.Kunci == "hukum")));

        // who comes later is asked the new way
        Assert.Equal("hukum", Assert.Single(await skenario.TerbukaAsync(await kantor.MulaiLagiAsync())).Kunci);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }
}

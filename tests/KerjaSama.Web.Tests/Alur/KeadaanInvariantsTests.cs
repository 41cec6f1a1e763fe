using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The checker finds the damage that it is there for: each planted, found, and rolled back.</summary>
public sealed class KeadaanInvariantsTests
{
    private const string Proses = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="siap" name="Siap" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:parallelGateway id="bagi"/>
        <bpmn:userTask id="kerja" name="Kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:boundaryEvent id="batas" name="Batas" attachedToRef="kerja"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:serviceTask id="mesin" name="Hitung" kerjasama:tindakan="uji.hitung"/>
        <bpmn:intermediateCatchEvent id="tunggu" name="Tunggu"><bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:endEvent id="selesai"/><bpmn:endEvent id="lewat"/><bpmn:endEvent id="dihitung"/><bpmn:endEvent id="ditunggu"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="siap"/><bpmn:sequenceFlow id="b" sourceRef="siap" targetRef="bagi"/>
        <bpmn:sequenceFlow id="c" sourceRef="bagi" targetRef="kerja"/><bpmn:sequenceFlow id="d" sourceRef="bagi" targetRef="mesin"/><bpmn:sequenceFlow id="e" sourceRef="bagi" targetRef="tunggu"/>
        <bpmn:sequenceFlow id="f" sourceRef="kerja" targetRef="selesai"/><bpmn:sequenceFlow id="g" sourceRef="batas" targetRef="lewat"/>
        <bpmn:sequenceFlow id="h" sourceRef="mesin" targetRef="dihitung"/><bpmn:sequenceFlow id="i" sourceRef="tunggu" targetRef="ditunggu"/>
        """;

    /// <summary>A sentence of the checker, and the damage that must make it say so.</summary>
    private static readonly (string Temuan, Func<KerjaSamaDbContext, Task> Rusakkan)[] Kerusakan =
    [
        ("has a token at kerja with 0 tasks", db => db.Tugas.Where(t => t.Kunci == "kerja").ExecuteDeleteAsync()),
        ("has kerja waiting without its token", db => db.ProcessToken.Where(t => t.ElementId == "kerja").ExecuteDeleteAsync()),
        ("has a token at mesin with 0 tasks", db => db.ServiceJob.ExecuteDeleteAsync()),
        ("has mesin waiting without its token", db => db.ProcessToken.Where(t => t.ElementId == "mesin").ExecuteDeleteAsync()),
        ("has a token at tunggu that hears nothing", db => db.ProcessTimer.Where(t => t.ElementId == "tunggu").ExecuteDeleteAsync()),
        ("has a token at kerja that has lost its time limit", db => db.ProcessTimer.Where(t => t.ElementId == "batas").ExecuteDeleteAsync()),
        ("listens at tunggu without its token", db => db.ProcessToken.Where(t => t.ElementId == "tunggu").ExecuteDeleteAsync()),
        ("runs but waits for nobody", async db =>
        {
            await db.Tugas.ExecuteDeleteAsync();
            await db.ServiceJob.ExecuteDeleteAsync();
            await db.ProcessTimer.ExecuteDeleteAsync();
        }),
        ("is Completed but its timer batas runs", db => db.ProcessInstance.ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, ProcessStatus.Completed))),
        ("with 0 running processes", db => db.ProcessInstance.ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, ProcessStatus.Completed))),
        ("has 2 closed tasks, its history 1", db => db.Tugas.Where(t => t.Kunci == "kerja").ExecuteUpdateAsync(s => s.SetProperty(t => t.Status, StatusTugas.Selesai))),
        ("has 1 jobs done, its history 0", db => db.ServiceJob.ExecuteUpdateAsync(s => s.SetProperty(j => j.Status, JobStatus.Done))),
        ("History of permohonan", db => db.Riwayat.Where(r => r.Peristiwa == "tugas.selesai").ExecuteUpdateAsync(s => s.SetProperty(r => r.Alasan, "lain"))),
    ];

    [Fact]
    public async Task Setiap_kerusakan_yang_ditanam_ditemukan()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MuatPenerimaanAsync(Proses);
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await skenario.DiterimaAsync();
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));

        foreach (var (temuan, rusakkan) in Kerusakan)
        {
            Assert.Contains(await kantor.DbAsync(async db =>
            {
                await using var transaction = await db.BeginWriteAsync();
                await rusakkan(db);
                return await KeadaanInvariants.FindViolationsAsync(db);
            }), t => t.Contains(temuan, StringComparison.Ordinal));
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }
}

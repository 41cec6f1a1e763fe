using System.Net;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Branches that close at the same moment, and very many closings at once (engine-lessons.md, faults): every case goes on, none is lost or doubled.</summary>
public sealed class GelombangTests
{
    private const string Ujung = """
        <bpmn:userTask id="sesudah" name="Sesudah" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/><bpmn:sequenceFlow id="z" sourceRef="sesudah" targetRef="selesai"/>
        """;

    private const string DuaCabang = """
        <bpmn:startEvent id="mulai"/><bpmn:parallelGateway id="bagi"/><bpmn:parallelGateway id="gabung"/>
        <bpmn:userTask id="kiri" name="Kiri" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:userTask id="kanan" name="Kanan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="bagi"/><bpmn:sequenceFlow id="b" sourceRef="bagi" targetRef="kiri"/><bpmn:sequenceFlow id="c" sourceRef="bagi" targetRef="kanan"/>
        <bpmn:sequenceFlow id="d" sourceRef="kiri" targetRef="gabung"/><bpmn:sequenceFlow id="e" sourceRef="kanan" targetRef="gabung"/><bpmn:sequenceFlow id="f" sourceRef="gabung" targetRef="sesudah"/>
        """ + Ujung;

    private const string SemuaPeninjau = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="tinjau" name="Tinjau" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>25</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="tinjau"/><bpmn:sequenceFlow id="b" sourceRef="tinjau" targetRef="sesudah"/>
        """ + Ujung;

    [Theory, SetiapBasisData]
    public async Task Dua_tugas_sejajar_pada_saat_yang_sama_seratus_dari_seratus_lanjut(BasisData basisData)
    {
        const int banyak = 100;
        await using var kantor = new OtomatisFactory(basisData);
        var tugas = await MulaiAsync(kantor, DuaCabang, banyak);
        Assert.Equal(2 * banyak, tugas.Count);
        var driver = PermohonanDriver.Untuk(kantor);
        await kantor.TokenAsync("agenda");

        // pair after pair, the two of a case at the same moment
        foreach (var pasangan in tugas.Chunk(2 * 5))
        {
            var mulai = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var jawaban = pasangan.Select(async id =>
            {
                await mulai.Task;
                using var satu = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{id}/selesai", "agenda", new { hasil = "selesai" });
                return satu.StatusCode;
            }).ToList();
            mulai.SetResult();
            Assert.All(await Task.WhenAll(jawaban), status => Assert.Equal(HttpStatusCode.OK, status));
        }

        await PastikanLanjutAsync(kantor, banyak, 2 * banyak);
    }

    [Theory, SetiapBasisData]
    public async Task Lima_ribu_penyelesaian_semua_perkara_lanjut(BasisData basisData)
    {
        const int banyak = 200;
        const int peninjau = 25;
        const int sekaligus = 10;
        await using var kantor = new OtomatisFactory(basisData);
        var tugas = await MulaiAsync(kantor, SemuaPeninjau, banyak);
        Assert.Equal(peninjau * banyak, tugas.Count);
        var agenda = await new SkenarioPermohonan(kantor).PelakuAsync("agenda");

        // in the order of their cases, so that those of a case, and with them its join, fall together
        await Parallel.ForEachAsync(tugas, new ParallelOptions { MaxDegreeOfParallelism = sekaligus }, async (id, batal) =>
            await kantor.DenganAsync<SelesaikanTugas, object>(async (db, selesaikan) =>
            {
                db.Jejak.Pelaku = agenda;
                return await selesaikan.ExecuteAsync(id, "selesai", new Dictionary<string, string?>(), null, agenda, null, batal);
            }));

        await PastikanLanjutAsync(kantor, banyak, peninjau * banyak);
    }

    /// <returns>The open tasks, in the order of their cases.</returns>
    private static async Task<IReadOnlyList<Guid>> MulaiAsync(OtomatisFactory kantor, string elemen, int banyak)
    {
        await kantor.MuatPenerimaanAsync(elemen);
        await kantor.EnsureDemoAsync();
        var skenario = new SkenarioPermohonan(kantor);
        for (var i = 0; i < banyak; i++)
        {
            await skenario.DiterimaAsync();
        }

        return await kantor.DbAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).Select(t => t.Id).ToListAsync());
    }

    private static async Task PastikanLanjutAsync(OtomatisFactory kantor, int perkara, int selesai)
    {
        Assert.Equal((selesai, perkara, perkara), await kantor.DbAsync(async db => (
            await db.Tugas.CountAsync(t => t.Status == StatusTugas.Selesai),
            await db.Tugas.CountAsync(t => t.Kunci == "sesudah" && t.Status == StatusTugas.Terbuka),
            await db.Tugas.CountAsync(t => t.Kunci == "sesudah"))));
        Assert.Equal(selesai, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "tugas.selesai")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }
}

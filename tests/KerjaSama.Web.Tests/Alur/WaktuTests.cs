using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Timers of years, clocks that are put right, long stops (engine-lessons.md, faults): each is fired once, never early, whoever runs then.</summary>
public sealed class WaktuTests
{
    private const string Kerja = """<bpmn:userTask id="kerja" name="Kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>""";

    [Theory, SetiapBasisData]
    public async Task Dua_puluh_lima_hari_setahun_dan_lima_tahun_berbunyi_sekali_tepat_waktunya_sesudah_mulai_lagi(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var batas = new[] { ("hari", "P25D", TestClock.Awal.AddDays(25)), ("tahun", "P1Y", TestClock.Awal.AddYears(1)), ("lima", "P5Y", TestClock.Awal.AddYears(5)) };
        var kode = await kantor.MulaiAsync("""<bpmn:startEvent id="mulai"/>""" + Kerja + """<bpmn:endEvent id="selesai"/><bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/>"""
            + string.Concat(batas.Select(b => Cabang(b.Item1, $"<bpmn:timeDuration>{b.Item2}</bpmn:timeDuration>"))));

        foreach (var (id, _, tiba) in batas)
        {
            // the program is started again just before, and once more at the instant itself
            kantor.Clock.Maju(tiba - TimeSpan.FromMilliseconds(1) - kantor.Clock.GetUtcNow());
            await using (var sebelum = kantor.SimpulLain())
            {
                Assert.Equal((id, 0), (id, await OtomatisFactory.KerjakanAsync(sebelum)));
            }

            kantor.Clock.Maju(TimeSpan.FromMilliseconds(1));
            Assert.Equal((id, 1, 0), (id, await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));
            Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode), t => t.Kunci == "urus" + id);
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Lama_berhenti_seratus_tunggakan_dua_simpul_masing_masing_sekali(BasisData basisData)
    {
        const int banyak = 50;
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.MuatPenerimaanAsync("""<bpmn:startEvent id="mulai"/><bpmn:parallelGateway id="bagi"/>""" + Kerja + """
            <bpmn:userTask id="terbatas" name="Terbatas" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
            <bpmn:boundaryEvent id="batas" name="Batas" attachedToRef="terbatas"><bpmn:timerEventDefinition><bpmn:timeDuration>P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/><bpmn:endEvent id="ditutup"/><bpmn:endEvent id="dibatasi"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="bagi"/><bpmn:sequenceFlow id="e" sourceRef="bagi" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/>
            <bpmn:sequenceFlow id="f" sourceRef="bagi" targetRef="terbatas"/><bpmn:sequenceFlow id="g" sourceRef="terbatas" targetRef="dibatasi"/>
            <bpmn:sequenceFlow id="c" sourceRef="batas" targetRef="tutup"/><bpmn:sequenceFlow id="d" sourceRef="tutup" targetRef="ditutup"/>
            """ + Cabang("siklus", "<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>"));
        var skenario = new SkenarioPermohonan(kantor);
        for (var i = 0; i < banyak; i++)
        {
            await skenario.DiterimaAsync();
        }

        // in every request a limit and a cycle are due: one firing each, of the thousands that the cycle has let pass none
        kantor.Clock.Maju(TimeSpan.FromDays(1_000) + TimeSpan.FromMinutes(30));
        await using var lain = kantor.SimpulLain();
        _ = lain.Services;
        var berbunyi = await Task.WhenAll(Task.Run(kantor.KerjakanAsync), Task.Run(() => OtomatisFactory.KerjakanAsync(lain)));

        Assert.Equal((2 * banyak, 0), (berbunyi.Sum(), await kantor.KerjakanAsync()));
        Assert.Equal((banyak, banyak, banyak), await kantor.DbAsync(async db => (
            await db.Tugas.CountAsync(t => t.Kunci == "urussiklus"), await db.Tugas.CountAsync(t => t.Kunci == "tutup"), await db.ProcessTimer.CountAsync())));
        Assert.Equal(2 * banyak, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "otomatis.waktu")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Jam_dimundurkan_dan_dimajukan_tidak_mengulang_tidak_mendahului_tidak_menahan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.MulaiAsync("""<bpmn:startEvent id="mulai"/>""" + Kerja + """<bpmn:endEvent id="selesai"/><bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/>"""
            + Cabang("siklus", "<bpmn:timeCycle>R/P7D</bpmn:timeCycle>"));
        async Task BerbunyiAsync(int kali, double majuHari)
        {
            kantor.Clock.Maju(TimeSpan.FromDays(majuHari));
            var dikerjakan = await kantor.KerjakanAsync();
            Assert.Equal((kantor.Clock.GetUtcNow(), kali), (kantor.Clock.GetUtcNow(), dikerjakan));
        }

        // fired on day 7, it is not fired again on any day that comes a second time, and next on day 14
        await BerbunyiAsync(1, 7);
        await BerbunyiAsync(0, -10);
        await BerbunyiAsync(0, 10);
        await BerbunyiAsync(0, 6.99);
        await BerbunyiAsync(1, 0.01);
        // a clock that was a year ahead for a moment: the year's firings were one, and the next waits for its day
        await BerbunyiAsync(1, 365);
        await BerbunyiAsync(0, -365);
        await BerbunyiAsync(0, 300);
        await BerbunyiAsync(1, 72);

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    /// <summary>What a clock that was ahead wrote (the lease of a worker that then died, the next try) does not hold the work back once it is put right.</summary>
    [Theory, SetiapBasisData("pinjaman", "percobaan")]
    public async Task Jam_yang_sempat_setahun_di_muka_tidak_menahan_langkah_otomatis(BasisData basisData, string bekas)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.SampaiOtomatisAsync();
        kantor.Clock.Maju(TimeSpan.FromDays(365));
        if (bekas == "pinjaman")
        {
            var sampai = kantor.OfficeClock.GetUtcNow() + ServiceJobQueue.TimeOfLease;
            await kantor.DbAsync(db => db.ServiceJob.ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, sampai).SetProperty(j => j.Attempts, 1)));
        }
        else
        {
            kantor.Tindakan.Galat = new InvalidOperationException();
            Assert.Equal(0, await kantor.KerjakanAsync());
            kantor.Tindakan.Galat = null;
        }

        kantor.Clock.Maju(-TimeSpan.FromDays(365));

        Assert.Equal((1, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));
        Assert.Equal((JobStatus.Done, 2), (await kantor.JobAsync()) is var job ? (job.Status, job.Attempts) : default);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Siklus_yang_gagal_dahulu_tetap_pada_iramanya(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.MulaiAsync("""<bpmn:startEvent id="mulai"/>""" + Kerja + """
            <bpmn:boundaryEvent id="siklus" name="Ingatkan" attachedToRef="kerja" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeCycle>R/P7D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:intermediateCatchEvent id="tunggu" name="Tunggu"><bpmn:timerEventDefinition><bpmn:timeDate>tanggalLanjut</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:endEvent id="selesai"/><bpmn:endEvent id="diingatkan"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/>
            <bpmn:sequenceFlow id="c" sourceRef="siklus" targetRef="tunggu"/><bpmn:sequenceFlow id="d" sourceRef="tunggu" targetRef="diingatkan"/>
            """, """<bpmn:extensionElements><kerjasama:variabel nama="tanggalLanjut" tipe="tanggal"/></bpmn:extensionElements>""");
        var mulai = kantor.OfficeClock.GetUtcNow();
        Task<ProcessTimerRow> TimerAsync() => kantor.DbAsync(db => db.ProcessTimer.AsNoTracking().SingleAsync(t => t.ElementId == "siklus"));

        kantor.Clock.Maju(TimeSpan.FromDays(7));
        for (var i = 1; i <= ServiceJobQueue.TriesUntilIncident; i++)
        {
            Assert.Equal((0, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));
            Assert.Equal((i, mulai.AddDays(7)), (await TimerAsync()) is var t ? (t.Attempts, t.DueAt) : default);
            kantor.Clock.Maju(Backoff.Of(i));
        }

        // three days later an administrator mends it: the firing of day 7 is made up for, the next is on day 14
        kantor.Clock.Maju(TimeSpan.FromDays(3));
        Assert.Equal(JobStatus.Failed, (await TimerAsync()).Status);
        await kantor.UbahVariabelAsync("tanggalLanjut", ProcessValue.Of(new DateOnly(2030, 1, 1)));
        var kabag = await new SkenarioPermohonan(kantor).PelakuAsync("kepala-bagian");
        var id = (await TimerAsync()).Id;
        await kantor.DenganAsync<TanganiInsiden, bool>(async (_, tangani) =>
        {
            await tangani.CobaLagiAsync(id, kabag, default);
            return true;
        });
        Assert.Equal(1, await kantor.KerjakanAsync());

        Assert.Equal((2, mulai.AddDays(14), JobStatus.Waiting), (await TimerAsync()) is var next ? (next.Occurrence, next.DueAt, next.Status) : default);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    /// <summary>A timer beside the step that opens a task of its own.</summary>
    private static string Cabang(string id, string waktu) => $"""
        <bpmn:boundaryEvent id="{id}" name="{id}" attachedToRef="kerja" cancelActivity="false"><bpmn:timerEventDefinition>{waktu}</bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="urus{id}" name="Urus {id}" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="akhir{id}"/>
        <bpmn:sequenceFlow id="ke{id}" sourceRef="{id}" targetRef="urus{id}"/><bpmn:sequenceFlow id="dari{id}" sourceRef="urus{id}" targetRef="akhir{id}"/>
        """;
}

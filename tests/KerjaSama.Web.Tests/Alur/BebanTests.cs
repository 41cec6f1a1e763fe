using System.Data;
using System.Net;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// Ten times <c>kill -9</c> under load with four workers, people's work and the machine's (engine-lessons.md, faults): real processes, one on
/// SQLite, two on one database on a server, of which one goes on while the other is killed. After every death the whole database is checked.
/// </summary>
public sealed class BebanTests
{
    private const int Pekerja = 4;
    private const int Perkara = 16;
    private const int TugasPalingSedikit = 30;
    private const int LangkahSekelilingPalingBanyak = 12;
    private const int KematianSaatBekerja = 10;

    /// <summary>Goes round for ever: two branches side by side, of which one ends with work of the machine and a timer may take the other's step away, a wait, and a reminder.</summary>
    private const string Proses = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="siapkan" name="Siapkan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:parallelGateway id="bagi"/><bpmn:parallelGateway id="gabung"/><bpmn:exclusiveGateway id="temu"/>
        <bpmn:userTask id="kiri" name="Kiri" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:serviceTask id="mesin" name="Mesin" kerjasama:tindakan="fasilitasi.catat-rapat"/>
        <bpmn:userTask id="kanan" name="Kanan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:boundaryEvent id="lewat" name="Lewat waktu" attachedToRef="kanan"><bpmn:timerEventDefinition><bpmn:timeDuration>PT2S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:boundaryEvent id="ingatkan" name="Ingatkan" attachedToRef="tutup" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:serviceTask id="catat" name="Catat" kerjasama:tindakan="tkksd.catat"/><bpmn:endEvent id="tercatat"/>
        <bpmn:boundaryEvent id="limaTahun" name="Lima tahun" attachedToRef="tutup"><bpmn:timerEventDefinition><bpmn:timeDuration>P5Y</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="siapkan"/><bpmn:sequenceFlow id="b" sourceRef="siapkan" targetRef="bagi"/>
        <bpmn:sequenceFlow id="c" sourceRef="bagi" targetRef="kiri"/><bpmn:sequenceFlow id="d" sourceRef="kiri" targetRef="mesin"/><bpmn:sequenceFlow id="e" sourceRef="mesin" targetRef="gabung"/>
        <bpmn:sequenceFlow id="f" sourceRef="bagi" targetRef="kanan"/><bpmn:sequenceFlow id="g" sourceRef="kanan" targetRef="temu"/><bpmn:sequenceFlow id="h" sourceRef="lewat" targetRef="temu"/>
        <bpmn:sequenceFlow id="i" sourceRef="temu" targetRef="gabung"/><bpmn:sequenceFlow id="j" sourceRef="gabung" targetRef="tutup"/>
        <bpmn:sequenceFlow id="k" sourceRef="ingatkan" targetRef="catat"/><bpmn:sequenceFlow id="l" sourceRef="catat" targetRef="tercatat"/>
        <bpmn:sequenceFlow id="m" sourceRef="limaTahun" targetRef="siapkan"/><bpmn:sequenceFlow id="n" sourceRef="tutup" targetRef="siapkan"/>
        """;

    [Theory, SetiapBasisData]
    public async Task Sepuluh_kill_empat_pekerja_tidak_ada_yang_rusak(BasisData basisData)
    {
        var benih = Environment.TickCount;
        var acak = new Random(benih);
        using var data = new KantorData(basisData);
        await MatikanSaatMulaiAsync(data, acak);
        var kode = await SiapkanAsync(data);
        var beban = new Beban(basisData == BasisData.Sqlite ? 1 : 2, await data.BeriTokenAsync(), benih);
        var server = new KantorProcess[basisData == BasisData.Sqlite ? 1 : 2];
        var semua = new List<KantorProcess>(); // the dead are kept too: somebody may just be turning to one
        try
        {
            for (var n = 0; n < server.Length; n++)
            {
                await JalankanAsync(n, n == 0 ? server.Length : n);
            }

            var kerja = beban.BekerjaAsync(Pekerja);
            for (var i = 1; i <= KematianSaatBekerja; i++)
            {
                var korban = i % server.Length;
                if (Saat(i) is null)
                {
                    await Task.Delay(acak.Next(50, 1500));
                    server[korban].Kill();
                }

                await await Task.WhenAny(server[korban].MatiAsync(), kerja);
                beban.Copot(korban);
                await PastikanUtuhAsync(data, $"after kill {i} with seed {benih}");
                await HabiskanPinjamanAsync(data);
                await JalankanAsync(korban, i + server.Length);
            }

            await beban.SelesaiAsync(kerja);
            await PastikanJawabanAsync(data, beban, benih);
        }
        finally
        {
            beban.Tinggalkan();
            foreach (var s in semua)
            {
                await s.DisposeAsync();
            }
        }

        await PastikanSemuaLanjutAsync(data, kode, benih);

        // Alone, it dies by turns from outside at any moment (null) and at a commit, whoever makes it. Of two, the one that dies does so while
        // the other works.
        string? Saat(int kematian) => server.Length > 1 || kematian % 2 == 0 ? null : kematian % 4 == 1 ? "before" : "after";

        async Task JalankanAsync(int nomor, int kematian)
        {
            semua.Add(server[nomor] = KantorProcess.Start(data, Saat(kematian) is { } saat && kematian <= KematianSaatBekerja ? $"{saat}-commit:{acak.Next(1, 60)}" : null));
            beban.Pasang(nomor, await server[nomor].SiapAsync());
        }
    }

    /// <summary>In the middle of the very first start: migration, reference data, processes.</summary>
    private static async Task MatikanSaatMulaiAsync(KantorData data, Random acak)
    {
        await using var kantor = KantorProcess.Start(data);
        await Task.Delay(acak.Next(300, 2500));
        kantor.Kill();
        await kantor.MatiAsync();
    }

    /// <summary>The first start that nothing cuts short, people, and requests.</summary>
    private static async Task<IReadOnlyList<string>> SiapkanAsync(KantorData data)
    {
        await using var kantor = new OtomatisFactory(data);
        await kantor.EnsureDemoAsync();
        await data.TerbitkanAsync(OtomatisFactory.Bpmn(TerimaPermohonan.Proses, OtomatisFactory.VersiPenerimaan, Proses));
        await using var simpul = kantor.SimpulLain();
        var driver = new PermohonanDriver(simpul.CreateClient(), orang => kantor.TokenAsync(orang));
        return await Task.WhenAll(Enumerable.Range(0, Perkara).Select(_ => driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk])));
    }

    /// <summary>Five minutes later, as far as the dead are concerned. Of a server that lives it is a worker that is too slow.</summary>
    private static async Task HabiskanPinjamanAsync(KantorData data)
    {
        await using var db = data.Buka();
        await using var transaction = await db.BeginWriteAsync();
        var kini = DateTimeOffset.UtcNow;
        await db.ServiceJob.Where(j => j.LeasedUntil > kini).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, kini));
        await db.ProcessTimer.Where(t => t.LeasedUntil > kini).ExecuteUpdateAsync(s => s.SetProperty(t => t.LeasedUntil, kini));
        await transaction.CommitAsync();
    }

    private static async Task PastikanUtuhAsync(KantorData data, string kapan)
    {
        await using var db = data.Buka();
        // one moment of a database on which others go on working
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var temuan = await KeadaanInvariants.FindViolationsAsync(db);
        Assert.True(temuan.Count == 0, $"{kapan}:\n{string.Join('\n', temuan)}");
    }

    /// <summary>What people were told is what is stored: of all who sent a task one was told that it is done, the others that it was already.</summary>
    private static async Task PastikanJawabanAsync(KantorData data, Beban beban, int benih)
    {
        await using var db = data.Buka();
        var selesai = (await db.Tugas.Where(t => t.Status == StatusTugas.Selesai).Select(t => t.Id).ToListAsync()).ToHashSet();
        var perTugas = beban.Semua.Values.GroupBy(j => j.Tugas).ToDictionary(g => g.Key, g => g.ToList());
        Assert.True(perTugas.Count > TugasPalingSedikit, $"Only {perTugas.Count} tasks were tried with seed {benih}.");
        Assert.Equal(selesai.Order(), perTugas.Where(t => t.Value.Exists(j => j.Status == HttpStatusCode.OK)).Select(t => t.Key).Order());
        Assert.All(perTugas.Values, j => Assert.Equal(selesai.Contains(j[0].Tugas) ? 1 : 0, j.Count(x => x.Status == HttpStatusCode.OK)));
        Assert.All(beban.Semua.Values.Where(j => j.Status != HttpStatusCode.OK), j => Assert.Equal((HttpStatusCode.Conflict, true), (j.Status, j.Isi.Contains("tugas.sudah-selesai", StringComparison.Ordinal))));
        Assert.Contains(beban.Semua.Values, j => j.Status == HttpStatusCode.Conflict);

        // asked again after all those deaths: the same answer; another body with the same key is refused
        foreach (var (kunci, pertama) in beban.Semua.Where(j => j.Value.Status == HttpStatusCode.OK).Take(5))
        {
            Assert.Equal(pertama, await beban.UlangAsync(kunci));
            Assert.Contains("idempotensi.isi-berbeda", (await beban.UlangAsync(kunci, "lain")).Isi, StringComparison.Ordinal);
        }
    }

    /// <summary>Nothing stands still: a day later every case can be carried once round, back to where it began.</summary>
    private static async Task PastikanSemuaLanjutAsync(KantorData data, IReadOnlyList<string> kode, int benih)
    {
        await using var kantor = new OtomatisFactory(data);
        kantor.Clock.Maju(DateTimeOffset.UtcNow.AddDays(1) - kantor.Clock.GetUtcNow());
        var skenario = new SkenarioPermohonan(kantor);
        foreach (var k in kode)
        {
            var dilalui = new List<string>();
            while (!dilalui.ToHashSet().IsSupersetOf(["siapkan", "kiri", "tutup"]))
            {
                await kantor.KerjakanAsync();
                var tugas = (await skenario.TerbukaAsync(k)).FirstOrDefault();
                Assert.True(tugas is not null && dilalui.Count < LangkahSekelilingPalingBanyak, $"{k} stands still after {string.Join(", ", dilalui)} with seed {benih}.");
                await skenario.SelesaikanAsync(tugas.Id);
                dilalui.Add(tugas.Kunci);
            }
        }

        await PastikanUtuhAsync(data, $"at the end with seed {benih}");
        Assert.False(await kantor.DbAsync(db => db.ServiceJob.AnyAsync(j => j.Status == JobStatus.Failed)));
        Assert.True(await kantor.DbAsync(db => db.ServiceJob.AnyAsync(j => j.Status == JobStatus.Done)));
    }
}

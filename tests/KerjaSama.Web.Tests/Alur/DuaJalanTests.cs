using System.Net;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// One task closed by two routes at the same moment (engine-lessons.md, faults): one result, and the other is told so. And a task that
/// cannot be finished any more: whoever tries is told, nothing succeeds in silence.
/// </summary>
public sealed class DuaJalanTests
{
    private const string Proses = """
        <bpmn:startEvent id="mulai"/><bpmn:userTask id="kerja" name="Kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:boundaryEvent id="lewat" name="Lewat waktu" attachedToRef="kerja"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="sesudah" name="Sesudah" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/><bpmn:endEvent id="ditutup"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="sesudah"/><bpmn:sequenceFlow id="c" sourceRef="sesudah" targetRef="selesai"/>
        <bpmn:sequenceFlow id="d" sourceRef="lewat" targetRef="tutup"/><bpmn:sequenceFlow id="e" sourceRef="tutup" targetRef="ditutup"/>
        """;

    /// <param name="jalan">The other route; the first is always the API. On SQLite the other node is a second writer beside the server, as a command is.</param>
    [Theory, SetiapBasisData("halaman", "simpul-lain", "waktu", "cabut", "kembalikan")]
    public async Task Satu_tugas_dua_jalan_satu_hasil_dan_yang_lain_diberi_tahu(BasisData basisData, string jalan)
    {
        const int putaran = 6;
        await using var kantor = new OtomatisFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var agenda = jalan == "halaman" ? await kantor.KlienSebagaiAsync("agenda") : null;
        var lain = jalan == "simpul-lain" ? new PermohonanDriver(kantor.SimpulLain().CreateClient(), orang => kantor.TokenAsync(orang)) : driver;
        for (var i = 0; i < putaran; i++)
        {
            var (kode, tugas) = await SampaiAsync(kantor, driver, jalan);
            var lewat = await SiapkanAsync(kantor, lain, agenda, jalan, kode, tugas);

            var (api, kedua) = await SerempakAsync(() => driver.KirimSelesaiAsync(tugas), lewat);

            var hasil = await PermohonanDriver.BacaAsync<GalatUji>(api, api.StatusCode);
            Assert.True(api.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{(int)api.StatusCode} {hasil}");
            Assert.Equal((jalan, api.StatusCode != HttpStatusCode.OK), (jalan, kedua.Berhasil));
            if (kedua.Berhasil)
            {
                Assert.Equal("tugas.sudah-selesai", hasil.Kode);
            }
            else
            {
                Assert.Matches(jalan switch { "halaman" or "simpul-lain" => "sudah diselesaikan", "waktu" => "^0$", _ => "berubah sejak" }, kedua.Kata);
            }

            var status = await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas.Id).Select(t => t.Status).SingleAsync());
            Assert.Equal(kedua.Berhasil && jalan is not ("halaman" or "simpul-lain") ? StatusTugas.Dibatalkan : StatusTugas.Selesai, status);
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Tugas_tidak_ada_selesai_atau_batal_disebut_dan_tidak_ada_yang_berubah(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var selesai = await driver.TugasAsync(await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]), "catatAgenda");
        await driver.SelesaikanAsync(selesai);
        var dicabut = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        var batal = await driver.TugasAsync(dicabut, "catatAgenda");
        await driver.BerhasilAsync(dicabut, "cabut", "kepala-bagian", new { alasan = "Diminta mitra." });
        var lewat = await driver.TugasAsync(await kantor.MulaiAsync(Proses), "kerja");
        kantor.Clock.Maju(TimeSpan.FromDays(1));
        Assert.Equal(1, await kantor.KerjakanAsync());
        var sebelum = await kantor.DbAsync(async db => (await db.Riwayat.CountAsync(), await db.OutboxMessage.CountAsync(), await db.Tugas.SumAsync(t => t.Versi)));

        foreach (var (tugas, status, kode) in new[]
        {
            (selesai, HttpStatusCode.Conflict, "tugas.sudah-selesai"), (batal, HttpStatusCode.Conflict, "tugas.sudah-selesai"),
            (lewat, HttpStatusCode.Conflict, "tugas.sudah-selesai"), (selesai with { Id = Guid.NewGuid() }, HttpStatusCode.NotFound, null),
        })
        {
            foreach (var kunci in new[] { null, $"ulang {tugas.Id}" })
            {
                using var jawaban = await driver.KirimSelesaiAsync(tugas, idempotencyKey: kunci);
                Assert.Equal((status, kode), (jawaban.StatusCode, (await PermohonanDriver.BacaAsync<GalatUji>(jawaban, status)).Kode));
            }

            using var klaim = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/klaim", "agenda");
            Assert.Equal(status, klaim.StatusCode);
        }

        using var tarik = await driver.TarikAsync(Guid.NewGuid(), "agenda");
        Assert.Equal(HttpStatusCode.NotFound, tarik.StatusCode);
        Assert.Equal(0, await kantor.KerjakanAsync());
        Assert.Equal(sebelum, await kantor.DbAsync(async db => (await db.Riwayat.CountAsync(), await db.OutboxMessage.CountAsync(), await db.Tugas.SumAsync(t => t.Versi))));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static async Task<(string Kode, TugasUji Tugas)> SampaiAsync(OtomatisFactory kantor, PermohonanDriver driver, string jalan)
    {
        if (jalan == "waktu")
        {
            var berwaktu = await kantor.MulaiAsync(Proses);
            return (berwaktu, await driver.TugasAsync(berwaktu, "kerja"));
        }

        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        if (jalan == "kembalikan")
        {
            await driver.JalankanAsync(kode, "rapatFasilitasi");
        }

        return (kode, Assert.Single(await driver.TugasAsync(kode)));
    }

    /// <summary>Does all that comes before the moment itself, such as opening the page.</summary>
    private static async Task<Func<Task<Hasil>>> SiapkanAsync(OtomatisFactory kantor, PermohonanDriver driver, HttpClient? agenda, string jalan, string kode, TugasUji tugas)
    {
        switch (jalan)
        {
            case "halaman":
                var halaman = TugasLinks.Rincian(tugas.Id);
                var isian = tugas.Contoh("lanjut").Append(new("Hasil", "lanjut")).ToList();
                var formulir = isian.Concat(await agenda!.TersembunyiAsync(halaman, isian)).ToList();
                return () => KataAsync(agenda!.PostAsync(halaman, new FormUrlEncodedContent(formulir)), HttpStatusCode.Found);
            case "simpul-lain":
                return () => KataAsync(driver.KirimSelesaiAsync(tugas), HttpStatusCode.OK);
            case "waktu":
                kantor.Clock.Maju(TimeSpan.FromDays(1));
                return async () => await kantor.KerjakanAsync() is var kali && kali > 0 ? new Hasil(true, "") : new Hasil(false, "0");
            default:
                var versi = await driver.VersiAsync(kode);
                object badan = jalan == "cabut" ? new { alasan = PerintahDriver.Alasan } : new { tujuan = "penerimaan/disposisi", alasan = PerintahDriver.Alasan };
                return () => KataAsync(driver.PerintahAsync(kode, jalan, "kepala-bagian", badan, versi), HttpStatusCode.OK);
        }
    }

    private static async Task<Hasil> KataAsync(Task<HttpResponseMessage> kirim, HttpStatusCode berhasil)
    {
        using var jawaban = await kirim;
        return new(jawaban.StatusCode == berhasil, await jawaban.TeksAsync());
    }

    private static async Task<(HttpResponseMessage Api, Hasil Kedua)> SerempakAsync(Func<Task<HttpResponseMessage>> api, Func<Task<Hasil>> kedua)
    {
        var mulai = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var satu = Task.Run(async () =>
        {
            await mulai.Task;
            return await api();
        });
        var dua = Task.Run(async () =>
        {
            await mulai.Task;
            return await kedua();
        });
        mulai.SetResult();
        return (await satu, await dua);
    }

    private sealed record Hasil(bool Berhasil, string Kata);

    private sealed record GalatUji(string? Kode);
}

using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Timers and messages at run time: rows that whichever node claims, each once, also after a long stop (engine-lessons.md 6).</summary>
public sealed class PeristiwaTests
{
    private const string Awal = """<bpmn:startEvent id="mulai"/><bpmn:userTask id="kerja" name="Kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>""";

    /// <summary>A reminder beside the step every seven days, three times; the step itself is taken away after two years.</summary>
    private const string Berwaktu = Awal + """
        <bpmn:boundaryEvent id="ingatkan" name="Ingatkan" attachedToRef="kerja" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeCycle>R3/P7D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="lewat" name="Lewat waktu" attachedToRef="kerja"><bpmn:timerEventDefinition><bpmn:timeDuration>P2Y</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="hubungi" name="Hubungi" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:endEvent id="selesai"/><bpmn:endEvent id="dihubungi"/><bpmn:endEvent id="ditutup"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/>
        <bpmn:sequenceFlow id="c" sourceRef="ingatkan" targetRef="hubungi"/><bpmn:sequenceFlow id="d" sourceRef="hubungi" targetRef="dihubungi"/>
        <bpmn:sequenceFlow id="e" sourceRef="lewat" targetRef="tutup"/><bpmn:sequenceFlow id="f" sourceRef="tutup" targetRef="ditutup"/>
        """;

    [Theory, SetiapBasisData]
    public async Task Waktu_Belum_tiba_tidak_berbunyi_lalu_sekali_saja(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(Berwaktu);

        Assert.Equal(0, await kantor.KerjakanAsync());
        kantor.Clock.Maju(TimeSpan.FromDays(7));
        Assert.Equal((1, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));

        Assert.Equal(["hubungi", "kerja"], await TerbukaAsync(kantor, kode));
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "otomatis.waktu")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Waktu_Program_mati_lama_siklus_berbunyi_sekali_dan_batas_dua_tahun_tetap_jalan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(Berwaktu);

        kantor.Clock.Maju(TimeSpan.FromDays(18));
        Assert.Equal(1, await kantor.KerjakanAsync());
        Assert.Equal(["hubungi", "kerja"], await TerbukaAsync(kantor, kode));
        kantor.Clock.Maju(TimeSpan.FromDays(730));
        await kantor.KerjakanAsync();

        var terbuka = await TerbukaAsync(kantor, kode);
        Assert.Contains("tutup", terbuka);
        Assert.DoesNotContain("kerja", terbuka);
        Assert.False(await kantor.DbAsync(db => db.ProcessTimer.AnyAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Waktu_Empat_pekerja_berlomba_tiap_timer_sekali(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        for (var i = 0; i < 6; i++)
        {
            await kantor.MulaiAsync(Berwaktu);
        }

        kantor.Clock.Maju(TimeSpan.FromDays(7));
        var berbunyi = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(kantor.KerjakanAsync)));

        Assert.Equal(6, berbunyi.Sum());
        Assert.Equal(6, await kantor.DbAsync(db => db.Tugas.CountAsync(t => t.Kunci == "hubungi")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Waktu_Langkah_selesai_dulu_timernya_hilang(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(Berwaktu);

        await new SkenarioPermohonan(kantor).SelesaikanAsync((await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Single().Id);
        kantor.Clock.Maju(TimeSpan.FromDays(800));

        Assert.Equal(0, await kantor.KerjakanAsync());
        Assert.False(await kantor.DbAsync(db => db.ProcessTimer.AnyAsync()));
    }

    [Theory, SetiapBasisData]
    public async Task Waktu_Gagal_terus_menjadi_insiden_yang_dapat_dicoba_lagi(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(Awal + """
            <bpmn:boundaryEvent id="lewat" name="Lewat waktu" attachedToRef="kerja"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:intermediateCatchEvent id="tunggu" name="Tunggu"><bpmn:timerEventDefinition><bpmn:timeDate>tanggalLanjut</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:userTask id="lanjut" name="Lanjut" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/><bpmn:endEvent id="dilanjutkan"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="selesai"/><bpmn:sequenceFlow id="c" sourceRef="lewat" targetRef="tunggu"/>
            <bpmn:sequenceFlow id="d" sourceRef="tunggu" targetRef="lanjut"/><bpmn:sequenceFlow id="e" sourceRef="lanjut" targetRef="dilanjutkan"/>
            """, """<bpmn:extensionElements><kerjasama:variabel nama="tanggalLanjut" tipe="tanggal"/></bpmn:extensionElements>""");
        for (var i = 0; i <= ServiceJobQueue.TriesUntilIncident; i++)
        {
            kantor.Clock.Maju(TimeSpan.FromDays(1));
            await kantor.KerjakanAsync();
        }

        var insiden = Assert.Single(await kantor.DenganAsync<DaftarInsiden, IReadOnlyList<LangkahOtomatis>>((_, daftar) => daftar.ListAsync(default)));
        Assert.Equal(("Lewat waktu", kode, ServiceJobQueue.TriesUntilIncident, false), (insiden.Nama, insiden.KodePermohonan, insiden.Percobaan, insiden.BolehDilewati));
        Assert.Equal(["kerja"], await TerbukaAsync(kantor, kode));

        await kantor.UbahVariabelAsync("tanggalLanjut", ProcessValue.Of(new DateOnly(2026, 3, 2)));
        var kabag = await new SkenarioPermohonan(kantor).PelakuAsync("kepala-bagian");
        await kantor.DenganAsync<TanganiInsiden, bool>(async (_, tangani) =>
        {
            await tangani.CobaLagiAsync(insiden.Id, kabag, default);
            return true;
        });
        Assert.Equal(2, await kantor.KerjakanAsync());

        Assert.Equal(["lanjut"], await TerbukaAsync(kantor, kode));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Pesan_Menunggu_penerimanya_lalu_diambil_sekali_dengan_isinya(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(Awal + """
            <bpmn:parallelGateway id="bagi"/><bpmn:parallelGateway id="gabung"/>
            <bpmn:sendTask id="kirim" name="Kirim" messageRef="jawaban"/>
            <bpmn:userTask id="siap" name="Siap" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
            <bpmn:receiveTask id="terima" name="Tunggu jawaban" messageRef="jawaban"/>
            <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="bagi"/>
            <bpmn:sequenceFlow id="c" sourceRef="bagi" targetRef="kirim"/><bpmn:sequenceFlow id="d" sourceRef="kirim" targetRef="gabung"/>
            <bpmn:sequenceFlow id="e" sourceRef="bagi" targetRef="siap"/><bpmn:sequenceFlow id="f" sourceRef="siap" targetRef="terima"/><bpmn:sequenceFlow id="g" sourceRef="terima" targetRef="gabung"/>
            <bpmn:sequenceFlow id="h" sourceRef="gabung" targetRef="tutup"/><bpmn:sequenceFlow id="i" sourceRef="tutup" targetRef="selesai"/>
            """, """<bpmn:extensionElements><kerjasama:variabel nama="isiJawaban" tipe="teks" bawaan="setuju"/></bpmn:extensionElements>""",
            """<bpmn:message id="jawaban" name="Jawaban kementerian"><bpmn:extensionElements><kerjasama:variabel nama="isiJawaban" tipe="teks"/></bpmn:extensionElements></bpmn:message>""");
        var skenario = new SkenarioPermohonan(kantor);

        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        Assert.Equal(0, await kantor.KerjakanAsync());
        Assert.Equal((JobStatus.Waiting, 0), await kantor.DbAsync(db => db.ProcessMessage.Select(m => new ValueTuple<JobStatus, int>(m.Status, m.Attempts)).SingleAsync()));
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        Assert.Equal((1, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));

        Assert.Equal(["tutup"], await TerbukaAsync(kantor, kode));
        Assert.Equal(JobStatus.Done, await kantor.DbAsync(db => db.ProcessMessage.Select(m => m.Status).SingleAsync()));
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "otomatis.pesan")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Langkah_otomatis_yang_menolak_berlanjut_di_peristiwa_galatnya(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        kantor.Tindakan.Galat = new Domain.Umum.AturanDilanggarException("uji.ditolak", "Tidak memenuhi syarat.");
        var kode = await kantor.MulaiAsync("""
            <bpmn:startEvent id="mulai"/><bpmn:serviceTask id="mesin" name="Periksa sendiri" kerjasama:tindakan="uji.hitung"/>
            <bpmn:boundaryEvent id="tolak" attachedToRef="mesin"><bpmn:errorEventDefinition errorRef="ditolak"/></bpmn:boundaryEvent>
            <bpmn:userTask id="putuskan" name="Putuskan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/><bpmn:endEvent id="diputuskan"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="mesin"/><bpmn:sequenceFlow id="b" sourceRef="mesin" targetRef="selesai"/>
            <bpmn:sequenceFlow id="c" sourceRef="tolak" targetRef="putuskan"/><bpmn:sequenceFlow id="d" sourceRef="putuskan" targetRef="diputuskan"/>
            """, luar: """<bpmn:error id="ditolak" errorCode="uji.ditolak"/>""");

        await kantor.KerjakanAsync();

        Assert.Equal(["putuskan"], await TerbukaAsync(kantor, kode));
        Assert.Equal((JobStatus.Done, 1), await kantor.DbAsync(db => db.ServiceJob.Select(j => new ValueTuple<JobStatus, int>(j.Status, j.Attempts)).SingleAsync()));
        Assert.Equal("Tidak memenuhi syarat.", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "otomatis.ditolak").Select(r => r.Alasan).SingleAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static async Task<IEnumerable<string>> TerbukaAsync(OtomatisFactory kantor, string kode) =>
        (await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Select(t => t.Kunci).Order(StringComparer.Ordinal);
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Messages of processes: from other systems by the API, and those that could not be delivered or that nobody waits for.</summary>
public sealed class PesanProsesTests
{
    private const string Alamat = "/api/v1/pesan-proses";

    private const string Pesan = """
        <bpmn:message id="jawaban" name="Jawaban kementerian"><bpmn:extensionElements>
          <kerjasama:variabel nama="isiJawaban" tipe="teks"/><kerjasama:variabel nama="tanggalJawaban" tipe="tanggal"/><kerjasama:variabel nama="disetujui" tipe="boolean" bawaan="false"/>
        </bpmn:extensionElements></bpmn:message>
        <bpmn:message id="surat" name="Surat balasan"/>
        """;

    private const string Masukan = """<bpmn:extensionElements><kerjasama:variabel nama="nomorSurat" tipe="teks" bawaan="100/2026"/><kerjasama:variabel nama="tanggalLanjut" tipe="tanggal"/></bpmn:extensionElements>""";

    /// <summary>kerja, then the answer for the request, then the letter by its number, then tutup.</summary>
    private const string Elemen = """
        <bpmn:startEvent id="mulai"/><bpmn:userTask id="kerja" name="Kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:receiveTask id="terima" name="Tunggu jawaban" messageRef="jawaban"/>
        <bpmn:receiveTask id="balasan" name="Tunggu surat" messageRef="surat" kerjasama:korelasi="nomorSurat"/>
        <bpmn:userTask id="tutup" name="Tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="b" sourceRef="kerja" targetRef="terima"/><bpmn:sequenceFlow id="c" sourceRef="terima" targetRef="balasan"/>
        <bpmn:sequenceFlow id="d" sourceRef="balasan" targetRef="tutup"/><bpmn:sequenceFlow id="e" sourceRef="tutup" targetRef="selesai"/>
        """;

    [Theory, SetiapBasisData]
    public async Task Dari_luar_disimpan_sekali_dengan_riwayatnya_lalu_diberikan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await MulaiAsync(kantor, sampaiTerima: true);
        var driver = PermohonanDriver.Untuk(kantor);
        var badan = new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { isiJawaban = "setuju", tanggalJawaban = "2026-03-02" } };

        var id = (await TerimaAsync(await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", badan, "k-1"))).Id;
        var lagi = (await TerimaAsync(await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", badan, "k-1"))).Id;
        using var lain = await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Surat balasan", korelasi = "100/2026" }, "k-1");

        Assert.Equal((id, HttpStatusCode.Conflict), (lagi, lain.StatusCode));
        Assert.Equal(id, await kantor.DbAsync(db => db.ProcessMessage.Select(m => m.Id).SingleAsync()));
        Assert.Equal("permohonan", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "pesan.diterima").Select(r => r.ObjekJenis).SingleAsync()));
        Assert.Equal(1, await kantor.KerjakanAsync());
        Assert.Equal(["boolean false", "tanggal 2026-03-02", "teks setuju"], await kantor.DbAsync(db => db.ProcessVariable
            .Where(v => v.Name == "isiJawaban" || v.Name == "tanggalJawaban" || v.Name == "disetujui").OrderBy(v => v.Type).Select(v => v.Type + " " + v.Text).ToListAsync()));

        // a correlation finds its case without being told the request; the history is the sender's
        await TerimaAsync(await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Surat balasan", korelasi = "100/2026" }, "k-2"));
        Assert.Equal(1, await kantor.KerjakanAsync());

        Assert.Equal("tutup", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "pesan.diterima" && r.ObjekJenis == "pengguna")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Fact]
    public async Task Riwayat_menyebut_isinya_dan_baru_berkata_disampaikan_sesudah_ada_yang_menerima()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var kode = await MulaiAsync(kantor, sampaiTerima: false);
        var badan = new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { isiJawaban = new string('x', 400), tanggalJawaban = "2026-03-02" } };
        await TerimaAsync(await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, Alamat, "admin", badan, "k"));
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var riwayat = PermohonanLinks.Riwayat(kode);

        var disimpan = await kabag.TeksAsync(riwayat);
        Assert.Contains("Pesan Jawaban kementerian dari sistem lain: disimpan; belum ada langkah yang menunggunya", disimpan);
        Assert.Contains("Variabel tanggalJawaban", disimpan);
        Assert.Contains("2 Maret 2026", disimpan);
        Assert.Contains(new string('x', 300) + "…", disimpan);
        Assert.DoesNotContain(new string('x', 301), disimpan);
        Assert.DoesNotContain("disampaikan", disimpan);

        var skenario = new SkenarioPermohonan(kantor);
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        await kantor.KerjakanAsync();
        Assert.Contains("Pesan Jawaban kementerian disampaikan kepada langkah: Tunggu jawaban", await kabag.TeksAsync(riwayat));
    }

    [Fact]
    public async Task Yang_keliru_disebut_dan_hanya_administrator_yang_boleh()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var kode = await MulaiAsync(kantor, sampaiTerima: false);
        var driver = PermohonanDriver.Untuk(kantor);
        (object Badan, string Bidang, string Pesan)[] keliru =
        [
            (new { permohonan = kode }, "nama", "Pilih salah satu dari: Jawaban kementerian, Surat balasan."),
            (new { nama = "Jawaban menteri", permohonan = kode }, "nama", "Tidak ada proses yang menunggu pesan ini. Pilih salah satu dari: Jawaban kementerian, Surat balasan."),
            (new { nama = "Jawaban kementerian" }, "permohonan", "Sebut permohonan, korelasi, atau keduanya."),
            (new { nama = "Jawaban kementerian", permohonan = "P-1999-00001" }, "permohonan", "Tidak ada permohonan P-1999-00001."),
            (new { nama = "Jawaban kementerian", permohonan = kode, korelasi = "1" }, "korelasi", "Pesan ini tidak dibedakan dengan korelasi: sebut permohonannya saja."),
            (new { nama = "Surat balasan", permohonan = kode }, "korelasi", "Wajib: langkah yang menunggu pesan ini membedakannya dengan korelasi."),
            (new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { isi = "x" } }, "variabel.isi", "Pesan ini tidak membawa variabel itu. Pilih salah satu dari: isiJawaban, tanggalJawaban, disetujui."),
            (new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { disetujui = "ya" } }, "variabel.disetujui", "Isi dengan true atau false."),
            (new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { tanggalJawaban = "2 Maret" } }, "variabel.tanggalJawaban", "Isi dengan tanggal YYYY-MM-DD."),
        ];

        foreach (var (badan, bidang, pesan) in keliru)
        {
            using var jawaban = await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", badan, Guid.NewGuid().ToString());
            Assert.Equal((HttpStatusCode.UnprocessableEntity, pesan), (jawaban.StatusCode, (await GalatAsync(jawaban, bidang))));
        }

        var sah = new { nama = "Jawaban kementerian", permohonan = kode };
        using (var tanpaKunci = await driver.KirimAsync(HttpMethod.Post, Alamat, "admin", sah))
        {
            Assert.StartsWith("Wajib", await GalatAsync(tanpaKunci, "Idempotency-Key"), StringComparison.Ordinal);
        }

        foreach (var peran in new[] { "kepala-bagian", "subkoordinator-dn", "analis", "perancang", "pengelola-data", "agenda", "hukum", "pimpinan", "auditor", "perangkat-daerah", "mitra" })
        {
            using var jawaban = await driver.KirimAsync(HttpMethod.Post, Alamat, peran, sah, "k");
            Assert.Equal((peran, HttpStatusCode.Forbidden), (peran, jawaban.StatusCode));
        }

        using var tamu = await kantor.Tamu().PostAsJsonAsync(Alamat, sah);
        Assert.Equal(HttpStatusCode.Unauthorized, tamu.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.ProcessMessage.AnyAsync()));
    }

    [Theory, SetiapBasisData]
    public async Task Yang_tetap_gagal_menjadi_insiden_dan_dapat_dicoba_lagi(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync("""
            <bpmn:startEvent id="mulai"/><bpmn:receiveTask id="terima" name="Tunggu jawaban" messageRef="jawaban"/>
            <bpmn:intermediateCatchEvent id="tunggu" name="Tunggu"><bpmn:timerEventDefinition><bpmn:timeDate>tanggalLanjut</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:userTask id="lanjut" name="Lanjut" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="terima"/><bpmn:sequenceFlow id="b" sourceRef="terima" targetRef="tunggu"/>
            <bpmn:sequenceFlow id="c" sourceRef="tunggu" targetRef="lanjut"/><bpmn:sequenceFlow id="d" sourceRef="lanjut" targetRef="selesai"/>
            """, Masukan, Pesan);
        await TerimaAsync(await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Jawaban kementerian", permohonan = kode }, "k"));
        for (var i = 0; i <= ServiceJobQueue.TriesUntilIncident; i++)
        {
            kantor.Clock.Maju(TimeSpan.FromDays(1));
            await kantor.KerjakanAsync();
        }

        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var insiden = Assert.Single(await kantor.DenganAsync<DaftarInsiden, IReadOnlyList<LangkahOtomatis>>((_, daftar) => daftar.ListAsync(default)));
        Assert.Equal((true, true, ServiceJobQueue.TriesUntilIncident, kode), (insiden.Gagal, insiden.Pesan, insiden.Percobaan, insiden.KodePermohonan));
        Assert.Contains("Jawaban kementerian", await kabag.TeksAsync(InsidenLinks.Daftar));
        Assert.Contains("Alur tidak dapat melangkah", await kabag.TeksAsync(PermohonanLinks.Rincian(kode)));
        Assert.Contains("Pesan Jawaban kementerian gagal disampaikan", await kabag.TeksAsync(PermohonanLinks.Rincian(kode) + "/riwayat"));

        await kantor.UbahVariabelAsync("tanggalLanjut", ProcessValue.Of(new DateOnly(2026, 3, 2)));
        var jawaban = await kabag.KirimFormAsync(InsidenLinks.Daftar + "?handler=CobaLagi", [new("id", insiden.Id.ToString())]);

        Assert.Equal(InsidenLinks.Daftar, jawaban.Headers.Location?.ToString());
        Assert.Equal(2, await kantor.KerjakanAsync());
        Assert.Equal("lanjut", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "pesan.dicoba-lagi")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Yang_lama_tanpa_penunggu_tampak_dan_dapat_dikesampingkan_dengan_alasan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await MulaiAsync(kantor, sampaiTerima: false);
        var id = (await TerimaAsync(await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Jawaban kementerian", permohonan = kode, variabel = new { isiJawaban = "Setuju dengan catatan" } }, "k"))).Id;
        Assert.DoesNotContain("Jawaban kementerian", await (await kantor.KlienSebagaiAsync("admin")).TeksAsync(InsidenLinks.Daftar));
        Assert.DoesNotContain("menu-jumlah", await (await kantor.KlienSebagaiAsync("admin")).TeksAsync("/pengaturan"));

        kantor.Clock.Maju(DaftarInsiden.LamaTanpaPenunggu);
        await kantor.KerjakanAsync();

        var admin = await kantor.KlienSebagaiAsync("admin");
        var daftar = await admin.TeksAsync(InsidenLinks.Daftar);
        Assert.Contains("Belum ada langkah yang menunggu pesan ini.", daftar);
        Assert.Contains(kode, daftar);
        Assert.DoesNotContain("Coba lagi", daftar);
        Assert.Contains("Setuju dengan catatan", daftar);
        Assert.Contains("Setuju dengan catatan", await admin.TeksAsync(InsidenLinks.Lewati(id)));
        // counted in the menu (drawn twice) and on the door, for who may act
        const string Satu = "menu-jumlah\">1<span class=\"visually-hidden\"> perlu ditangani";
        Assert.Equal(3, (await admin.TeksAsync("/pengaturan")).Split(Satu).Length - 1);
        Assert.DoesNotContain(Satu, await (await kantor.KlienSebagaiAsync("auditor")).TeksAsync("/pengaturan"));
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.KirimFormAsync(InsidenLinks.Lewati(id), [new("Alasan", " ")])).StatusCode);
        var jawaban = await admin.KirimFormAsync(InsidenLinks.Lewati(id), [new("Alasan", "Terkirim dua kali.")]);

        Assert.Equal(InsidenLinks.Daftar, jawaban.Headers.Location?.ToString());
        Assert.Equal("Terkirim dua kali.", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "pesan.dikesampingkan").Select(r => r.Alasan).SingleAsync()));
        // not delivered either when a step waits for it later
        var skenario = new SkenarioPermohonan(kantor);
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        Assert.Equal(0, await kantor.KerjakanAsync());
        Assert.Empty(await skenario.TerbukaAsync(kode));
        Assert.Equal(JobStatus.Skipped, await kantor.DbAsync(db => db.ProcessMessage.Select(m => m.Status).SingleAsync()));
    }

    /// <summary>Only the newest version of a process begins with a message; a version that is no longer begun listens for nobody.</summary>
    [Fact]
    public async Task Yang_hanya_memulai_versi_lama_tidak_dikenal()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        const string Elemen = """
            <bpmn:userTask id="baca" name="Baca" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="baca"/><bpmn:sequenceFlow id="b" sourceRef="baca" targetRef="selesai"/>
            """;
        await kantor.MuatAsync(1, """<bpmn:startEvent id="mulai"><bpmn:messageEventDefinition messageRef="jawaban"/></bpmn:startEvent>""" + Elemen, "", Pesan);
        await kantor.MuatAsync(2, """<bpmn:startEvent id="mulai"/>""" + Elemen);

        using var jawaban = await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Jawaban kementerian", permohonan = kode }, "k");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.ProcessMessage.AnyAsync()));
    }

    [Fact]
    public async Task Yang_memulai_proses_memulainya_untuk_permohonannya()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        await kantor.MuatAsync(1, """
            <bpmn:startEvent id="mulai"><bpmn:messageEventDefinition messageRef="jawaban"/></bpmn:startEvent>
            <bpmn:userTask id="baca" name="Baca" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="baca"/><bpmn:sequenceFlow id="b" sourceRef="baca" targetRef="selesai"/>
            """, "", Pesan);

        await TerimaAsync(await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, Alamat, "admin", new { nama = "Jawaban kementerian", permohonan = kode }, "k"));

        // beside the process that runs
        Assert.Equal(["baca", "catatAgenda"], (await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Select(t => t.Kunci).Order(StringComparer.Ordinal));
        Assert.Equal(JobStatus.Done, await kantor.DbAsync(db => db.ProcessMessage.Select(m => m.Status).SingleAsync()));
    }

    private static async Task<string> MulaiAsync(OtomatisFactory kantor, bool sampaiTerima)
    {
        var kode = await kantor.MulaiAsync(Elemen, Masukan, Pesan);
        var skenario = new SkenarioPermohonan(kantor);
        if (sampaiTerima)
        {
            await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        }

        return kode;
    }

    private static async Task<Diterima> TerimaAsync(HttpResponseMessage jawaban)
    {
        using (jawaban)
        {
            return await PermohonanDriver.BacaAsync<Diterima>(jawaban, HttpStatusCode.Accepted);
        }
    }

    private static async Task<string?> GalatAsync(HttpResponseMessage jawaban, string bidang) =>
        (await jawaban.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty(bidang)[0].GetString();

    private sealed record Diterima(Guid Id);
}

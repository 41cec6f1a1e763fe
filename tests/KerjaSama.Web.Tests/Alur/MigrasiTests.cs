using System.Net;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Running cases are carried to a newer version by an explicit map: planned first, one transaction a case, nobody's answer goes to another question.</summary>
public sealed class MigrasiTests
{
    private const string Lama = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="periksa" name="Periksa" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="susun" name="Susun" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/><bpmn:sequenceFlow id="b" sourceRef="periksa" targetRef="susun"/><bpmn:sequenceFlow id="c" sourceRef="susun" targetRef="selesai"/>
        """;

    /// <summary>A step comes before, the first is renamed and becomes the analis's, the second is gone.</summary>
    private const string Baru = """
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="baca" name="Baca" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:userTask id="telaah" name="Telaah" kerjasama:peran="analis" kerjasama:tahap="telaahan"/>
        <bpmn:boundaryEvent id="lewat" name="Lewat waktu" attachedToRef="telaah" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P9D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="hubungi" name="Hubungi" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:endEvent id="selesai"/><bpmn:endEvent id="dihubungi"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="baca"/><bpmn:sequenceFlow id="b" sourceRef="baca" targetRef="telaah"/><bpmn:sequenceFlow id="c" sourceRef="telaah" targetRef="selesai"/>
        <bpmn:sequenceFlow id="d" sourceRef="lewat" targetRef="hubungi"/><bpmn:sequenceFlow id="e" sourceRef="hubungi" targetRef="dihubungi"/>
        """;

    private static readonly Dictionary<string, string> Peta = new() { ["periksa"] = "telaah" };

    [Theory, SetiapBasisData]
    public async Task Rencana_tidak_mengubah_apa_pun_lalu_dijalankan_dan_perkara_selesai_di_versi_baru(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);
        var lama = Assert.Single(await skenario.TerbukaAsync(kode));

        var rencana = Assert.Single(await RencanaAsync(kantor, Peta));
        Assert.Equal((kode, 1, "Periksa → Telaah", null), (rencana.Kode, rencana.Dari, Assert.Single(rencana.Langkah), rencana.Halangan));
        Assert.Equal("periksa", Assert.Single(await skenario.TerbukaAsync(kode)).Kunci);

        Assert.Null(Assert.Single(await JalankanAsync(kantor, Peta)).Halangan);

        var baru = Assert.Single(await skenario.TerbukaAsync(kode));
        Assert.Equal((lama.Id, "telaah", "Telaah", "analis", "telaahan", lama.Versi + 1), (baru.Id, baru.Kunci, baru.Nama, baru.Peran, baru.Tahap, baru.Versi));
        Assert.Equal(1, await kantor.DbAsync(db => db.ProcessTimer.CountAsync(t => t.ElementId == "lewat")));
        Assert.Equal("Percobaan", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "permohonan.versi-alur").Select(r => r.Alasan).SingleAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        Assert.Empty(await JalankanAsync(kantor, Peta));

        await skenario.SelesaikanAsync(baru.Id);
        Assert.Empty(await skenario.TerbukaAsync(kode));
    }

    [Theory, SetiapBasisData]
    public async Task Yang_tidak_punya_tempat_tinggal_di_versinya_dan_tetap_dapat_diselesaikan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var pindah = await kantor.MulaiAsync(Lama);
        var tinggal = await kantor.MulaiAsync(Lama);
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(tinggal)).Id);
        await kantor.MuatAsync(2, Baru);

        var hasil = await JalankanAsync(kantor, Peta);

        Assert.Equal([(pindah, null), (tinggal, "Langkah 'Susun' (susun) tidak ada dalam versi 2: sebutkan penggantinya dalam peta.")], hasil.Select(h => (h.Kode, h.Halangan)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(tinggal)).Id);
        Assert.Empty(await skenario.TerbukaAsync(tinggal));
    }

    [Fact]
    public async Task Satu_peta_bagi_beberapa_versi_lama()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pertama = await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Lama.Replace("periksa", "tinjau", StringComparison.Ordinal));
        var kedua = await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(3, Baru);

        var hasil = await JalankanAsync(kantor, new() { ["periksa"] = "telaah", ["tinjau"] = "telaah" });

        Assert.Equal([(pertama, 1, null), (kedua, 2, null)], hasil.Select(h => (h.Kode, h.Dari, h.Halangan)));
        Assert.Equal(2, await kantor.DbAsync(db => db.Tugas.CountAsync(t => t.Kunci == "telaah" && t.Status == StatusTugas.Terbuka)));
    }

    [Fact]
    public async Task Langkah_yang_selesai_sebelum_pindah_tetap_dapat_dibuka_dan_tidak_dapat_ditarik()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await kantor.MulaiAsync(Lama);
        var selesai = Assert.Single(await skenario.TerbukaAsync(kode)).Id;
        await skenario.SelesaikanAsync(selesai);
        await kantor.MuatAsync(2, Baru);
        await JalankanAsync(kantor, new() { ["susun"] = "telaah" });

        var agenda = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains("Periksa", await agenda.IsiAsync($"/tugas/{selesai}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tarik kembali", await agenda.IsiAsync($"/permohonan/{kode}"), StringComparison.Ordinal);
        Assert.Contains("Telaah", await agenda.IsiAsync($"/permohonan/{kode}/alur"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uji-lain", null, null, "proses")]
    [InlineData(OtomatisFactory.Proses, 7, null, "dari")]
    [InlineData(OtomatisFactory.Proses, null, 9, "ke")]
    [InlineData(OtomatisFactory.Proses, 2, 2, "ke")]
    public async Task Proses_atau_versi_yang_tidak_ada_disebut(string proses, int? dari, int? ke, string bidang)
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);

        var galat = await Assert.ThrowsAsync<IsianTidakSahException>(() => kantor.DenganAsync<MigrasiProses, object>(async (_, m) => await m.RencanaAsync(new(proses, dari, ke, Peta), Pelaku.Sistem, default)));

        Assert.Equal([bidang], galat.Errors.Keys);
    }

    [Fact]
    public async Task Peta_yang_keliru_dan_alasan_yang_kosong_ditolak_sebelum_ada_yang_pindah()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var kode = await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);

        var peta = await Assert.ThrowsAsync<IsianTidakSahException>(() => JalankanAsync(kantor, new() { ["periksaa"] = "telaah" }));
        var alasan = await Assert.ThrowsAsync<IsianTidakSahException>(() => JalankanAsync(kantor, Peta, alasan: " "));

        Assert.Equal(("'periksaa' tidak ada dalam versi 1.", "alasan"), (peta.Message, Assert.Single(alasan.Errors.Keys)));
        Assert.Equal("periksa", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
    }

    [Fact]
    public async Task Selain_administrator_ditolak()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);
        var kabag = await new SkenarioPermohonan(kantor).PelakuAsync("kepala-bagian");

        await Assert.ThrowsAsync<TidakBerhakException>(() => kantor.DenganAsync<MigrasiProses, object>(async (_, m) => await m.RencanaAsync(Masukan(Peta), kabag, default)));
    }

    [Fact]
    public async Task Halaman_memetakan_merencanakan_lalu_memindahkan()
    {
        const string Halaman = "/pengaturan/alur/" + OtomatisFactory.Proses + "/migrasi";
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);
        var admin = await kantor.KlienSebagaiAsync("admin");

        Assert.Contains($"{Halaman}?dari=1", await admin.IsiAsync("/pengaturan/alur"), StringComparison.Ordinal);
        var tanpaPeta = await admin.IsiAsync(Halaman);
        Assert.Contains("name=\"peta[periksa]\"", tanpaPeta, StringComparison.Ordinal);
        Assert.Contains("sebutkan penggantinya dalam peta", tanpaPeta, StringComparison.Ordinal);
        Assert.DoesNotContain("Pindahkan 1 permohonan", tanpaPeta, StringComparison.Ordinal);
        Assert.Contains("Periksa \u2192 Telaah", await admin.TeksAsync(Halaman + "?peta[periksa]=telaah"), StringComparison.Ordinal);

        using var keliru = await admin.GetAsync(Halaman + "?peta[nihil]=telaah");
        var halamanKeliru = await keliru.TeksAsync();
        Assert.Contains("'nihil' tidak ada dalam versi 1.", halamanKeliru, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak ada yang tertinggal", halamanKeliru, StringComparison.Ordinal);

        using var tanpaAlasan = await admin.KirimFormAsync(Halaman, [new("peta[periksa]", "telaah")]);
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.StatusCode);
        Assert.Equal("periksa", Assert.Single(await skenario.TerbukaAsync(kode)).Kunci);
        using var dipindahkan = await admin.KirimFormAsync(Halaman, [new("peta[periksa]", "telaah"), new("Alasan", "Alur baru berlaku")]);

        Assert.Equal(HttpStatusCode.Found, dipindahkan.StatusCode);
        Assert.Equal("telaah", Assert.Single(await skenario.TerbukaAsync(kode)).Kunci);
        Assert.Contains("Pindah ke versi 2 (semula 1) dari alur Uji langkah otomatis", await admin.TeksAsync($"/permohonan/{kode}/riwayat"), StringComparison.Ordinal);
    }

    /// <summary>Only a step was renamed: nothing has to be mapped, so the form has no field of the map.</summary>
    [Fact]
    public async Task Halaman_tanpa_yang_perlu_dipetakan_memindahkan_dari_tautannya()
    {
        const string Halaman = "/pengaturan/alur/" + OtomatisFactory.Proses + "/migrasi?dari=1";
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Lama.Replace("name=\"Susun\"", "name=\"Susun rancangan\"", StringComparison.Ordinal));
        var admin = await kantor.KlienSebagaiAsync("admin");

        Assert.Contains("Pindahkan 1 permohonan", await admin.TeksAsync(Halaman), StringComparison.Ordinal);
        using var dipindahkan = await admin.KirimFormAsync(Halaman, [new("Alasan", "Nama yang benar")]);

        Assert.Equal(HttpStatusCode.Found, dipindahkan.StatusCode);
        Assert.Equal(2, await kantor.DbAsync(db => db.ProcessInstance.Where(i => i.DefinitionKey == OtomatisFactory.Proses).Select(i => i.DefinitionVersion).SingleAsync()));
    }

    [Fact]
    public async Task Beda_dua_versi_menyebut_yang_baru_yang_dihapus_dan_yang_berubah()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MulaiAsync(Lama);
        await kantor.MuatAsync(2, Baru);

        var beda = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync("/pengaturan/alur/" + OtomatisFactory.Proses + "/beda");

        Assert.Contains("versi 1 dan 2", beda, StringComparison.Ordinal);
        Assert.Matches(@"telaah \u00b7 baru[\s\S]*susun \u00b7 dihapus", beda);
    }

    private static MasukanMigrasi Masukan(Dictionary<string, string> peta) => new(OtomatisFactory.Proses, null, null, peta);

    private static Task<IReadOnlyList<PerkaraMigrasi>> RencanaAsync(OtomatisFactory kantor, Dictionary<string, string> peta) =>
        kantor.DenganAsync<MigrasiProses, IReadOnlyList<PerkaraMigrasi>>((_, m) => m.RencanaAsync(Masukan(peta), Pelaku.Sistem, default));

    private static Task<IReadOnlyList<PerkaraMigrasi>> JalankanAsync(OtomatisFactory kantor, Dictionary<string, string> peta, string alasan = "Percobaan") =>
        kantor.DenganAsync<MigrasiProses, IReadOnlyList<PerkaraMigrasi>>((_, m) => m.JalankanAsync(Masukan(peta), alasan, Pelaku.Sistem, default));
}

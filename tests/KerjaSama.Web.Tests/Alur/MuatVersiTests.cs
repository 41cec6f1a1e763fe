using System.Net;
using System.Text;
using System.Text.Json;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Modul.Alur.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>An administrator loads a new version while the program runs: what was checked and shown is what new cases take, on every node.</summary>
public sealed class MuatVersiTests
{
    private const string Halaman = "/pengaturan/alur/muat";
    private const string SatuLangkah = """
        <bpmn:startEvent id="mulai"/><bpmn:userTask id="periksa" name="Periksa" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/><bpmn:sequenceFlow id="b" sourceRef="periksa" targetRef="selesai"/>
        """;

    private static readonly string DuaLangkah = SatuLangkah.Replace("""targetRef="selesai"/>""", """targetRef="susun"/><bpmn:userTask id="susun" name="Susun" kerjasama:peran="agenda"/><bpmn:sequenceFlow id="c" sourceRef="susun" targetRef="selesai"/>""", StringComparison.Ordinal);

    [Theory, SetiapBasisData]
    public async Task Diperiksa_lalu_dimuat_dan_dipakai_yang_baru_sedang_yang_berjalan_tetap(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.MulaiAsync(SatuLangkah);
        var admin = await kantor.KlienSebagaiAsync("admin");

        var alamat = await UnggahAsync(admin, "baru.bpmn", Xml(2, DuaLangkah));
        var halaman = await admin.TeksAsync(alamat);
        Assert.Contains("Tidak ada temuan", halaman, StringComparison.Ordinal);
        Assert.Contains("1 permohonan, tetap di versinya", halaman, StringComparison.Ordinal);
        Assert.Matches(@"Yang berbeda dari versi 1[\s\S]*susun \u00b7 baru", halaman);
        Assert.Contains("tidak memuat gambar", halaman, StringComparison.Ordinal);
        using var tanpaAlasan = await MuatAsync(admin, alamat, "");
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.StatusCode);
        Assert.Equal(1, Katalog(kantor).NewestOf(OtomatisFactory.Proses).Version);
        using var dimuat = await MuatAsync(admin, alamat, "Naskah disusun tersendiri");
        Assert.Equal(HttpStatusCode.Found, dimuat.StatusCode);

        Assert.Equal(2, Katalog(kantor).NewestOf(OtomatisFactory.Proses).Version);
        Assert.Equal(1, await kantor.DbAsync(db => db.ProcessInstance.Where(i => i.DefinitionKey == OtomatisFactory.Proses).Select(i => i.DefinitionVersion).SingleAsync()));
        Assert.Equal("periksa", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        var jejak = await kantor.DbAsync(db => db.Riwayat.SingleAsync(r => r.Peristiwa == MuatVersiAlur.Peristiwa));
        Assert.Equal("Naskah disusun tersendiri", jejak.Alasan);
        Assert.DoesNotContain("bpmn:process", jejak.Perubahan, StringComparison.Ordinal);
        Assert.Contains($"{jejak.OlehNama}: Naskah disusun tersendiri", await admin.TeksAsync("/pengaturan/alur"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Temuan_disebut_di_samping_gambar_dan_ditandai_di_dalamnya()
    {
        const string Gambar = """<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><d:BPMNPlane><d:BPMNShape bpmnElement="periksa"/></d:BPMNPlane></d:BPMNDiagram>""";
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");

        var alamat = await UnggahAsync(admin, "salah.bpmn", Xml(1, SatuLangkah.Replace("agenda", "raja", StringComparison.Ordinal)).Replace("</bpmn:definitions>", Gambar + "</bpmn:definitions>", StringComparison.Ordinal));
        var halaman = await admin.TeksAsync(alamat);

        Assert.Contains("Baris 2 \u00b7 periksa", halaman, StringComparison.Ordinal);
        Assert.Contains("Peran 'raja' tidak dikenal.", halaman, StringComparison.Ordinal);
        Assert.Contains("Perbaikan: Pilih dari: admin, ", halaman, StringComparison.Ordinal);
        Assert.Contains("data-unsur=\"periksa\"", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Muat versi 1", halaman, StringComparison.Ordinal);
        var json = JsonDocument.Parse(await admin.IsiAsync(alamat.Replace("?", "?handler=Gambar&", StringComparison.Ordinal))).RootElement;
        Assert.Equal(["periksa"], json.GetProperty("temuan").EnumerateArray().Select(t => t.GetString()!));
        Assert.Contains("BPMNShape", json.GetProperty("xml").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yang_dijalankan_tanpa_bentuk_dalam_gambar_disebut()
    {
        const string Gambar = """<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><d:BPMNPlane><d:BPMNShape bpmnElement="mulai"/><d:BPMNShape bpmnElement="periksa"/><d:BPMNShape bpmnElement="selesai"/></d:BPMNPlane></d:BPMNDiagram>""";
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");
        string Bergambar(string elemen) => Xml(1, elemen).Replace("</bpmn:definitions>", Gambar + "</bpmn:definitions>", StringComparison.Ordinal);

        var kurang = await admin.TeksAsync(await UnggahAsync(admin, "kurang.bpmn", Bergambar(DuaLangkah)));
        var lengkap = await admin.TeksAsync(await UnggahAsync(admin, "lengkap.bpmn", Bergambar(SatuLangkah)));

        Assert.Contains("Tidak tergambar, tetapi ikut dijalankan: Susun.", kurang, StringComparison.Ordinal);
        Assert.Contains("Tidak ada temuan", kurang, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak tergambar", lengkap, StringComparison.Ordinal);
    }

    /// <summary>Without the flow to periksa nothing leads there, and susun and selesai only follow from it.</summary>
    [Fact]
    public async Task Sebab_disebut_lebih_dahulu_daripada_akibatnya()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");
        var terputus = DuaLangkah.Replace("""<bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/>""", "", StringComparison.Ordinal);

        var halaman = await admin.TeksAsync(await UnggahAsync(admin, "terputus.bpmn", Xml(1, terputus)));

        Assert.Matches(@"mulai</p>\s*<p><strong>Buntu[\s\S]*periksa</p>\s*<p><strong>Elemen tidak dapat dicapai: tidak ada alur masuk[\s\S]*akibat temuan lain[\s\S]*akibat temuan lain", halaman);
        Assert.Equal(2, halaman.Split("akibat temuan lain").Length - 1);
    }

    [Fact]
    public async Task Nomor_versi_yang_tidak_disebut_dikatakan_demikian()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await JalankanAsync(kantor, Xml(1, SatuLangkah), pelaku);
        await JalankanAsync(kantor, Xml(2, DuaLangkah), pelaku);
        var admin = await kantor.KlienSebagaiAsync("admin");

        var halaman = await admin.TeksAsync(await UnggahAsync(admin, "alur.bpmn", Xml(9, SatuLangkah).Replace(" kerjasama:versi=\"9\"", "", StringComparison.Ordinal)));

        Assert.Contains("Nomor versinya tidak disebut, padahal versi 2 sudah dimuat.", halaman, StringComparison.Ordinal);
        Assert.Contains("Tulis kerjasama:versi=\"3\" pada elemen process.", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versi_lama_dapat_dibuka_dan_diunduh_oleh_yang_melihat_daftarnya()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await JalankanAsync(kantor, Xml(1, SatuLangkah).Replace("Uji muat", "Uji nama lama", StringComparison.Ordinal), pelaku);
        await JalankanAsync(kantor, Xml(2, DuaLangkah), pelaku);
        var (kabag, analis) = (await kantor.KlienSebagaiAsync("kepala-bagian"), await kantor.KlienSebagaiAsync("analis"));
        var alamat = AlurLinks.Versi(OtomatisFactory.Proses, 1);

        var daftar = await kabag.TeksAsync("/pengaturan/alur");
        var halaman = await kabag.TeksAsync(alamat);
        var unduhan = await kabag.GetAsync(AlurLinks.UnduhVersi(OtomatisFactory.Proses, 1));

        Assert.Contains("Uji nama lama", daftar, StringComparison.Ordinal);
        Assert.Contains($"href=\"{alamat}\"", daftar, StringComparison.Ordinal);
        Assert.Contains("Periksa", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Susun", halaman, StringComparison.Ordinal);
        Assert.Contains("Uji nama lama", await kabag.IsiAsync(AlurLinks.GambarVersi(OtomatisFactory.Proses, 1)), StringComparison.Ordinal);
        Assert.Equal($"{OtomatisFactory.Proses}-v1.bpmn", unduhan.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("Uji nama lama", await unduhan.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kabag.GetAsync(AlurLinks.Versi(OtomatisFactory.Proses, 7))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analis.GetAsync(alamat)).StatusCode);
        Assert.DoesNotContain("Muat versi alur", await kabag.TeksAsync("/pengaturan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rusak")]
    [InlineData("versi lain")]
    [InlineData("nama diubah")]
    public async Task Versi_tersimpan_yang_rusak_disebut_dengan_cara_memulihkannya(string kerusakan)
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await JalankanAsync(kantor, Xml(1, SatuLangkah), pelaku);
        await JalankanAsync(kantor, Xml(2, DuaLangkah), pelaku);
        var isi = kerusakan switch
        {
            "versi lain" => Xml(5, SatuLangkah),
            "nama diubah" => Xml(1, SatuLangkah.Replace("name=\"", "name=\"Lain ", StringComparison.Ordinal)),
            _ => kerusakan,
        };
        await kantor.DbAsync(db => db.ProcessDefinition.Where(d => d.Key == OtomatisFactory.Proses && d.Version == 1).ExecuteUpdateAsync(s => s.SetProperty(d => d.Xml, isi)));
        var lain = KatalogLain(kantor);

        var jalan = Assert.Throws<StoredDefinitionException>(() => lain.Get(OtomatisFactory.Proses, 1));
        var mulai = await Assert.ThrowsAsync<StartRefusedException>(() => kantor.DbAsync(async db =>
        {
            await KatalogLain(kantor).LoadAsync(db, DefinitionCatalog.Folder, kantor.OfficeClock.GetUtcNow(), default);
            return true;
        }));

        Assert.Contains($"'{OtomatisFactory.Proses}' version 1 cannot be read", jalan.Message, StringComparison.Ordinal);
        Assert.Contains($"Alur '{OtomatisFactory.Proses}' versi 1 yang tersimpan dalam basis data tidak dapat dibaca", mulai.Message, StringComparison.Ordinal);
        Assert.Contains("dari cadangan", mulai.Message, StringComparison.Ordinal);
        // the others are taken up all the same, and others can be loaded
        Assert.Equal(2, KatalogLain(kantor).Get(OtomatisFactory.Proses, 2).Version);
        Assert.Equal([1], (await KatalogLain(kantor).RefreshAsync(default)).Select(e => e.Row.Version));
    }

    [Theory]
    [InlineData(1, true, "Versi ini sudah dimuat")]
    [InlineData(1, false, "Versi 1 sudah dimuat dengan isi lain; versi yang sudah dimuat tidak berubah. Naikkan kerjasama:versi menjadi 3.")]
    [InlineData(2, false, "Versi 2 sudah dimuat dengan isi lain")]
    [InlineData(3, false, "Tidak ada temuan")]
    public async Task Nomor_versi_dan_isinya(int versi, bool sama, string kata)
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await JalankanAsync(kantor, Xml(1, SatuLangkah), pelaku);
        await JalankanAsync(kantor, Xml(2, DuaLangkah), pelaku);
        var admin = await kantor.KlienSebagaiAsync("admin");

        var halaman = await admin.TeksAsync(await UnggahAsync(admin, "alur.bpmn", Xml(versi, sama ? SatuLangkah : SatuLangkah.Replace("Periksa", "Tinjau", StringComparison.Ordinal))));

        Assert.Contains(kata, halaman.Replace("</strong></p>\n                            <p>Perbaikan:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("PK\u0003\u0004")]
    public async Task Yang_bukan_berkas_alur_ditolak_di_bidangnya(string isi)
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await admin.KirimBerkasAsync(Halaman, [], ("Berkas", "alur.bpmn", Encoding.Latin1.GetBytes(isi)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
    }

    [Theory]
    [InlineData("Halo", "Berkas bukan XML yang benar")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "Berkas memuat DTD")]
    [InlineData("<x/>", "Perbaikan: ")]
    [InlineData("\u00ff\u0001\u0002\u0080", "Perbaikan: ")]
    [InlineData("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", "Perbaikan: ")]
    public async Task Berkas_yang_buruk_menjadi_temuan_dan_tidak_pernah_galat(string isi, string kata)
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");

        var alamat = await UnggahAsync(admin, "buruk.bpmn", isi);
        var halaman = await admin.TeksAsync(alamat);

        Assert.Contains(kata, halaman, StringComparison.Ordinal);
        Assert.Contains("belum dapat dimuat", halaman, StringComparison.Ordinal);
        using var dimuat = await admin.KirimFormAsync($"{Halaman}?handler=Muat", [new("Titipan", Titipan(alamat)), new("Alasan", "Coba")], Halaman);
        Assert.Equal(HttpStatusCode.Conflict, dimuat.StatusCode);
    }

    [Fact]
    public async Task Lebih_dari_dua_megabita_ditolak()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await admin.KirimBerkasAsync(Halaman, [], ("Berkas", "besar.bpmn", Encoding.ASCII.GetBytes(new string(' ', 2_000_001))));

        Assert.Contains("batasnya", await jawaban.TeksAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
    }

    [Fact]
    public async Task Unggahan_orang_lain_tidak_dapat_dipakai()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var admin = await kantor.KlienSebagaiAsync("admin");

        Assert.Contains("Pilih berkasnya sekali lagi", await admin.TeksAsync($"{Halaman}?Titipan=titipan.bukan"), StringComparison.Ordinal);
        using var dimuat = await admin.KirimFormAsync($"{Halaman}?handler=Muat", [new("Titipan", "titipan.bukan"), new("Alasan", "Coba")], Halaman);
        Assert.Equal(HttpStatusCode.BadRequest, dimuat.StatusCode);
    }

    public static TheoryData<string> SelainAdmin => [.. Enum.GetValues<Peran>().Where(p => p != Peran.Admin).Select(p => p.Kode)];

    [Fact]
    public async Task Setiap_peran_selain_administrator_ditolak()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        foreach (var peran in SelainAdmin.Select(p => p.Data))
        {
            var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync(peran);
            await Assert.ThrowsAsync<TidakBerhakException>(() => JalankanAsync(kantor, Xml(1, SatuLangkah), pelaku));
        }

        Assert.Null(Katalog(kantor).Find(OtomatisFactory.Proses));
    }

    [Theory, SetiapBasisData]
    public async Task Dari_dua_administrator_serentak_satu_berhasil_dan_yang_lain_diberi_tahu(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");

        var hasil = await Task.WhenAll(new[] { SatuLangkah, DuaLangkah, SatuLangkah }.Select(async elemen =>
        {
            try
            {
                await JalankanAsync(kantor, Xml(1, elemen), pelaku);
                return "dimuat";
            }
            catch (AturanDilanggarException e)
            {
                return e.Kode;
            }
        }));

        Assert.Single(hasil, h => h == "dimuat");
        Assert.All(hasil.Where(h => h != "dimuat"), h => Assert.Contains(h, new[] { "alur.ada-temuan", "alur.sudah-dimuat" }));
        Assert.Equal(1, await kantor.DbAsync(db => db.ProcessDefinition.CountAsync(d => d.Key == OtomatisFactory.Proses)));
    }

    [Theory, SetiapBasisData]
    public async Task Server_lain_mengenal_versi_baru_saat_diperlukan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await JalankanAsync(kantor, Xml(1, SatuLangkah), pelaku);
        var lain = KatalogLain(kantor);
        await lain.RefreshAsync(default);
        Assert.Equal(1, lain.NewestOf(OtomatisFactory.Proses).Version);

        await JalankanAsync(kantor, Xml(2, DuaLangkah), pelaku);
        var instance = new ProcessInstance { DefinitionKey = OtomatisFactory.Proses, DefinitionVersion = 2, SubjectKind = "permohonan", SubjectId = Guid.Empty, RootId = Guid.Empty, StartedAt = default };

        Assert.Equal(1, lain.NewestOf(OtomatisFactory.Proses).Version);
        Assert.Equal("Susun", lain.StepOf(instance, "susun").Name);
        Assert.Equal(2, lain.NewestOf(OtomatisFactory.Proses).Version);
        Assert.Throws<InvalidOperationException>(() => lain.Get(OtomatisFactory.Proses, 3));
    }

    [Fact]
    public async Task Server_lain_menjalankan_perkara_yang_dimulai_di_versi_yang_belum_dikenalnya()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var skenario = new SkenarioPermohonan(kantor);
        var lain = KatalogLain(kantor);
        await lain.RefreshAsync(default);
        var kode = await kantor.MulaiAsync(DuaLangkah);
        var tugas = Assert.Single(await skenario.TerbukaAsync(kode));

        await kantor.DenganAsync<IServiceProvider, bool>(async (db, services) =>
        {
            var engine = ActivatorUtilities.CreateInstance<CaseEngine>(services, lain, new InstanceRowsReader(db, lain));
            await using var transaction = await db.BeginWriteAsync();
            var permohonan = await db.Permohonan.SingleAsync(p => p.Kode == kode);
            await engine.StepAsync(tugas.InstanceId, new CompleteTask(tugas.Token, "selesai", new Dictionary<string, ProcessValue>()), permohonan, default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });

        Assert.Contains(await skenario.TerbukaAsync(kode), t => t.Kunci == "susun");
    }

    [Fact]
    public async Task Mulai_ulang_sesudah_unggahan_folder_lama_tetap_jalan_yang_lebih_baru_dimuat_dan_yang_bentrok_menghentikan()
    {
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await kantor.MuatAsync(1, SatuLangkah);
        await JalankanAsync(kantor, Xml(3, DuaLangkah), pelaku);

        await kantor.MuatAsync(1, SatuLangkah);
        Assert.Equal(3, await TerbaruSesudahMulaiAsync(kantor));
        await kantor.MuatAsync(2, SatuLangkah);
        Assert.Equal(3, await TerbaruSesudahMulaiAsync(kantor));
        var bentrok = await Assert.ThrowsAsync<StartRefusedException>(() => kantor.MuatAsync(3, SatuLangkah));
        Assert.Contains("versi 3 berbeda dari versi 3 yang sudah diterbitkan. Naikkan kerjasama:versi", bentrok.Message, StringComparison.Ordinal);
        await kantor.MuatAsync(4, SatuLangkah);
        Assert.Equal(4, Katalog(kantor).NewestOf(OtomatisFactory.Proses).Version);
    }

    [Fact]
    public async Task Berkas_folder_yang_baru_harus_cocok_dengan_unggahan_yang_memanggilnya()
    {
        const string Pemanggil = """
            <bpmn:startEvent id="mulai"/><bpmn:callActivity id="panggil" calledElement="uji-otomatis"/><bpmn:exclusiveGateway id="pilih" default="d"/><bpmn:endEvent id="ya"/><bpmn:endEvent id="tidak"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="panggil"/><bpmn:sequenceFlow id="b" sourceRef="panggil" targetRef="pilih"/><bpmn:sequenceFlow id="d" sourceRef="pilih" targetRef="tidak"/>
            <bpmn:sequenceFlow id="c" sourceRef="pilih" targetRef="ya"><bpmn:conditionExpression>periksa = "selesai"</bpmn:conditionExpression></bpmn:sequenceFlow>
            """;
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await kantor.MuatAsync(1, SatuLangkah);
        await JalankanAsync(kantor, Xml(1, Pemanggil, "uji-pemanggil"), pelaku);

        var tidakCocok = await Assert.ThrowsAsync<StartRefusedException>(() => kantor.MuatAsync(2, SatuLangkah.Replace("\"periksa\"", "\"tinjau\"", StringComparison.Ordinal)));
        Assert.Contains("memanggil proses ini dan tidak cocok lagi", tidakCocok.Message, StringComparison.Ordinal);
        var unggahan = await Assert.ThrowsAsync<AturanDilanggarException>(() => JalankanAsync(kantor, Xml(2, SatuLangkah.Replace("\"periksa\"", "\"tinjau\"", StringComparison.Ordinal)), pelaku));
        Assert.Equal("alur.ada-temuan", unggahan.Kode);
    }

    private static DefinitionCatalog Katalog(OtomatisFactory kantor) => kantor.Services.GetRequiredService<DefinitionCatalog>();

    /// <summary>The catalog of another node on the same database.</summary>
    private static DefinitionCatalog KatalogLain(OtomatisFactory kantor) => ActivatorUtilities.CreateInstance<DefinitionCatalog>(kantor.Services);

    private static async Task<int> TerbaruSesudahMulaiAsync(OtomatisFactory kantor)
    {
        var katalog = KatalogLain(kantor);
        await kantor.DbAsync(async db =>
        {
            await katalog.LoadAsync(db, Path.Combine(kantor.Folder, "alur"), kantor.OfficeClock.GetUtcNow(), default);
            return true;
        });
        return katalog.NewestOf(OtomatisFactory.Proses).Version;
    }

    private static Task<IReadOnlyList<ProcessDefinition>> JalankanAsync(OtomatisFactory kantor, string xml, Pelaku pelaku) =>
        kantor.DenganAsync<MuatVersiAlur, IReadOnlyList<ProcessDefinition>>((_, muat) => muat.ExecuteAsync([new("alur.bpmn", Encoding.UTF8.GetBytes(xml))], "Percobaan", pelaku, default));

    /// <returns>Address of the page that shows the file.</returns>
    private static async Task<string> UnggahAsync(HttpClient klien, string nama, string isi)
    {
        using var jawaban = await klien.KirimBerkasAsync(Halaman, [], ("Berkas", nama, Encoding.Latin1.GetBytes(isi)));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        return jawaban.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> MuatAsync(HttpClient klien, string alamat, string alasan) =>
        klien.KirimFormAsync($"{Halaman}?handler=Muat", [new("Alasan", alasan)], alamat);

    private static string Titipan(string alamat) => Uri.UnescapeDataString(alamat[(alamat.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    private static string Xml(int versi, string elemen, string kunci = OtomatisFactory.Proses) => $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1">
        <bpmn:process id="{kunci}" name="Uji muat" isExecutable="true" kerjasama:versi="{versi}">{elemen}</bpmn:process></bpmn:definitions>
        """;
}

using System.Net;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Pengaturan.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The office sets the limits of steps as data: tasks opened afterwards, the SOP and the pages say so, with a history.</summary>
public sealed class BatasLangkahTests
{
    private const string Halaman = "/pengaturan/alur/telaahan/batas";
    private const string Langkah = "susunTelaahan";

    [Theory, SetiapBasisData]
    public async Task Berlaku_bagi_tugas_yang_dibuka_sesudahnya_dan_dicetak_di_sop(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (_, terbuka) = await skenario.SampaiAsync(Langkah);
        var semula = await TenggatAsync(kantor, terbuka);
        var admin = await kantor.KlienSebagaiAsync("admin");

        Assert.Contains("5 hari kerja", await admin.TeksAsync("/alur/telaahan/sop"), StringComparison.Ordinal);
        using var disimpan = await UbahAsync(admin, "9", "Beban kerja akhir tahun");
        Assert.Equal(HttpStatusCode.Found, disimpan.StatusCode);

        var (kode, baru) = await skenario.SampaiAsync(Langkah, "Permohonan kedua");
        Assert.Equal(semula, await TenggatAsync(kantor, terbuka));
        Assert.Equal(new HariKerja(await kantor.DbAsync(db => db.HariLibur.Select(h => h.Tanggal).ToHashSetAsync())).Tambah(kantor.OfficeClock.HariIni, 9), await TenggatAsync(kantor, baru));
        var kodeLacak = await kantor.DenganAsync<KodeLacak, string>(async (db, k) => await k.UntukAsync(await db.Permohonan.SingleAsync(p => p.Kode == kode), default));
        Assert.Equal(await TenggatAsync(kantor, baru), (await kantor.DenganAsync<LacakReader, LacakRincian?>((_, lacak) => lacak.FindAsync(kodeLacak, default)))!.Perkiraan);
        var sop = await admin.TeksAsync("/alur/telaahan/sop");
        Assert.Contains("9 hari kerja", sop, StringComparison.Ordinal);
        Assert.DoesNotContain("5 hari kerja", sop, StringComparison.Ordinal);
        Assert.Contains("dengan batas waktu yang ditetapkan kantor", sop, StringComparison.Ordinal);
        Assert.Contains("9 hari kerja", await admin.TeksAsync("/alur/telaahan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Riwayat_menyebut_siapa_mengapa_dan_batas_lama_lalu_kembali_ke_berkas()
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");
        await UbahAsync(admin, "9", "Beban kerja akhir tahun");
        await UbahAsync(admin, "7", "Pegawai bertambah");

        var halaman = await admin.TeksAsync(Halaman);
        Assert.Contains("Susun telaahan staf: 9 hari kerja", halaman, StringComparison.Ordinal);
        Assert.Contains("Beban kerja akhir tahun", halaman, StringComparison.Ordinal);
        Assert.Contains("ditetapkan kantor", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("susunTelaahan</ins>", halaman, StringComparison.Ordinal);
        Assert.Matches("semula </span>9</del>[\\s\\S]*menjadi </span>7</ins>", halaman);

        using var kembali = await admin.KirimFormAsync($"{Halaman}?handler=Berkas", [new("Alasan", "Kembali normal"), .. await TersembunyiAsync(admin)], $"{Halaman}?Langkah={Langkah}");
        Assert.Equal(HttpStatusCode.Found, kembali.StatusCode);
        Assert.Contains("Susun telaahan staf: menurut berkas, 5 hari kerja", await admin.TeksAsync(Halaman), StringComparison.Ordinal);
        Assert.Contains("Semua langkah memakai batas di berkas alur", await admin.TeksAsync(Halaman), StringComparison.Ordinal);
        Assert.DoesNotContain("dengan batas waktu", await admin.TeksAsync("/alur/telaahan/sop"), StringComparison.Ordinal);
        await UbahAsync(admin, "6", "Sekali lagi");
        Assert.Equal(4, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.ObjekJenis == "batas-langkah")));
    }

    [Fact]
    public async Task Batas_yang_sama_dengan_berkas_bukan_batas_kantor()
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");
        await UbahAsync(admin, "5", "Sama dengan berkas");

        Assert.Contains("Semua langkah memakai batas di berkas alur", await admin.TeksAsync(Halaman), StringComparison.Ordinal);
        Assert.Equal(0, await kantor.DbAsync(db => db.BatasLangkah.CountAsync(b => b.TenggatHari != null)));

        await UbahAsync(admin, "9", "Beban kerja");
        await UbahAsync(admin, "5", "Kembali seperti berkas");
        Assert.Contains("Semua langkah memakai batas di berkas alur", await admin.TeksAsync(Halaman), StringComparison.Ordinal);
        Assert.Null(await kantor.DbAsync(db => db.BatasLangkah.Select(b => b.TenggatHari).SingleAsync()));
    }

    /// <summary>A called process is one line of the SOP, with its working days counted together.</summary>
    [Fact]
    public async Task Sop_menyebut_batas_kantor_hanya_bila_ada_yang_dicetak_darinya()
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");
        await UbahAsync(admin, "9", "Beban kerja");

        Assert.Contains("dengan batas waktu yang ditetapkan kantor", await admin.TeksAsync("/alur/ksdpk/sop"), StringComparison.Ordinal);
        Assert.DoesNotContain("dengan batas waktu", await admin.TeksAsync("/alur/penerimaan/sop"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "Coba")]
    [InlineData("366", "Coba")]
    [InlineData("-1", "Coba")]
    [InlineData("lima", "Coba")]
    [InlineData("", "Coba")]
    [InlineData("5,5", "Coba")]
    [InlineData("9", " ")]
    public async Task Isian_yang_keliru_ditolak(string hari, string alasan)
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await UbahAsync(admin, hari, alasan);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.BatasLangkah.CountAsync()));
    }

    [Fact]
    public async Task Kepala_Bagian_melihat_tetapi_tidak_mengubah_dan_yang_tidak_ada_404()
    {
        await using var kantor = new KantorFactory();
        var (kabag, admin) = (await kantor.KlienSebagaiAsync("kepala-bagian"), await kantor.KlienSebagaiAsync("admin"));

        var halaman = await kabag.TeksAsync($"{Halaman}?Langkah={Langkah}");
        Assert.Contains("Periksa telaahan", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Hari\"", halaman, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/pengaturan/alur/tidak-ada/batas")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Halaman}?Langkah=tidakAda")).StatusCode);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("kepala-bagian");
        await Assert.ThrowsAsync<TidakBerhakException>(() => kantor.DenganAsync<UbahBatasLangkah, bool>((_, ubah) => ubah.ExecuteAsync("telaahan", Langkah, 3, "Coba", 0, pelaku, default)));
    }

    [Theory, SetiapBasisData]
    public async Task Dari_dua_perubahan_serentak_satu_menang(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");

        var hasil = await Task.WhenAll(new[] { 3, 4 }.Select(async hari =>
        {
            try
            {
                return await kantor.DenganAsync<UbahBatasLangkah, bool>((_, ubah) => ubah.ExecuteAsync("telaahan", Langkah, hari, "Coba", 0, pelaku, default));
            }
            catch (VersiBerubahException)
            {
                return false;
            }
        }));

        Assert.Single(hasil, h => h);
        Assert.Equal(1, await kantor.DbAsync(db => db.BatasLangkah.CountAsync()));
    }

    [Fact]
    public async Task Langkah_yang_dihapus_di_versi_baru_disebut_tanpa_pengaruh()
    {
        const string Lama = """
            <bpmn:startEvent id="mulai"/><bpmn:userTask id="periksa" name="Periksa" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/><bpmn:sequenceFlow id="b" sourceRef="periksa" targetRef="selesai"/>
            """;
        await using var kantor = new OtomatisFactory(BasisData.Sqlite);
        await kantor.MuatAsync(1, Lama);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        await kantor.DenganAsync<UbahBatasLangkah, bool>((_, ubah) => ubah.ExecuteAsync(OtomatisFactory.Proses, "periksa", 3, "Coba", 0, pelaku, default));
        await kantor.MuatAsync(2, Lama.Replace("\"periksa\"", "\"tinjau\"", StringComparison.Ordinal));

        var halaman = await (await kantor.KlienSebagaiAsync("admin")).TeksAsync($"/pengaturan/alur/{OtomatisFactory.Proses}/batas");

        Assert.Contains("Hanya di versi lama", halaman, StringComparison.Ordinal);
        Assert.Contains("Periksa: 3 hari kerja", halaman, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UbahAsync(HttpClient klien, string hari, string alasan) =>
        await klien.KirimFormAsync(Halaman, [new("Hari", hari), new("Alasan", alasan), .. await TersembunyiAsync(klien)], $"{Halaman}?Langkah={Langkah}");

    /// <summary>What the form of the step holds hidden.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, string>>> TersembunyiAsync(HttpClient klien) =>
        FormBerkas.Tersembunyi(await klien.IsiAsync($"{Halaman}?Langkah={Langkah}")).Where(t => t.Key is "Langkah" or "Versi");

    private static Task<DateOnly?> TenggatAsync(KantorFactory kantor, Guid tugas) => kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.Tenggat).SingleAsync());
}

using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class DisposisiTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Disposisi_BeberapaSekaligus_SemuanyaBerlanjut()
    {
        var (kode1, tugas1) = await _skenario.SampaiAsync("disposisi", "Permohonan pertama");
        var (kode2, tugas2) = await _skenario.SampaiAsync("disposisi", "Permohonan kedua");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync(TugasLinks.Disposisi, [.. await BarisAsync(tugas1, "Telaah segera."), .. await BarisAsync(tugas2, "Siapkan rapat.")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        foreach (var kode in new[] { kode1, kode2 })
        {
            Assert.Equal("rapatFasilitasi", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
        }

        Assert.Equal("fasilitasi-dn", await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode2).Select(p => p.SubUnit).SingleAsync()));
        Assert.Contains($"{kode1}, {kode2}", await kabag.TeksAsync(TugasLinks.Disposisi));
    }

    [Fact]
    public async Task Disposisi_IsianBersama_MengisiYangKosong_IsianSendiriDidahulukan()
    {
        var (_, tugas1) = await _skenario.SampaiAsync("disposisi", "Dengan instruksi bersama");
        var (_, tugas2) = await _skenario.SampaiAsync("disposisi", "Dengan instruksi sendiri");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync(TugasLinks.Disposisi,
            [.. await BarisAsync(tugas1, ""), .. await BarisAsync(tugas2, "Siapkan rapat."), new("semua.instruksi", "Telaah bersama."), new("semua.batasWaktu", "2026-04-30"), new("semua.subUnit", "fasilitasi-ln")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(("Telaah bersama.", "Siapkan rapat."), (await JawabanAsync(tugas1, "instruksi"), await JawabanAsync(tugas2, "instruksi")));
        Assert.Equal(("fasilitasi-ln", "fasilitasi-ln"), (await JawabanAsync(tugas1, "subUnit"), await JawabanAsync(tugas2, "subUnit")));
        Assert.Equal(("2026-04-30", "2026-04-30"), (await JawabanAsync(tugas1, "batasWaktu"), await JawabanAsync(tugas2, "batasWaktu")));
    }

    private Task<string?> JawabanAsync(Guid tugas, string isian) =>
        kantor.DbAsync(db => db.ProcessVariable.Where(v => v.Name == isian && db.Tugas.Any(t => t.Id == tugas && t.InstanceId == v.InstanceId)).Select(v => v.Text).SingleAsync());

    [Fact]
    public async Task Disposisi_SatuBarisDitolak_YangLainTetapSelesaiDanKetikanTinggal()
    {
        var (kode1, tugas1) = await _skenario.SampaiAsync("disposisi", "Permohonan lengkap");
        var (kode2, tugas2) = await _skenario.SampaiAsync("disposisi", "Permohonan kurang");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync(TugasLinks.Disposisi,
            [.. await BarisAsync(tugas1, "Telaah segera."), .. await BarisAsync(tugas2, ""), new($"t{tugas2:N}.batasWaktu", "2026-04-30")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains($"{kode2}: Instruksi wajib diisi.", halaman);
        Assert.Contains("value=\"2026-04-30\"", halaman);
        Assert.Equal("rapatFasilitasi", Assert.Single(await _skenario.TerbukaAsync(kode1)).Kunci);
        Assert.Equal("disposisi", Assert.Single(await _skenario.TerbukaAsync(kode2)).Kunci);
    }

    [Fact]
    public async Task Disposisi_SudahDikerjakanOrangLain_409MenyebutPermohonannya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("disposisi", "Didahului orang lain");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        await kabag.KirimFormAsync(TugasLinks.Disposisi, await BarisAsync(tugas, "Telaah segera."));
        await _skenario.SampaiAsync("disposisi", "Masih terbuka");

        var jawaban = await kabag.KirimFormAsync(TugasLinks.Disposisi, await BarisAsync(tugas, "Telaah segera."));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Matches($"{kode}[^<]*(<[^>]*>[^<]*)*sudah didisposisikan orang lain", await jawaban.TeksAsync());
    }

    [Theory, SetiapBasisData]
    public async Task Disposisi_Dikembalikan_FormulirTerisiSepertiYangTerakhir(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        var (skenario, driver) = (new SkenarioPermohonan(tempat), PermohonanDriver.Untuk(tempat));
        var (kode, tugas) = await skenario.SampaiAsync("disposisi");
        var (analis, perancang) = (await skenario.PenggunaKeduaAsync(Peran.Analis, "Analis Kedua"), await skenario.PenggunaKeduaAsync(Peran.Perancang, "Perancang Kedua"));
        (string, string)[] siapa = [("subUnit", "fasilitasi-ln"), ("analis", $"{analis}"), ("perancang", $"{perancang}")];
        foreach (var instruksi in new[] { "Instruksi pertama.", "Instruksi terakhir." })
        {
            tempat.Clock.Maju(TimeSpan.FromMinutes(1));
            await skenario.SelesaikanAsync(tugas, null, [.. siapa, ("instruksi", instruksi)]);
            await driver.KembalikanAsync(kode, "penerimaan/disposisi");
            tugas = Assert.Single(await skenario.TerbukaAsync(kode)).Id;
        }

        var halaman = await (await tempat.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.Rincian(tugas));

        foreach (var (nama, nilai) in siapa)
        {
            var pilihan = Assert.Single(Regex.Matches(halaman, $"<select[^>]* name=\"{nama}\".*?</select>", RegexOptions.Singleline)).Value;
            Assert.Equal(nilai, Assert.Single(Regex.Matches(pilihan, "<option[^>]*value=\"([^\"]*)\"[^>]* selected")).Groups[1].Value);
        }

        Assert.Matches("<textarea[^>]* name=\"instruksi\"[^>]*>\\s*Instruksi terakhir\\.</textarea>", halaman);
    }

    [Fact]
    public async Task Disposisi_TanpaCentang_400()
    {
        await _skenario.SampaiAsync("disposisi");

        var jawaban = await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(TugasLinks.Disposisi, []);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Centang paling sedikit satu permohonan.", await jawaban.TeksAsync());
    }

    [Fact]
    public async Task Disposisi_OrangLain_TidakMelihatBarisnya()
    {
        var (kode, _) = await _skenario.SampaiAsync("disposisi");

        Assert.DoesNotContain(kode, await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(TugasLinks.Disposisi));
    }

    private async Task<KeyValuePair<string, string>[]> BarisAsync(Guid tugas, string instruksi) =>
    [
        new("Pilih", $"{tugas}"), new($"t{tugas:N}.subUnit", "fasilitasi-dn"), new($"t{tugas:N}.analis", $"{await kantor.IdAsync("analis")}"),
        new($"t{tugas:N}.perancang", $"{await kantor.IdAsync("perancang")}"), new($"t{tugas:N}.instruksi", instruksi),
    ];
}

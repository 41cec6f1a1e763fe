using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>How a request ends before it has become a naskah: refused on the way, or by an engine command wherever it stands.</summary>
public sealed class PenghentianTests
{
    [Theory, SetiapBasisData("setujuiTelaahan=tolak", "catatArahan=tolak", "tkksdKelayakan=tidak-layak", "persetujuanDprd=tolak")]
    public async Task Alur_LangkahMenolak_BerakhirDenganSuratPenolakan(BasisData basisData, string penolakan)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var (kunci, hasil) = (penolakan.Split('=')[0], penolakan.Split('=')[1]);
        // the foreign tracks are those that ask the DPRD in any case
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur["KSDPL"]);

        var langkah = await driver.JalankanAsync(kode, hasil: t => t.Kunci == kunci ? hasil : null);

        Assert.Equal([kunci, "tolakPermohonan"], langkah.TakeLast(2));
        var tahap = await kantor.DbAsync(db => db.Tugas.Where(t => t.Kunci == kunci || t.Kunci == "tolakPermohonan").Select(t => t.Tahap).Distinct().ToListAsync());
        Assert.Single(tahap);
        Assert.Equal("ditolak", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.Equal(1, await kantor.DbAsync(db => db.SuratKeluar.CountAsync(s => s.Jenis == "surat-penolakan")));
        Assert.Equal(0, await kantor.DbAsync(db => db.Naskah.CountAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Perintah_DiSetiapLangkah_MembatalkanTugasDanNomor(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        string[] langkah =
        [
            "catatAgenda", "tetapkanJalur", "disposisi", "rapatFasilitasi", "periksaTelaahan", "catatArahan", "tkksdKelayakan",
            "susunDraf", "tinjauHukum", "tkksdRancangan", "parafKepalaBagian", "parafSekda", "pesanNomor", "tandatangani",
        ];
        foreach (var (kunci, i) in langkah.Select((k, i) => (k, i)))
        {
            var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
            await driver.JalankanAsync(kode, kunci);
            var (perintah, orang, status) = i % 2 == 0 ? ("cabut", "mitra", "dicabut") : ("tolak", "kepala-bagian", "ditolak");

            using var jawaban = await PerintahAsync(driver, kode, perintah, orang);

            Assert.Equal(status, (await PermohonanDriver.BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.OK)).Status);
            Assert.Empty(await driver.TugasAsync(kode));
            Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
        }

        var nomor = await kantor.DbAsync(db => db.NomorBuku.SingleAsync(n => n.Buku == "KSB"));
        Assert.Equal(KeadaanNomor.Batal, nomor.Keadaan);
        Assert.Equal(langkah.Length, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.AlasanBerakhir == Alasan)));
        Assert.True(await kantor.DbAsync(db => db.Tugas.CountAsync(t => t.Status == StatusTugas.Dibatalkan)) > langkah.Length);
        Assert.Equal(
            await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Status == StatusPermohonan.Ditolak)),
            await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == "permohonan-ditolak")));
    }

    [Theory, SetiapBasisData]
    public async Task Perintah_NaskahSudahDitandatangani_Ditolak409(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "daftarkanNaskah");

        using var jawaban = await PerintahAsync(driver, kode, "tolak", "kepala-bagian");

        Assert.Equal("permohonan.sudah-ditandatangani", (await PermohonanDriver.BacaAsync<Galat>(jawaban, HttpStatusCode.Conflict)).Kode);
        await driver.JalankanAsync(kode);
        Assert.Equal("selesai", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
    }

    [Theory, SetiapBasisData]
    public async Task Perintah_VersiLama_412DanTidakMengubah(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        var lama = await driver.AmbilAsync<Versi>($"/api/v1/permohonan/{kode}");
        await driver.SelesaikanAsync((await driver.TugasAsync(kode))[0]);

        using var basi = await PerintahAsync(driver, kode, "tolak", "kepala-bagian", lama.Nilai);
        using var tanpaVersi = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/tolak", "kepala-bagian", new { alasan = Alasan });

        Assert.Equal((HttpStatusCode.PreconditionFailed, (HttpStatusCode)428), (basi.StatusCode, tanpaVersi.StatusCode));
        Assert.Single(await driver.TugasAsync(kode));
    }

    private const string Alasan = "Tidak sesuai kewenangan daerah.";

    private static async Task<HttpResponseMessage> PerintahAsync(PermohonanDriver driver, string kode, string perintah, string orang, int? versi = null) =>
        await driver.KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/{perintah}", orang, new { alasan = Alasan },
            ifMatch: versi ?? (await driver.AmbilAsync<Versi>($"/api/v1/permohonan/{kode}")).Nilai);

    private sealed record Galat(string Kode);

    private sealed record Versi([property: System.Text.Json.Serialization.JsonPropertyName("versi")] int Nilai);
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Several people at the same moment. What Elsa lost cases by (docs/keputusan) is asked of ours on every database.</summary>
public sealed class SerempakTests
{
    [Theory, SetiapBasisData]
    public async Task TugasSama_DuaOrang_SatuMenangSatuMelihatSiapaDanKapan(BasisData basisData)
    {
        const int putaran = 10;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        await kantor.EnsureDemoAsync();
        await kantor.DenganAsync<BuatPengguna, object>(async (_, buat) =>
            await buat.ExecuteAsync(new DataPengguna("agenda-3@contoh.go.id", "Agenda Ketiga", [Peran.Agenda]), PenggunaDemo.Sandi, default));

        for (var i = 0; i < putaran; i++)
        {
            var tugas = (await driver.TugasAsync(await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk])))[0];
            var jawaban = await SerempakAsync(["agenda", "agenda-3"], orang => driver.KirimSelesaiAsync(tugas, sebagai: orang));

            var kalah = Assert.Single(jawaban, j => j.StatusCode != HttpStatusCode.OK);
            var galat = await PermohonanDriver.BacaAsync<Galat>(kalah, HttpStatusCode.Conflict);
            Assert.Equal("tugas.sudah-selesai", galat.Kode);
            Assert.Matches("oleh (Sri Wahyuni|Agenda Ketiga) pada 2 Maret 2026 09[.:]00", galat.Detail);
        }

        Assert.Equal(putaran, await kantor.DbAsync(db => db.Tugas.CountAsync(t => t.Kunci == "catatAgenda" && t.Status == StatusTugas.Selesai)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task IdempotencyKeySama_EmpatPemanggil_SatuTindakanJawabanSama(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var permohonan = PermohonanUji.PerJalur[PermohonanUji.Ksdpk];

        var diajukan = await SerempakAsync(Enumerable.Range(0, 4), _ => driver.KirimPermohonanAsync(permohonan, "ajukan-1"));
        var jawaban = await Task.WhenAll(diajukan.Select(j => PermohonanDriver.BacaAsync<Diajukan>(j, HttpStatusCode.Created)));
        Assert.Single(jawaban.Distinct());
        Assert.False(string.IsNullOrEmpty(jawaban[0].KodeLacak));

        var tugas = (await driver.TugasAsync(jawaban[0].Kode))[0];
        var selesai = await SerempakAsync(Enumerable.Range(0, 4), _ => driver.KirimSelesaiAsync(tugas, idempotencyKey: "selesai-1"));
        Assert.Single((await Task.WhenAll(selesai.Select(j => PermohonanDriver.BacaAsync<KeadaanUji>(j, HttpStatusCode.OK)))).Distinct());

        using var isiLain = await driver.KirimPermohonanAsync(permohonan with { Judul = "Judul lain" }, "ajukan-1");
        Assert.Equal("idempotensi.isi-berbeda", (await PermohonanDriver.BacaAsync<Galat>(isiLain, HttpStatusCode.Conflict)).Kode);
        Assert.Equal(1, await kantor.DbAsync(db => db.Permohonan.CountAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task EmpatPuluhPermohonan_SekaligusMasuk_KodeTidakGandaTidakHilang(BasisData basisData)
    {
        const int banyak = 40;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);

        // the first ones of this year and of these partners: counters and partners are made in the same race
        var kode = await Task.WhenAll(Enumerable.Range(0, banyak).Select(i =>
            driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk] with { Mitra = $"PT Serempak {i % 4}", MitraPengguna = null })));

        Assert.Equal(Enumerable.Range(1, banyak).Select(n => $"P-2026-{n:D5}"), kode.Order());
        Assert.Equal(4, await kantor.DbAsync(db => db.Mitra.CountAsync(m => m.Nama.StartsWith("PT Serempak"))));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task NomorNaskah_DipesanSekaligus_TidakGandaTidakHilang(BasisData basisData)
    {
        const int banyak = 6;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await Task.WhenAll(Enumerable.Range(0, banyak).Select(_ => driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk])));

        // nobody waits for another: every step of every case races with all the others
        await Task.WhenAll(kode.Select(k => driver.JalankanAsync(k)));

        Assert.Equal(Enumerable.Range(1, banyak), await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "KSB").Select(n => n.Urut).Order().ToListAsync()));
        Assert.Equal(banyak, await kantor.DbAsync(db => db.Naskah.Select(n => n.Kode).Distinct().CountAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Unggahan_SelagiTugasDiselesaikan_SemuaTersimpan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);

        var unggahan = Enumerable.Range(1, 8).Select(i => UnggahAsync(driver, kode, i)).ToList();
        var langkah = driver.JalankanAsync(kode, "rapatFasilitasi");
        var jawaban = await Task.WhenAll(unggahan);
        await langkah;

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.Created, j.StatusCode));
        Assert.Equal(8, await kantor.DbAsync(db => db.DokumenPermohonan.Select(d => d.Sha256).Distinct().CountAsync()));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static async Task<HttpResponseMessage> UnggahAsync(PermohonanDriver driver, string kode, int nomor)
    {
        using var isi = new MultipartFormDataContent { { new StringContent("surat-penawaran"), "jenis" } };
        var berkas = new ByteArrayContent(Encoding.ASCII.GetBytes($"%PDF-1.4\n% {nomor}\n%%EOF\n"));
        berkas.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        isi.Add(berkas, "berkas", $"surat {nomor}.pdf");
        return await driver.KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/dokumen", "agenda", isi: isi);
    }

    /// <summary>Lets all of them go at once.</summary>
    private static async Task<HttpResponseMessage[]> SerempakAsync<T>(IEnumerable<T> siapa, Func<T, Task<HttpResponseMessage>> kerjakan)
    {
        var mulai = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var semua = siapa.Select(async s =>
        {
            await mulai.Task;
            return await kerjakan(s);
        }).ToArray();
        mulai.SetResult();
        return await Task.WhenAll(semua);
    }

    private sealed record Galat(string Kode, string Detail);

    private sealed record Diajukan(string Kode, string? KodeLacak);
}

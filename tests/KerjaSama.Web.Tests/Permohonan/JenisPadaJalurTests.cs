using System.Net;
using System.Net.Http.Json;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>Which kinds of naskah a track knows (domain.md section 2).</summary>
public sealed class JenisPadaJalurTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("Sinergi", "PKS", HttpStatusCode.UnprocessableEntity)]
    [InlineData("KSDPK", "MOU", HttpStatusCode.UnprocessableEntity)]
    [InlineData("KSDLL", "KSB", HttpStatusCode.UnprocessableEntity)]
    [InlineData("KSDPK", "PKS", HttpStatusCode.Created)]
    [InlineData("KSDPL", "LOI", HttpStatusCode.Created)]
    [InlineData("Sinergi", "ADDENDUM", HttpStatusCode.Created)]
    [InlineData("KSDLL", "LAINNYA", HttpStatusCode.Created)]
    public async Task Masuk_LewatApi(string jalur, string jenisNaskah, HttpStatusCode status)
    {
        var masukan = new
        {
            jalur, jenisNaskah, judul = "Pertukaran pelajar", tentang = "Pertukaran pelajar.", bidang = "sosial",
            mitra = new[] { new { nama = "Mitra Contoh", kategori = "badan-hukum" } }, kontak = new { nama = "Budi", surel = "budi@mitra.example" },
        };

        using var jawaban = await (await kantor.KlienApiAsync("agenda")).PostAsJsonAsync("/api/v1/permohonan", masukan);

        Assert.Equal(status, jawaban.StatusCode);
        Assert.Equal(status == HttpStatusCode.UnprocessableEntity, (await jawaban.Content.ReadAsStringAsync()).Contains($"tidak dikenal pada jalur {jalur}. Jalur ini mengenal: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ditetapkan_PasanganYangMustahil_400MenyebutYangBoleh()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tetapkanJalur");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "lanjut"), new("jalur", "Sinergi"), new("jenisNaskah", "PKS")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Nota Kesepakatan Sinergi (NKS), Rencana Kerja Tahunan (RKT)", await jawaban.TeksAsync());
        Assert.Null(await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Jalur).SingleAsync()));
    }

    [Fact]
    public async Task Dikoreksi_PasanganYangMustahil_400DanTetap()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunTelaahan");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync(PermohonanLinks.KoreksiJalur(kode), [new("Jalur", "Sinergi"), new("JenisNaskah", "PKS"), new("Alasan", "Keliru.")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("tidak dikenal pada jalur Sinergi", await jawaban.TeksAsync());
        Assert.Equal(Jalur.Ksdpk, await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Jalur).SingleAsync()));
    }

    [Theory]
    [InlineData("Sinergi", null, "Sinergi", "NKS")]
    [InlineData(null, "MOU", "KSDPL", "MOU")]
    [InlineData(null, null, "KSDPK", "KSB")]
    public async Task Contoh_JalurDanJenisCocok(string? jalur, string? jenis, string contohJalur, string contohJenis)
    {
        var (kode, id) = await _skenario.SampaiAsync("tetapkanJalur");
        Jalur? diminta = jalur is null ? null : Enum.Parse<Jalur>(jalur, ignoreCase: true);
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.Jalur, diminta).SetProperty(p => p.JenisNaskah, jenis)));

        var isian = await kantor.DenganAsync<FormulirTugasBuilder, Dictionary<string, string?>>(async (db, builder) =>
            (await builder.BuildAsync(await db.Tugas.SingleAsync(t => t.Id == id), default)).Isian.ToDictionary(i => i.Isian.Nama, i => i.Contoh));

        Assert.Equal((contohJalur, contohJenis), (isian["jalur"], isian["jenisNaskah"]));
    }
}

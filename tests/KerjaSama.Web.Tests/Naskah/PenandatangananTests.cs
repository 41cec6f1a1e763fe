using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>From the reserved number to the open register.</summary>
public sealed class PenandatangananTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Nomor_DisebutSebelumSesudahDanPadaPenandatanganan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("pesanNomor", perangkatDaerah: "dinkes");
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        var pratinjau = await agenda.TeksAsync(TugasLinks.Rincian(tugas));

        var jawaban = await agenda.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "lanjut"), new("caraNomor", "berikutnya")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var nomor = await NomorAsync(kode);
        Assert.Contains(nomor, pratinjau);
        Assert.Contains($"Nomor yang dipesan: {nomor}", await agenda.TeksAsync(TugasLinks.Kotak));
        Assert.Contains(nomor, await agenda.TeksAsync(PermohonanLinks.Rincian(kode)));
        var tandatangani = await agenda.TeksAsync(TugasLinks.Rincian(await _skenario.LanjutkanAsync(kode, "tandatangani")));
        Assert.Contains("Nomor yang dipesan untuk naskah ini", tandatangani);
        Assert.Contains($"value=\"{nomor}\"", tandatangani);
    }

    [Fact]
    public async Task NomorLain_Ditolak_YangDipesanTetapDipesan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");
        var nomor = await NomorAsync(kode);

        using var jawaban = await SelesaiAsync(tugas, ("nomorPihakKami", "119/999/KSB/LAIN/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.Contains(nomor, (await GalatAsync(jawaban))["nomorPihakKami"][0]);
        Assert.Equal(KeadaanNomor.Dipesan, await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Nomor == nomor).Select(n => n.Keadaan).SingleAsync()));
    }

    [Fact]
    public async Task SemuaGalat_Sekaligus()
    {
        var (_, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");

        using var jawaban = await SelesaiAsync(tugas, ("tempat", ""), ("penandatangan", "sekda"), ("berlakuMulai", "2026-03-02"), ("berlakuSampai", "2031-03-03"), ("tanggalTandaTangan", "2026-03-03"), ("nomorPihakKami", "lain"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        var galat = await GalatAsync(jawaban);
        Assert.Equal(["berlakuSampai", "nomorPihakKami", "penandatangan", "tanggalTandaTangan", "tempat"], galat.Keys.Order());
        Assert.Contains("paling lama 5 tahun", galat["berlakuSampai"][0]);
    }

    [Theory]
    [InlineData("true", HttpStatusCode.OK)]
    [InlineData("false", HttpStatusCode.NotFound)]
    public async Task RegisterTerbuka_MenurutJawabanSaatDidaftarkan(string jawaban, HttpStatusCode status)
    {
        var (kode, tugas) = await _skenario.SampaiAsync("daftarkanNaskah", perangkatDaerah: "dinkes");
        var naskah = await NaskahAsync(kode);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync(PortalLinks.NaskahPublik(naskah))).StatusCode);

        var dalam = await (await kantor.KlienSebagaiAsync("pengelola-data")).TeksAsync(NaskahLinks.Rincian(naskah));
        Assert.Contains("Direktur Utama", dalam);
        Assert.Contains("Rangkap 2: penyimpan belum ditetapkan", dalam);
        var kosong = await Assert.ThrowsAsync<IsianTidakSahException>(() => _skenario.SelesaikanAsync(tugas, null, ("terbuka", "")));
        Assert.Contains("terbuka", kosong.Errors.Keys);

        await _skenario.SelesaikanAsync(tugas, null, ("terbuka", jawaban));

        Assert.Contains("<dd>Lemari arsip 1, ordner 2026</dd>", await (await kantor.KlienSebagaiAsync("pengelola-data")).TeksAsync(NaskahLinks.Rincian(naskah)));
        Assert.Equal(status, (await kantor.Tamu().GetAsync(PortalLinks.NaskahPublik(naskah))).StatusCode);
    }

    [Fact]
    public async Task RegisterTerbuka_DiubahDiHalamanNaskah_Tercatat()
    {
        var naskah = await kantor.BuatNaskahAsync("Kerja sama yang ditutup");
        var pengelola = await kantor.KlienSebagaiAsync("pengelola-data");
        var url = NaskahLinks.Rincian(naskah.Kode);

        var jawaban = await pengelola.KirimFormAsync($"{url}?handler=Keterbukaan", [new("Terbuka", "false"), new("Versi", $"{naskah.Versi}")], url);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync(PortalLinks.NaskahPublik(naskah.Kode))).StatusCode);
        Assert.Contains("Disembunyikan dari register terbuka", await pengelola.TeksAsync(url));
    }

    [Fact]
    public async Task RegisterTerbuka_BukanPengelola_403()
    {
        var naskah = await kantor.BuatNaskahAsync("Kerja sama yang tetap terbuka");
        var auditor = await kantor.KlienSebagaiAsync("auditor");

        var jawaban = await auditor.KirimFormAsync($"{NaskahLinks.Rincian(naskah.Kode)}?handler=Keterbukaan", [new("Terbuka", "false"), new("Versi", $"{naskah.Versi}")], NaskahLinks.Rincian(naskah.Kode));

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.True(await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).Select(n => n.Terbuka).SingleAsync()));
    }

    [Fact]
    public async Task BerkasNaskah_TidakDapatDiubahAtauDihapus()
    {
        var naskah = await kantor.BuatNaskahAsync("Naskah yang berkasnya tetap");
        await kantor.DbAsync(async db =>
        {
            (await db.Naskah.SingleAsync(n => n.Id == naskah.Id)).TambahDokumen(new("naskah.pdf", "application/pdf", 10, new('a', 64)), JenisDokumenNaskah.Scan, null, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });

        await DitolakAsync((db, dokumen) => db.Entry(dokumen).Property(d => d.Sha256).CurrentValue = new('b', 64));
        await DitolakAsync((db, dokumen) => db.Remove(dokumen));

        Task DitolakAsync(Action<KerjaSamaDbContext, DokumenNaskah> ubah) => Assert.ThrowsAsync<InvalidOperationException>(() => kantor.DbAsync(async db =>
        {
            ubah(db, await db.Set<DokumenNaskah>().SingleAsync(d => d.NaskahId == naskah.Id));
            return await db.SaveChangesAsync();
        }));
    }

    private async Task<HttpResponseMessage> SelesaiAsync(Guid tugas, params (string Nama, string Nilai)[] isian)
    {
        var jawaban = new Dictionary<string, string>
        {
            ["tanggalTandaTangan"] = "2026-03-02", ["tempat"] = "Pendopo", ["caraTandaTangan"] = "bergiliran", ["penandatangan"] = "bupati", ["berlakuMulai"] = "2026-03-02", ["berlakuSampai"] = "2029-03-01",
        };
        foreach (var (nama, nilai) in isian)
        {
            jawaban[nama] = nilai;
        }

        return await (await kantor.KlienApiAsync("pimpinan")).PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new { hasil = "lanjut", isian = jawaban });
    }

    private static async Task<Dictionary<string, string[]>> GalatAsync(HttpResponseMessage jawaban) =>
        (await jawaban.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").Deserialize<Dictionary<string, string[]>>()!;

    private Task<string> NomorAsync(string kode) =>
        kantor.DbAsync(db => db.NomorBuku.Where(n => n.Keadaan == KeadaanNomor.Dipesan && db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.Nomor).SingleAsync());

    private Task<string> NaskahAsync(string kode) =>
        kantor.DbAsync(db => db.Naskah.Where(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.Kode).SingleAsync());
}

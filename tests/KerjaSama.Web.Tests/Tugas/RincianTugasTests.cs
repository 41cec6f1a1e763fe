using System.Net;
using System.Net.Http.Json;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class RincianTugasTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Selesai_HasilDenganIsianKhusus_MelanjutkanPermohonan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "menyusul"), new("menyusulSampai", "2026-03-20")]);

        Assert.Equal(TugasLinks.Kotak, jawaban.Headers.Location?.ToString());
        Assert.Equal(new DateOnly(2026, 3, 20), await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.MenyusulSampai).SingleAsync()));
        Assert.Equal("disposisi", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
    }

    [Fact]
    public async Task Selesai_IsianWajibKosong_400KetikanTetapAda()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "kembalikan"), new("alasan", " "), new("catatan", "sudah ditelepon")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Yang perlu dilengkapi wajib diisi.", halaman);
        Assert.Contains("href=\"#alasan\"", halaman);
        Assert.Contains("sudah ditelepon", halaman);
        Assert.Equal("periksaKelengkapan", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
    }

    [Fact]
    public async Task Selesai_PilihanAsing_HalamanMemintaMemilih_ApiMenyebutKodenya()
    {
        var (_, tugas) = await _skenario.SampaiAsync("tetapkanJalur");

        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "lanjut"), new("jalur", "KSXX"), new("jenisNaskah", "KSB")]);
        using var api = await (await kantor.KlienApiAsync("agenda")).PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new { hasil = "lanjut", isian = new { jalur = "KSXX", jenisNaskah = "KSB" } });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity), (jawaban.StatusCode, api.StatusCode));
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Pilih jalur.", halaman);
        Assert.DoesNotContain("salah satu dari:", halaman);
        Assert.Contains("\"jalur\":[\"Pilih salah satu dari: KSDD, KSDPK, Sinergi, KSDPL, KSDLL.\"]", await api.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Selesai_AturanMenolak_409KetikanTetapAda()
    {
        var (_, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "menyusul"), new("menyusulSampai", "2026-01-05")]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Tanggal menyusul tidak boleh sudah lewat.", halaman);
        Assert.Contains("value=\"2026-01-05\"", halaman);
    }

    [Fact]
    public async Task Selesai_SudahDiselesaikanOrangLain_409MenyebutSiapaDanHasilnya()
    {
        var (_, tugas) = await _skenario.SampaiAsync("tkksdKelayakan");
        var (analis, kabag) = (await kantor.KlienSebagaiAsync("analis"), await kantor.KlienSebagaiAsync("kepala-bagian"));
        KeyValuePair<string, string>[] isian = [new("Hasil", "layak"), new("tanggalRapat", "2026-03-02"), new("nomorBeritaAcara", "BA/7"), new("ringkasan", "Layak dilanjutkan.")];
        KeyValuePair<string, string>[] kedatangan = [.. isian.Where(i => i.Key != "ringkasan"), new("ringkasan", "Ketikan orang kedua.")];

        var pertama = await analis.KirimFormAsync(TugasLinks.Rincian(tugas), isian);
        var kedua = await kabag.KirimFormAsync(TugasLinks.Rincian(tugas), kedatangan);

        Assert.Equal(HttpStatusCode.Found, pertama.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, kedua.StatusCode);
        var halaman = await kedua.TeksAsync();
        Assert.Contains("sudah diselesaikan oleh Nurul Hidayati, S.AP.", halaman);
        Assert.Contains("dengan hasil \"Layak\"", halaman);
        Assert.Contains("Ketikan orang kedua.", halaman);
        Assert.Contains("BA/7", halaman);
        Assert.DoesNotContain("name=\"ringkasan\"", halaman);
    }

    [Fact]
    public async Task Selesai_VersiLama_409DanFormulirMembawaVersiKini()
    {
        var (_, tugas) = await _skenario.SampaiAsync("tkksdKelayakan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var versi = await VersiAsync(tugas);
        await analis.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Ambil", [], TugasLinks.Rincian(tugas));

        var jawaban = await analis.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "layak"), new("Versi", $"{versi}"), new("ringkasan", "Layak menurut rapat.")]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("berubah sejak Anda membukanya", halaman);
        Assert.Contains($"name=\"Versi\" value=\"{await VersiAsync(tugas)}\"", halaman);
        Assert.Contains("Layak menurut rapat.", halaman);
    }

    [Theory]
    [InlineData("mitra-2", HttpStatusCode.NotFound)]
    [InlineData("perangkat-daerah", HttpStatusCode.NotFound)]
    [InlineData("pimpinan", HttpStatusCode.Forbidden)]
    public async Task Tugas_BukanMiliknya_TidakTerlihat(string pengguna, HttpStatusCode status)
    {
        var (_, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(periksa, "kembalikan");
        var tugas = (await kantor.DbAsync(db => db.Tugas.OrderByDescending(t => t.Urut).FirstAsync(t => t.Kunci == "lengkapiBerkas"))).Id;

        Assert.Equal(status, (await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync(TugasLinks.Rincian(tugas))).StatusCode);
    }

    [Fact]
    public async Task Selesai_BukanPemegangPeran_403()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        Assert.Contains("Bukan tugas Anda", await analis.TeksAsync(TugasLinks.Rincian(tugas)));

        var jawaban = await analis.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "lengkap")]);

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.Equal("periksaKelengkapan", Assert.Single(await _skenario.TerbukaAsync(kode)).Kunci);
    }

    [Fact]
    public async Task Tugas_TidakAda_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("admin")).GetAsync(TugasLinks.Rincian(Guid.NewGuid()))).StatusCode);

    [Fact]
    public async Task Selesai_DenganUnggahan_BerkasMenjadiDokumenLangkahItu()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        var jawaban = await analis.KirimBerkasAsync(
            TugasLinks.Rincian(tugas), [("Hasil", "lanjut"), ("tanggalRapat", "2026-03-02"), ("tempat", "Ruang rapat"), ("ringkasan", "Sepakat.")],
            ("unggah.notulen", "notulen.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.SingleAsync(d => db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode)));
        Assert.Equal(("notulen-rapat-fasilitasi", "notulen.pdf"), (dokumen.Jenis, dokumen.Nama));
    }

    [Fact]
    public async Task Selesai_UnggahanSalahJenis_400DiBidangnya()
    {
        var (_, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        var jawaban = await analis.KirimBerkasAsync(
            TugasLinks.Rincian(tugas), [("Hasil", "lanjut"), ("tanggalRapat", "2026-03-02"), ("tempat", "Ruang rapat"), ("ringkasan", "Sepakat bersama.")],
            ("unggah.notulen", "notulen.exe", "MZ bukan dokumen"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("href=\"#unggah_notulen\"", halaman);
        Assert.Contains("Sepakat bersama.", halaman);
        Assert.Equal(StatusTugas.Terbuka, await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task Selesai_MembukaLagi_MenampilkanSiapaKapanApa()
    {
        var (_, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(tugas, "kembalikan", ("alasan", "Lampirkan akta pendirian."));

        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.Rincian(tugas));

        Assert.Contains("Kembalikan untuk dilengkapi", halaman);
        Assert.Contains("Sri Wahyuni", halaman);
        Assert.Contains("Lampirkan akta pendirian.", halaman);
    }

    private Task<int> VersiAsync(Guid tugas) => kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.Versi).SingleAsync());
}

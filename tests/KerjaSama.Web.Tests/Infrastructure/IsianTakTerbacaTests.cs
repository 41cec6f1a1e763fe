using System.Net;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>What cannot be read is refused at its field; it is never taken for a field that was left empty.</summary>
public sealed class IsianTakTerbacaTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Bukan = "besok pagi";

    [Theory]
    [InlineData("/surat", "TanggalDiterima", "Asal")]
    [InlineData("/surat/keluar", "Tanggal", "Tujuan")]
    [InlineData("/naskah/nomor?buku=KSB&tahun=2026", "Tanggal", "NomorLuar")]
    [InlineData("/naskah/catat", "BerlakuSampai", "Judul")]
    [InlineData("/pengaturan/pejabat/ubah", "Sampai", "Nama")]
    [InlineData("/pengaturan/referensi/batas/tanggapan-mitra-hari", "BerlakuSejak", "DasarHukum")]
    [InlineData(PermohonanLinks.Baru, "Input.TanggalDiterima", "Input.Judul")]
    public async Task Tanggal_TakTerbaca_400DiBidangnyaKetikanTetapTanpaTersimpan(string url, string bidang, string lain)
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        var sebelum = await JumlahAsync();

        using var jawaban = await admin.KirimFormAsync(url, [new(bidang, Bukan), new(lain, "Ketikan yang tinggal")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains($"\"{Bukan}\" tidak dapat dibaca. Tanggal ditulis TTTT-BB-HH, misalnya 2026-03-12.", halaman);
        Assert.Contains($"href=\"#{bidang.Replace('.', '_')}\"", halaman);
        Assert.Contains($"value=\"{Bukan}\"", halaman);
        Assert.Contains("Ketikan yang tinggal", halaman);
        Assert.Equal(sebelum, await JumlahAsync());
    }

    [Fact]
    public async Task SuratMasuk_TanggalDiterimaTakTerbaca_YangTersimpanTetap()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        await agenda.KirimFormAsync("/surat", [new("Asal", "Dinas Tanggal"), new("Perihal", "Uji tanggal"), new("TanggalDiterima", "2026-02-02"), new("SifatSurat", "biasa")]);
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Asal == "Dinas Tanggal").Select(s => s.Id).SingleAsync());

        using var jawaban = await agenda.KirimFormAsync($"/surat/masuk/{id}", [new("Input.Asal", "Dinas Tanggal"), new("Input.Perihal", "Perihal baru"), new("Input.TanggalDiterima", Bukan)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Perihal baru", await jawaban.TeksAsync());
        Assert.Equal(new DateOnly(2026, 2, 2), await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Id == id).Select(s => s.TanggalDiterima).SingleAsync()));
    }

    [Fact]
    public async Task Tugas_TanggalAtasNamaTakTerbaca_400KetikanFormulirTetap_DrafTetapTersimpan()
    {
        var (_, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync("catatArahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        KeyValuePair<string, string>[] isian = [new("arahan", "Arahan yang diketik."), new("atasNama.Nama", "Sekda"), new("atasNama.Tanggal", Bukan), new("atasNama.Bukti", "Map 3")];

        using var jawaban = await analis.KirimFormAsync(TugasLinks.Rincian(tugas), isian);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Arahan yang diketik.", await jawaban.TeksAsync());

        using var draf = await analis.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Draf", isian, TugasLinks.Rincian(tugas));
        Assert.Equal(HttpStatusCode.Found, draf.StatusCode);
        Assert.True(await kantor.DbAsync(db => db.DrafIsian.AnyAsync(d => d.Formulir == $"tugas {tugas:N}")));
    }

    [Fact]
    public async Task TambahMitra_DenganTanggalTakTerbaca_BarisBertambahKetikanTinggal()
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await agenda.KirimFormAsync($"{PermohonanLinks.Baru}?handler=TambahMitra", [new("Input.Mitra[0].Nama", "CV Satu"), new("Input.TanggalDiterima", Bukan)], PermohonanLinks.Baru);

        var halaman = await jawaban.TeksAsync();
        Assert.Contains("name=\"Input.Mitra[1].Nama\"", halaman);
        Assert.Contains($"value=\"{Bukan}\"", halaman);
    }

    [Fact]
    public async Task Hentikan_TanggalTakTerbaca_400()
    {
        var naskah = await kantor.BuatNaskahAsync("Naskah yang tetap berjalan");

        using var jawaban = await (await kantor.KlienSebagaiAsync("admin")).KirimFormAsync($"/naskah/{naskah.Kode}/hentikan", [new("Tanggal", Bukan), new("Alasan", "Sepakat.")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Null(await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).Select(n => n.DihentikanTanggal).SingleAsync()));
    }

    private Task<(int, int, int, int, int, int)> JumlahAsync() => kantor.DbAsync(async db => (
        await db.SuratMasuk.CountAsync(), await db.SuratKeluar.CountAsync(), await db.NomorBuku.CountAsync(), await db.Naskah.CountAsync(), await db.Permohonan.CountAsync(), await db.Batas.CountAsync()));
}

using System.Net;
using KerjaSama.Documents.Rules;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Pengaturan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengaturan;

/// <summary>Which rule of the naskah check stands in the way is the office's to say, from a day on, with reason and history.</summary>
public sealed class BeratAturanTests
{
    private const string Aturan = "klausul.tidak-ada";

    [Fact]
    public async Task Halaman_MenyebutSetiapAturanDenganSumberDanBeratnya()
    {
        await using var kantor = new KantorFactory();
        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(PengaturanLinks.AturanNaskah(Aturan));

        Assert.All(DaftarAturanNaskah.Semua, a => Assert.Contains(a.Keterangan, halaman, StringComparison.Ordinal));
        Assert.Contains("Klausul per jenis naskah", halaman, StringComparison.Ordinal);
        Assert.Contains("permendagri-22-2020", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Alasan\"", halaman, StringComparison.Ordinal);
        Assert.Contains(PengaturanLinks.Aturan, await (await kantor.KlienSebagaiAsync("admin")).TeksAsync(PengaturanLinks.Indeks), StringComparison.Ordinal);
    }

    [Theory, SetiapBasisData]
    public async Task DijadikanSaran_DrafTidakTerhalangLagi_LaluKembaliKeBawaan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var (kode, _) = await new SkenarioPermohonan(kantor).SampaiAsync("susunDraf");
        var (admin, perancang) = (await kantor.KlienSebagaiAsync("admin"), await kantor.KlienSebagaiAsync("perancang"));
        using var unggahan = await perancang.KirimBerkasAsync(PermohonanLinks.Draf(kode) + "?handler=Unggah", await perancang.IsiAsync(PermohonanLinks.Draf(kode)), [], ("Berkas", "draf.docx", NaskahWord.Pks()));
        Assert.Equal(HttpStatusCode.Found, unggahan.StatusCode);
        Assert.Contains("temuan-menghalangi", await perancang.IsiAsync(PermohonanLinks.BacaDraf(kode, 1)), StringComparison.Ordinal);
        Assert.Contains(PengaturanLinks.AturanNaskah(Aturan), await admin.TeksAsync(PermohonanLinks.BacaDraf(kode, 1)), StringComparison.Ordinal);
        Assert.DoesNotContain(PengaturanLinks.Aturan, await perancang.TeksAsync(PermohonanLinks.BacaDraf(kode, 1)), StringComparison.Ordinal);

        using var saran = await UbahAsync(kantor, admin, Aturan, "saran", "Masih dibahas TKKSD");
        using var pihak = await UbahAsync(kantor, admin, "pihak.kurang", "saran", "Masih dibahas TKKSD");

        Assert.Equal(HttpStatusCode.Found, saran.StatusCode);
        Assert.Contains("0 temuan menghalangi", await perancang.TeksAsync(PermohonanLinks.BacaDraf(kode, 1)), StringComparison.Ordinal);
        var halaman = await admin.TeksAsync(PengaturanLinks.AturanNaskah());
        Assert.Contains("klausul.tidak-ada: saran sejak 2 Maret 2026", halaman, StringComparison.Ordinal);
        Assert.Contains("Masih dibahas TKKSD", halaman, StringComparison.Ordinal);
        Assert.Contains("ditetapkan kantor", halaman, StringComparison.Ordinal);
        using var kembali = await UbahAsync(kantor, admin, Aturan, "menghalangi", "Sudah diputuskan");
        Assert.Null(await kantor.DbAsync(db => db.BeratAturan.Where(b => b.Aturan == Aturan).Select(b => b.Menghalangi).SingleAsync()));
        Assert.Contains("temuan-menghalangi", await perancang.IsiAsync(PermohonanLinks.BacaDraf(kode, 1)), StringComparison.Ordinal);
        Assert.Equal(3, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.ObjekJenis == "berat-aturan")));
    }

    [Fact]
    public async Task BerlakuSejakTanggalnya_BukanSebelumnya()
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");
        var besok = kantor.OfficeClock.HariIni.AddDays(1);

        using var jawaban = await UbahAsync(kantor, admin, "isian.kosong", "menghalangi", "Ketentuan baru", besok);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.DoesNotContain("isian.kosong", await MenghalangiAsync(kantor));
        Assert.Contains("menghalangi sejak 3 Maret 2026", await admin.TeksAsync(PengaturanLinks.AturanNaskah()), StringComparison.Ordinal);
        kantor.Clock.Maju(TimeSpan.FromDays(1));
        Assert.Contains("isian.kosong", await MenghalangiAsync(kantor));
    }

    [Theory]
    [InlineData("gawat", "Coba", 0)]
    [InlineData("", "Coba", 0)]
    [InlineData("saran", " ", 0)]
    [InlineData("saran", "Coba", -1)]
    public async Task Isian_keliru_ditolak(string berat, string alasan, int hari)
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await UbahAsync(kantor, admin, Aturan, berat, alasan, kantor.OfficeClock.HariIni.AddDays(hari));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.BeratAturan.CountAsync()));
    }

    [Fact]
    public async Task AturanYangTidakAda_404_BukanAdministrator_403_VersiLama_409()
    {
        await using var kantor = new KantorFactory();
        var (admin, kabag) = (await kantor.KlienSebagaiAsync("admin"), await kantor.KlienSebagaiAsync("kepala-bagian"));

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(PengaturanLinks.AturanNaskah("tidak.ada"))).StatusCode);
        using var tidakAda = await UbahAsync(kantor, admin, "tidak.ada", "saran", "Coba");
        Assert.Equal(HttpStatusCode.NotFound, tidakAda.StatusCode);
        using var olehKabag = await UbahAsync(kantor, kabag, Aturan, "saran", "Coba");
        Assert.Equal(HttpStatusCode.Forbidden, olehKabag.StatusCode);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("admin");
        var hariIni = kantor.OfficeClock.HariIni;
        Assert.True(await kantor.DenganAsync<UbahBeratAturan, bool>((_, ubah) => ubah.ExecuteAsync(Aturan, "saran", hariIni, "Coba", 0, pelaku, default)));
        await Assert.ThrowsAsync<VersiBerubahException>(() => kantor.DenganAsync<UbahBeratAturan, bool>((_, ubah) => ubah.ExecuteAsync(Aturan, "menghalangi", hariIni, "Coba", 0, pelaku, default)));
        Assert.False(await kantor.DenganAsync<UbahBeratAturan, bool>((_, ubah) => ubah.ExecuteAsync(Aturan, "saran", hariIni, "Coba", 1, pelaku, default)));
    }

    private static async Task<HttpResponseMessage> UbahAsync(KantorFactory kantor, HttpClient klien, string aturan, string berat, string alasan, DateOnly? sejak = null)
    {
        var halaman = PengaturanLinks.AturanNaskah(aturan);
        var versi = FormBerkas.Tersembunyi(await klien.IsiAsync(halaman)).Where(t => t.Key == "Versi");
        return await klien.KirimFormAsync(PengaturanLinks.Aturan,
            [new("Aturan", aturan), new("Berat", berat), new("BerlakuSejak", $"{sejak ?? kantor.OfficeClock.HariIni:yyyy-MM-dd}"), new("Alasan", alasan), .. versi], "/akun");
    }

    private static Task<IReadOnlySet<string>> MenghalangiAsync(KantorFactory kantor) =>
        kantor.DenganAsync<BeratTerbaca, IReadOnlySet<string>>((_, berat) => berat.MenghalangiAsync(default));
}

using System.Net;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Pengaturan.Klausul;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengaturan;

/// <summary>The pages of the clause library.</summary>
public sealed class KlausulTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Objek = "/pengaturan/klausul/KSB/objek/varian/umum";

    [Fact]
    public async Task Rumusan_Diubah_MenjadiVersiBaru_YangLamaTetapTerbaca_DanTercatat()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("kepala-bagian");

        using var simpan = await klien.KirimFormAsync(Objek, Rumusan("(1) Objek baru: {objek}.\n(2) Pelaksana {pelaksana}.", await VersiAsync(tempat)));

        Assert.Equal(HttpStatusCode.Found, simpan.StatusCode);
        var halaman = WebUtility.HtmlDecode(await klien.IsiAsync("/pengaturan/klausul/KSB/objek"));
        Assert.Contains("(2) Pelaksana {pelaksana}.", halaman, StringComparison.Ordinal);
        Assert.Contains("Rumusan Umum menjadi versi 2", halaman, StringComparison.Ordinal);
        Assert.Contains("Objek Kesepakatan Bersama ini adalah {objek}.", WebUtility.HtmlDecode(await klien.IsiAsync($"{Objek}?Lihat=1")), StringComparison.Ordinal);
        var pilihan = await tempat.DenganAsync<PustakaKlausul, IReadOnlyList<PilihanKlausul>>((_, p) => p.UntukJenisAsync("KSB", default));
        Assert.Equal(2, pilihan.Single(k => k.Kode == "objek").Varian[0].Versi);

        using var basi = await klien.KirimFormAsync(Objek, Rumusan("Lain lagi.", 1));
        Assert.Equal(HttpStatusCode.Conflict, basi.StatusCode);
    }

    [Theory]
    [InlineData("Objek {objekKita}.", "Isian \"objekKita\" tidak dikenal.")]
    [InlineData("Objek {tembusan}.", "Isian \"tembusan\" tidak dikenal.")]
    [InlineData("(1) Satu\nObjek {objek", "Baris 2")]
    [InlineData("{ulang:pihakLain}\n{namaEn}\n{/ulang}", "Isian \"namaEn\" tidak dikenal di dalam ulang:pihakLain.")]
    [InlineData("{pihakLain}", "ditulis ulang:pihakLain, bukan pihakLain")]
    public async Task Rumusan_IsianTidakDikenal_DitolakDenganNamanya_KetikanTetap(string teks, string sebab)
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await klien.KirimFormAsync(Objek, Rumusan(teks, await VersiAsync(kantor)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var html = WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync());
        Assert.Contains(sebab, html, StringComparison.Ordinal);
        Assert.Contains(teks.Split('\n')[^1], html, StringComparison.Ordinal);
        Assert.Equal(1, await kantor.DbAsync(db => db.Set<VersiKlausul>().CountAsync(v => db.Klausul.Any(k => k.Id == v.KlausulId && k.JenisNaskah == "KSB" && k.Kode == "objek"))));
    }

    [Fact]
    public async Task Klausul_Tambah_Varian_Nonaktif_DanKlausulWajibTetapAktif()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("admin");

        using var tambah = await klien.KirimFormAsync("/pengaturan/klausul/KSB/tambah",
            [new("Kode", "pemantauan"), new("Nama", "Pemantauan"), new("Urutan", "6"), new("Bawaan", "true"), new("KodeVarian", "umum"), new("NamaVarian", "Umum"), new("Judul", "Pemantauan"), new("Teks", "PARA PIHAK memantau."), new("Versi", "0")]);
        Assert.Equal(HttpStatusCode.Found, tambah.StatusCode);
        using var varian = await klien.KirimFormAsync("/pengaturan/klausul/KSB/pemantauan/tambah",
            [new("KodeVarian", "semester"), new("NamaVarian", "Tiap semester"), new("Judul", "Pemantauan"), new("Teks", "PARA PIHAK memantau setiap semester."), new("Versi", "1")]);
        Assert.Equal(HttpStatusCode.Found, varian.StatusCode);
        using var nonaktif = await klien.KirimFormAsync("/pengaturan/klausul/KSB/pemantauan?handler=Aktif", [new("varian", "umum"), new("aktif", "false"), new("Versi", "2")]);
        Assert.Equal(HttpStatusCode.Found, nonaktif.StatusCode);
        using var terakhir = await klien.KirimFormAsync("/pengaturan/klausul/KSB/pemantauan?handler=Aktif", [new("varian", "semester"), new("aktif", "false"), new("Versi", "3")]);
        Assert.Equal(HttpStatusCode.Conflict, terakhir.StatusCode);
        var pilihan = await tempat.DenganAsync<PustakaKlausul, IReadOnlyList<PilihanKlausul>>((_, p) => p.UntukJenisAsync("KSB", default));
        Assert.Equal(["semester"], pilihan.Single(k => k.Kode == "pemantauan").Varian.Select(v => v.Kode));

        using var wajib = await klien.KirimFormAsync("/pengaturan/klausul/KSB/objek?handler=Aktif", [new("varian", ""), new("aktif", "false"), new("Versi", "1")]);
        Assert.Equal(HttpStatusCode.Conflict, wajib.StatusCode);
        Assert.Contains("memenuhi klausul wajib", WebUtility.HtmlDecode(await wajib.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Klausul_DwiBahasa_BarisTidakSama_Ditolak()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await klien.KirimFormAsync("/pengaturan/klausul/MOU/perubahan/varian/umum",
            [new("NamaVarian", "Persetujuan tertulis"), new("Judul", "Perubahan"), new("Teks", "(1) Satu.\n(2) Dua."), new("JudulEn", "Amendment"), new("TeksEn", "(1) One."), new("Alasan", "Coba"), new("Versi", "1")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("baris demi baris", WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory, SetiapBasisData]
    public async Task MuatUlang_RumusanKantor_Tetap(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        await tempat.DbAsync(async db =>
        {
            var k = await db.Klausul.Include(k => k.Varian).Include(k => k.DaftarVersi).SingleAsync(k => k.JenisNaskah == "PKS" && k.Kode == "sanksi");
            k.Revisi("peringatan", k.VersiBerlaku("peringatan").Isi with { Teks = "Rumusan kantor." }, "Disesuaikan", null, tempat.OfficeClock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var banyak = await tempat.DbAsync(db => db.Set<VersiKlausul>().CountAsync());

        await tempat.DenganAsync<KlausulLoader, bool>(async (_, loader) =>
        {
            await loader.ExecuteAsync(default);
            return true;
        });

        Assert.Equal(banyak, await tempat.DbAsync(db => db.Set<VersiKlausul>().CountAsync()));
        Assert.Equal("Rumusan kantor.", await tempat.DbAsync(db => db.Set<VersiKlausul>().Where(v => v.Nomor == 2).Select(v => v.Teks).SingleAsync()));
    }

    private static KeyValuePair<string, string>[] Rumusan(string teks, int versi) =>
        [new("NamaVarian", "Umum"), new("Judul", "Objek"), new("Teks", teks), new("Alasan", "Diperjelas"), new("Versi", $"{versi}")];

    private static Task<int> VersiAsync(KantorFactory tempat) => tempat.DbAsync(db => db.Klausul.Where(k => k.JenisNaskah == "KSB" && k.Kode == "objek").Select(k => k.Versi).SingleAsync());
}

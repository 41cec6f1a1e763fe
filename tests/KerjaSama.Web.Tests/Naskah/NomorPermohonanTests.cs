using System.Net;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>A number that was reserved for a request is used by its naskah, or becomes batal: never forgotten, never taken by another.</summary>
public sealed class NomorPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Dua_dipesan_yang_tidak_dipakai_menjadi_batal_saat_penandatanganan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");
        await PesanAsync(kode);

        await _skenario.SelesaikanAsync(tugas);

        var nomor = await NomorAsync(kode);
        Assert.Equal(2, nomor.Count);
        Assert.Single(nomor, n => n.Keadaan == KeadaanNomor.Terpakai);
        Assert.StartsWith("Naskah ditandatangani dengan nomor ", Assert.Single(nomor, n => n.Keadaan == KeadaanNomor.Batal).AlasanBatal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yang_sudah_dipesan_di_meja_dipakai_oleh_langkahnya()
    {
        var (kode, _) = await _skenario.SampaiAsync("pesanNomor", perangkatDaerah: "dinkes");
        var nomor = await PesanAsync(kode);

        await _skenario.LanjutkanAsync(kode, "tandatangani");

        Assert.Equal((nomor, KeadaanNomor.Dipesan), Assert.Single((await NomorAsync(kode)).Select(n => (n.Nomor, n.Keadaan))));
    }

    [Fact]
    public async Task Nomor_milik_permohonan_yang_berjalan_tidak_diambil_naskah_lain()
    {
        var (kode, _) = await _skenario.SampaiAsync("pesanNomor", perangkatDaerah: "dinkes");
        var nomor = await PesanAsync(kode);

        await kantor.DenganAsync<CatatNaskah, bool>(async (_, catat) =>
        {
            await catat.ExecuteAsync(
                new("KSB", "KSDPK", "Naskah lain", "Naskah lain", null, "baru", new(2026, 2, 2), null, null, null, null, null, nomor, null, null, [new("PT Lain", "badan-hukum", null, null)]),
                null, null, await _skenario.PelakuAsync("pengelola-data"), default);
            return true;
        });

        Assert.Equal(KeadaanNomor.Dipesan, Assert.Single(await NomorAsync(kode)).Keadaan);
        Assert.True(await kantor.DbAsync(db => db.NomorBuku.AnyAsync(n => n.Nomor == nomor && n.Buku == "luar" && n.Keadaan == KeadaanNomor.Terpakai)));
    }

    [Fact]
    public async Task Permohonan_yang_sudah_berakhir_tidak_mendapat_nomor()
    {
        var kode = await _skenario.DiterimaAsync();
        await kantor.DenganAsync<AkhiriPermohonan, bool>(async (db, akhiri) =>
        {
            await akhiri.CabutAsync(kode, "Batal.", await db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync(), await _skenario.PelakuAsync("agenda"), default);
            return true;
        });

        using var jawaban = await (await kantor.KlienSebagaiAsync("perancang")).KirimFormAsync(
            "/naskah/nomor?buku=KSB&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02"), new("Permohonan", kode)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains($"Permohonan {kode} sudah dicabut", await jawaban.TeksAsync());
        Assert.Empty(await NomorAsync(kode));
    }

    private Task<string> PesanAsync(string kode) => kantor.DenganAsync<PesanNomorBuku, string>(async (_, pesan) =>
        (await pesan.ExecuteAsync(new("KSB", "berikutnya", null, null, null, kode), null, await _skenario.PelakuAsync("perancang"), default)).Nomor);

    private Task<List<NomorBuku>> NomorAsync(string kode) => kantor.DbAsync(db => db.NomorBuku.AsNoTracking()
        .Where(n => n.Buku != "surat-keluar" && db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).ToListAsync());
}

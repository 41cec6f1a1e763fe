using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class AkhiriPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Tolak_DenganAlasan_BerakhirDanKontakDiberiTahu()
    {
        var (kode, _) = await _skenario.SampaiAsync("rapatFasilitasi");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var jawaban = await kabag.KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", "Bukan kewenangan daerah.")]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal(StatusPermohonan.Ditolak, await StatusAsync(kode));
        Assert.Empty(await _skenario.TerbukaAsync(kode));
        Assert.Equal(2, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == JenisPesan.PermohonanDitolak && db.Permohonan.Any(p => p.Id == m.SubjekId && p.Kode == kode))));
        Assert.Contains("Bukan kewenangan daerah.", await kabag.TeksAsync(PermohonanLinks.Rincian(kode)));
    }

    [Fact]
    public async Task Cabut_HanyaPihakPemohon_DanKontakDiberiTahu()
    {
        var kode = await _skenario.DiterimaAsync(perangkatDaerah: "dinkes");
        var (pd, mitra) = (await kantor.KlienSebagaiAsync("perangkat-daerah"), await kantor.KlienSebagaiAsync("mitra"));
        Assert.Equal("dinkes", (await _skenario.PelakuAsync("perangkat-daerah")).PerangkatDaerah);

        using var pesertaSaja = await pd.GetAsync(PermohonanLinks.Cabut(kode));
        using var pemohon = await mitra.KirimFormAsync(PermohonanLinks.Cabut(kode), [new("Alasan", "Rencana kami batal.")]);

        Assert.Equal(HttpStatusCode.NotFound, pesertaSaja.StatusCode);
        Assert.Equal(HttpStatusCode.Found, pemohon.StatusCode);
        Assert.Equal(StatusPermohonan.Dicabut, await StatusAsync(kode));
        Assert.Equal(2, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == JenisPesan.PermohonanDicabut && db.Permohonan.Any(p => p.Id == m.SubjekId && p.Kode == kode))));
    }

    [Fact]
    public async Task Tolak_TanpaAlasan_400DanTetapBerjalan()
    {
        var kode = await _skenario.DiterimaAsync();

        var jawaban = await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", "  ")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Alasan wajib diisi.", await jawaban.TeksAsync());
        Assert.Equal(StatusPermohonan.Baru, await StatusAsync(kode));
    }

    [Fact]
    public async Task Tolak_SudahBerakhir_409()
    {
        var kode = await _skenario.DiterimaAsync();
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        await kabag.KirimFormAsync(PermohonanLinks.Cabut(kode), [new("Alasan", "Diminta mitra.")]);

        var jawaban = await kabag.KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", "Terlambat.")]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("sudah berakhir", await jawaban.TeksAsync());
        Assert.Equal(StatusPermohonan.Dicabut, await StatusAsync(kode));
    }

    [Fact]
    public async Task Tolak_BerubahSejakDibuka_409()
    {
        var kode = await _skenario.DiterimaAsync();
        var versi = await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync());
        await _skenario.LanjutkanAsync(kode, "periksaKelengkapan");

        var jawaban = await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", "Alasan lama."), new("Versi", $"{versi}")]);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("Alasan lama.", await jawaban.TeksAsync());
        Assert.NotEqual(StatusPermohonan.Ditolak, await StatusAsync(kode));
    }

    [Fact]
    public async Task Tolak_BukanKepalaBagian_403()
    {
        var kode = await _skenario.DiterimaAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await kantor.KlienSebagaiAsync("analis")).GetAsync(PermohonanLinks.Tolak(kode))).StatusCode);
    }

    [Fact]
    public async Task Cabut_OlehMitraSendiri_BerakhirMitraLain404()
    {
        var kode = await _skenario.DiterimaAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Cabut(kode))).StatusCode);

        await (await kantor.KlienSebagaiAsync("mitra")).KirimFormAsync(PermohonanLinks.Cabut(kode), [new("Alasan", "Rencana kami berubah.")]);

        Assert.Equal(StatusPermohonan.Dicabut, await StatusAsync(kode));
    }

    private Task<StatusPermohonan> StatusAsync(string kode) => kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Status).SingleAsync());
}

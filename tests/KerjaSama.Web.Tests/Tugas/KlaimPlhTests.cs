using System.Net;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

/// <summary>What a stand-in takes binds the absent one until the term is over, and not a day longer.</summary>
public sealed class KlaimPlhTests
{
    private static readonly DateOnly HariIni = DateOnly.FromDateTime(TestClock.Awal.Date);

    [Fact]
    public async Task Klaim_Plh_GugurSesudahMasanya()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tugas) = await skenario.SampaiAsync("susunTelaahan");
        await MewakiliAsync(kantor, "analis", "agenda");
        await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Ambil", [], TugasLinks.Rincian(tugas));
        Assert.Equal(await kantor.IdAsync("agenda"), await PengambilAsync(kantor, tugas));
        await AssertDitolakAsync(kantor, skenario, tugas);

        kantor.Clock.Menjadi(HariIni.AddDays(1));

        var analis = await kantor.KlienSebagaiAsync("analis");
        Assert.Contains(kode, await analis.TeksAsync(TugasLinks.KotakTab("saya")));
        Assert.Contains("dipegang Anda", await analis.TeksAsync(TugasLinks.Rincian(tugas)));
        await skenario.SelesaikanAsync(tugas);
        Assert.Equal(StatusTugas.Selesai, await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task Klaim_Plh_SesudahMasanyaDiambilYangBerhak()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tugas) = await skenario.SampaiAsync("tkksdKelayakan");
        await MewakiliAsync(kantor, "analis", "agenda");
        var ambil = $"{TugasLinks.Kotak}?tab=belum-diambil&handler=Ambil&id={tugas}";
        Assert.Equal(HttpStatusCode.Found, (await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(ambil, [], TugasLinks.Kotak)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(ambil, [], TugasLinks.Kotak)).StatusCode);

        kantor.Clock.Menjadi(HariIni.AddDays(1));

        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Contains(kode, await kabag.TeksAsync(TugasLinks.KotakTab("belum-diambil")));
        Assert.Equal(HttpStatusCode.Found, (await kabag.KirimFormAsync(ambil, [], TugasLinks.Kotak)).StatusCode);
        Assert.Equal(await kantor.IdAsync("kepala-bagian"), await PengambilAsync(kantor, tugas));
    }

    [Fact]
    public async Task Menunggu_Plh_MelihatPerkaraYangDiwakili()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, _) = await skenario.SampaiAsync("tinjauMitra");
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.PerancangId, (Guid?)null)));
        Assert.DoesNotContain(kode, await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(TugasLinks.KotakTab("menunggu")));

        await MewakiliAsync(kantor, "analis", "perancang");

        Assert.Contains(kode, await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(TugasLinks.KotakTab("menunggu")));
    }

    private static async Task AssertDitolakAsync(KantorFactory kantor, SkenarioPermohonan skenario, Guid tugas)
    {
        var analis = await skenario.PelakuAsync("analis");
        var galat = await Assert.ThrowsAsync<Domain.Umum.AturanDilanggarException>(() => kantor.DenganAsync<SelesaikanTugas, bool>(async (_, selesaikan) =>
        {
            await selesaikan.ExecuteAsync(tugas, null, new Dictionary<string, string?>(), null, analis, null, default);
            return true;
        }));
        Assert.Equal("tugas.diambil-orang-lain", galat.Kode);
    }

    private static Task<Guid?> PengambilAsync(KantorFactory kantor, Guid tugas) => kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.DiambilOleh).SingleAsync());

    private static async Task MewakiliAsync(KantorFactory kantor, string berhalangan, string plh)
    {
        var (pengguna, pengganti) = (await kantor.IdAsync(berhalangan), await kantor.IdAsync(plh));
        await kantor.DbAsync(async db =>
        {
            await db.Users.SingleAsync(u => u.Id == pengguna);
            db.Add(new Data.Pengguna.PelaksanaHarian { PenggunaId = pengguna, PenggantiId = pengganti, Mulai = HariIni, Sampai = HariIni, Alasan = "Dinas luar" });
            return await db.SaveChangesAsync();
        });
    }
}

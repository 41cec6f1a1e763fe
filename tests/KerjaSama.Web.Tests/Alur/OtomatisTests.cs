using System.Net;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Steps of the machine (decisions.md 3): done once by whichever worker, tried again, then an incident for a person.</summary>
public sealed class OtomatisTests
{
    [Theory, SetiapBasisData]
    public async Task LangkahOtomatis_Jatuh_tempo_dikerjakan_dan_alur_berjalan_terus(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.SampaiOtomatisAsync();
        Assert.Empty(await new SkenarioPermohonan(kantor).TerbukaAsync(kode));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));

        Assert.Equal((1, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));

        Assert.Equal("sesudah", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        Assert.Equal((JobStatus.Done, 1), await StatusAsync(kantor));
        Assert.Equal("beres", await kantor.DbAsync(db => db.ProcessVariable.Where(v => v.Name == "hasilHitung").Select(v => v.Text).SingleAsync()));
        var riwayat = await kantor.DbAsync(db => db.Riwayat.AsNoTracking().SingleAsync(r => r.Peristiwa == "otomatis.selesai"));
        Assert.Equal(("Sistem", "uji-otomatis v1 / mesin"), (riwayat.OlehNama, riwayat.Proses));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task LangkahOtomatis_Gagal_terus_dicoba_makin_jarang_lalu_menjadi_insiden(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        kantor.Tindakan.Galat = new InvalidOperationException("Surat untuk budi@mitra.example gagal.");
        var kode = await kantor.SampaiOtomatisAsync();

        await GagalkanAsync(kantor);
        kantor.Clock.Maju(TimeSpan.FromDays(1));
        await kantor.KerjakanAsync();

        var job = await kantor.JobAsync();
        Assert.Equal((JobStatus.Failed, ServiceJobQueue.TriesUntilIncident, (DateTimeOffset?)null), (job.Status, job.Attempts, job.LeasedUntil));
        Assert.Contains("InvalidOperationException", job.LastError);
        Assert.DoesNotContain("budi@mitra.example", job.LastError);
        // every try rolled back: nothing but the booking of the incident came into the register
        Assert.Equal(StatusPermohonan.Baru, await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Status).SingleAsync()));
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "otomatis.gagal")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Insiden_Dicoba_lagi_dari_halaman_permohonan_berjalan_terus(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        kantor.Tindakan.Galat = new AturanDilanggarException("uji", "Nomor belum dipesan.");
        var kode = await kantor.SampaiOtomatisAsync();
        await GagalkanAsync(kantor);
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Contains("Nomor belum dipesan.", await kabag.TeksAsync(PermohonanLinks.Rincian(kode)));
        Assert.Contains(kode, await kabag.TeksAsync(InsidenLinks.Daftar));
        Assert.DoesNotContain("Lewati", await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(PermohonanLinks.Rincian(kode)));

        kantor.Tindakan.Galat = null;
        var id = (await kantor.JobAsync()).Id;
        var jawaban = await kabag.KirimFormAsync(InsidenLinks.Daftar + "?handler=CobaLagi", [new("id", id.ToString()), new("kembali", PermohonanLinks.Rincian(kode))]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal(1, await kantor.KerjakanAsync());
        Assert.Equal("sesudah", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("kepala-bagian");
        var lagi = await Assert.ThrowsAsync<AturanDilanggarException>(() => kantor.DenganAsync<TanganiInsiden, bool>(async (_, tangani) =>
        {
            await tangani.CobaLagiAsync(id, pelaku, default);
            return true;
        }));
        Assert.Equal("insiden.sudah-ditangani", lagi.Kode);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Insiden_Dilewati_dengan_alasan_berjalan_terus_tanpa_hasilnya(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        kantor.Tindakan.Galat = new InvalidOperationException();
        var kode = await kantor.SampaiOtomatisAsync();
        await GagalkanAsync(kantor);
        var alamat = InsidenLinks.Lewati((await kantor.JobAsync()).Id);
        var admin = await kantor.KlienSebagaiAsync("admin");
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.KirimFormAsync(alamat, [new("Alasan", " ")])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await kantor.KlienSebagaiAsync("agenda")).GetAsync(alamat)).StatusCode);

        var jawaban = await admin.KirimFormAsync(alamat, [new("Alasan", "Dikerjakan dengan tangan.")]);

        Assert.Equal(PermohonanLinks.Rincian(kode), jawaban.Headers.Location?.ToString());
        Assert.Equal("sesudah", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
        Assert.Equal(JobStatus.Skipped, (await kantor.JobAsync()).Status);
        Assert.Equal("Dikerjakan dengan tangan.", await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "otomatis.dilewati").Select(r => r.Alasan).SingleAsync()));
        Assert.False(await kantor.DbAsync(db => db.ProcessVariable.AnyAsync(v => v.Name == "hasilHitung")));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Pekerja_Mati_diambil_alih_sekali_setelah_pinjamannya_habis(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.SampaiOtomatisAsync();
        await TinggalkanAsync(kantor, percobaan: 1);

        Assert.Equal(0, await kantor.KerjakanAsync());
        kantor.Clock.Maju(ServiceJobQueue.TimeOfLease);
        Assert.Equal((1, 0), (await kantor.KerjakanAsync(), await kantor.KerjakanAsync()));

        Assert.Equal((1, (JobStatus.Done, 2)), (kantor.Tindakan.Jumlah, await StatusAsync(kantor)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Pekerja_Mati_pada_percobaan_terakhir_menjadi_insiden_tanpa_dijalankan_lagi(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.SampaiOtomatisAsync();
        await TinggalkanAsync(kantor, ServiceJobQueue.TriesUntilIncident);

        kantor.Clock.Maju(ServiceJobQueue.TimeOfLease);
        Assert.Equal(0, await kantor.KerjakanAsync());

        Assert.Equal((0, JobStatus.Failed), (kantor.Tindakan.Jumlah, (await kantor.JobAsync()).Status));
    }

    [Theory, SetiapBasisData]
    public async Task Pekerja_Lambat_melewati_pinjamannya_tetap_satu_hasil(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        await kantor.SampaiOtomatisAsync();
        // the first one is in the middle of its work when its lease has ended and another looks for work
        Task<int>? kedua = null;
        kantor.Tindakan.Sela = () =>
        {
            if (kedua is null)
            {
                kantor.Clock.Maju(ServiceJobQueue.TimeOfLease);
                kedua = Task.Run(kantor.KerjakanAsync);
            }

            return Task.CompletedTask;
        };

        var pertama = await kantor.KerjakanAsync();

        Assert.Equal(1, pertama + await kedua!);
        Assert.Equal((JobStatus.Done, 1), ((await kantor.JobAsync()).Status, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "otomatis.selesai"))));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Empat_pekerja_berlomba_tiap_langkah_sekali(BasisData basisData)
    {
        const int banyak = 8;
        await using var kantor = new OtomatisFactory(basisData);
        for (var i = 0; i < banyak; i++)
        {
            await kantor.SampaiOtomatisAsync();
        }

        var dikerjakan = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(kantor.KerjakanAsync)));

        Assert.Equal((banyak, banyak), (dikerjakan.Sum(), kantor.Tindakan.Jumlah));
        Assert.Equal(banyak, await kantor.DbAsync(db => db.Tugas.CountAsync(t => t.Kunci == "sesudah" && t.Status == StatusTugas.Terbuka)));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory, SetiapBasisData]
    public async Task Permohonan_Dicabut_selagi_menunggu_mesin_tidak_dikerjakan(BasisData basisData)
    {
        await using var kantor = new OtomatisFactory(basisData);
        var kode = await kantor.SampaiOtomatisAsync();
        var agenda = await new SkenarioPermohonan(kantor).PelakuAsync("agenda");
        var versi = await kantor.DbAsync(db => db.Permohonan.Select(p => p.Versi).SingleAsync());
        await kantor.DenganAsync<AkhiriPermohonan, bool>(async (_, akhiri) =>
        {
            await akhiri.CabutAsync(kode, "Diminta mitra.", versi, agenda, default);
            return true;
        });

        Assert.Equal(0, await kantor.KerjakanAsync());

        Assert.Equal((0, JobStatus.Cancelled), (kantor.Tindakan.Jumlah, (await kantor.JobAsync()).Status));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static async Task<(JobStatus, int)> StatusAsync(OtomatisFactory kantor)
    {
        var job = await kantor.JobAsync();
        return (job.Status, job.Attempts);
    }

    /// <summary>Lets every try fail, each when it is due.</summary>
    private static async Task GagalkanAsync(OtomatisFactory kantor)
    {
        for (var i = 1; i <= ServiceJobQueue.TriesUntilIncident; i++)
        {
            await kantor.KerjakanAsync();
            await kantor.KerjakanAsync();
            Assert.Equal(i, kantor.Tindakan.Jumlah);
            kantor.Clock.Maju(Backoff.Of(i));
        }
    }

    /// <summary>What a worker leaves that dies in the middle of a try.</summary>
    private static Task<int> TinggalkanAsync(OtomatisFactory kantor, int percobaan)
    {
        var sampai = kantor.OfficeClock.GetUtcNow() + ServiceJobQueue.TimeOfLease;
        return kantor.DbAsync(db => db.ServiceJob.ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, sampai).SetProperty(j => j.Attempts, percobaan)));
    }
}

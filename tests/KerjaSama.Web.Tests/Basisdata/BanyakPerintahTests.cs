using System.Data.Common;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using KerjaSama.Web.Modul.Pesan.Kontrak;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KerjaSama.Web.Tests.Basisdata;

/// <summary>Lists cost the same number of queries however many rows they show.</summary>
public sealed class BanyakPerintahTests
{
    private const int Banyak = 6;

    [Fact]
    public async Task Tugas_Api_SamaBanyakUntukSatuDanUntukBanyakBaris()
    {
        await using var kantor = new KantorPenghitung();
        var skenario = new SkenarioPermohonan(kantor);
        var klien = await kantor.KlienApiAsync("admin");
        string[] langkahBerbeda = ["periksaKelengkapan", "disposisi", "suratJawaban"];
        foreach (var langkah in langkahBerbeda)
        {
            await skenario.SampaiAsync(langkah);
        }

        var sedikit = await kantor.HitungAsync(() => klien.GetStringAsync("/api/v1/tugas"));
        for (var i = 0; i < Banyak; i++)
        {
            await skenario.SampaiAsync(langkahBerbeda[i % langkahBerbeda.Length]);
        }

        Assert.Equal(sedikit, await kantor.HitungAsync(() => klien.GetStringAsync("/api/v1/tugas")));
    }

    [Fact]
    public async Task DaftarPesan_DenganTautanWhatsApp_SamaBanyakUntukSatuDanUntukBanyakBaris()
    {
        await using var kantor = new KantorPenghitung();
        var skenario = new SkenarioPermohonan(kantor);
        async Task DikembalikanAsync()
        {
            var (_, tugas) = await skenario.SampaiAsync("periksaKelengkapan");
            await skenario.SelesaikanAsync(tugas, "kembalikan", ("alasan", "Lampirkan akta."));
        }

        Task<int> DaftarAsync(int baris) => kantor.HitungAsync(() => kantor.DenganAsync<DaftarPesan, bool>(async (_, daftar) =>
        {
            var halaman = await daftar.ListAsync(new(false, null, SaluranPesan.WhatsApp, null, null, null), default);
            Assert.Equal(baris, halaman.Data.Count);
            Assert.All(halaman.Data, b => Assert.StartsWith("https://wa.me/", b.TautanWhatsApp));
            Assert.Equal(baris / 2, halaman.Data.Count(b => b.TautanWhatsApp!.Contains("Lampirkan%20akta", StringComparison.Ordinal)));
            return true;
        }));

        await DikembalikanAsync();
        var sedikit = await DaftarAsync(2);
        for (var i = 0; i < Banyak; i++)
        {
            await DikembalikanAsync();
        }

        Assert.Equal(sedikit, await DaftarAsync(2 * (Banyak + 1)));
    }

    [Fact]
    public async Task JalannyaPermohonan_SamaBanyakUntukSatuDanUntukBanyakTugas()
    {
        await using var kantor = new KantorPenghitung();
        var skenario = new SkenarioPermohonan(kantor);
        var klien = await kantor.KlienApiAsync("admin");
        string[] langkahBerbeda = ["periksaKelengkapan", "disposisi", "suratJawaban"];
        await skenario.SampaiAsync(langkahBerbeda[2]);

        var sedikit = await kantor.HitungAsync(() => klien.GetStringAsync("/api/v1/kinerja/alur"));
        for (var i = 0; i < Banyak; i++)
        {
            await skenario.SampaiAsync(langkahBerbeda[i % langkahBerbeda.Length]);
        }

        Assert.Equal(sedikit, await kantor.HitungAsync(() => klien.GetStringAsync("/api/v1/kinerja/alur")));
    }

    [Theory, SetiapBasisData]
    public async Task Kinerja_EnamPeriode_SatuPerintah(BasisData basisData)
    {
        await using var kantor = new KantorPenghitung(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        await skenario.DiterimaAsync();
        await skenario.DiterimaAsync();
        Periode[] periode = [new(2026, null), new(2025, null), new(2026, 1), new(2026, 2), new(2026, 3), new(2026, 4)];
        IReadOnlyList<(Periode Periode, NilaiIku Nilai)> semua = [];

        Assert.Equal(1, await kantor.HitungAsync(() => kantor.DenganAsync<HitungIku, bool>(async (_, hitung) =>
        {
            semua = await hitung.SemuaAsync(periode, null, default);
            return true;
        })));

        Assert.Equal([2, 0, 2, 0, 0, 0], semua.Select(n => n.Nilai.Penyebut));
        Assert.All(semua, n => Assert.Equal((0, 0), (n.Nilai.Pembilang, n.Nilai.TanpaFasilitasi)));
    }

    /// <summary>Counts the commands of all contexts; no worker runs beside the test.</summary>
    private sealed class KantorPenghitung(BasisData basisData = BasisData.Sqlite) : KantorFactory(basisData)
    {
        private readonly Penghitung _penghitung = new();

        public async Task<int> HitungAsync(Func<Task> kerjakan)
        {
            await kerjakan(); // what is read once per process is read now
            _penghitung.Jumlah = 0;
            await kerjakan();
            return _penghitung.Jumlah;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                foreach (var pekerja in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(OutboxWorker).Assembly).ToList())
                {
                    services.Remove(pekerja);
                }

                services.AddSingleton<IInterceptor>(_penghitung);
            });
        }
    }

    private sealed class Penghitung : DbCommandInterceptor
    {
        public int Jumlah { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Jumlah++;
            return new(result);
        }
    }
}

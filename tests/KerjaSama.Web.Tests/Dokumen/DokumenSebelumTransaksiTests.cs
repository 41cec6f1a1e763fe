using System.Collections.Concurrent;
using System.Net;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Tests.Alur;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Dokumen;

/// <summary>What the program writes itself is rendered and stored while no write transaction is open (decisions.md 17, keputusan 0015).</summary>
public sealed class DokumenSebelumTransaksiTests
{
    [Fact]
    public async Task SuratJawabanDanDraf_Disusun_TidakAdaYangMenulisSaatBerkasDisimpan()
    {
        await using var kantor = new KantorPeriksaBerkas();
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "suratJawaban");
        using var pertama = await driver.KirimSelesaiAsync(await driver.TugasAsync(kode, "suratJawaban"), idempotencyKey: "jawab");
        await PermohonanDriver.BacaAsync<KeadaanUji>(pertama, HttpStatusCode.OK);
        await new SkenarioPermohonan(kantor).LanjutkanAsync(kode, "tinjauHukum");

        Assert.Equal(["draf", "surat-jawaban"], await kantor.DbAsync(db => db.DokumenPermohonan.Select(d => d.Jenis).Order().ToListAsync()));
        Assert.Equal([true, true], kantor.Periksa.PenulisBebas);
    }

    [Theory, SetiapBasisData]
    public async Task SuratJawaban_SekaligusBanyak_TiapBerkasMemuatNomornyaTanpaNomorHilang(BasisData basisData)
    {
        const int banyak = 5;
        await using var kantor = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await Task.WhenAll(Enumerable.Range(0, banyak).Select(_ => driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk])));
        await Task.WhenAll(kode.Select(k => driver.JalankanAsync(k, "suratJawaban")));
        var sebelum = await SuratAsync(kantor);
        var tugas = await Task.WhenAll(kode.Select(k => driver.TugasAsync(k, "suratJawaban")));

        var jawaban = await Task.WhenAll(tugas.Select(t => driver.KirimSelesaiAsync(t, idempotencyKey: t.Id.ToString())));

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.OK, j.StatusCode));
        var surat = (await SuratAsync(kantor)).Skip(sebelum.Count).ToList();
        Assert.Equal(Enumerable.Range(sebelum.Count + 1, banyak), surat.Select(s => s.NomorAgenda));
        Assert.Equal(banyak, surat.Select(s => s.Nomor).Distinct().Count());
        foreach (var s in surat)
        {
            Assert.Contains(s.Nomor, DokumenWord.Teks(await IsiAsync(kantor, s.BerkasSha256!)));
            Assert.Equal(s.BerkasSha256, await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.PermohonanId == s.PermohonanId && d.Jenis == "surat-jawaban").Select(d => d.Sha256).SingleAsync()));
        }

        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Fact]
    public async Task PenyimpanBerkas_DalamTransaksi_Ditolak()
    {
        await using var kantor = new KantorFactory();
        await kantor.DenganAsync<PenyimpanBerkas, bool>(async (db, penyimpan) =>
        {
            await using var transaction = await db.BeginWriteAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(() => penyimpan.SimpanAsync(new MemoryStream([1]), default));
            return true;
        });
    }

    private static Task<List<SuratKeluar>> SuratAsync(KantorFactory kantor) => kantor.DbAsync(db => db.SuratKeluar.AsNoTracking().OrderBy(s => s.NomorAgenda).ToListAsync());

    private static async Task<byte[]> IsiAsync(KantorFactory kantor, string sha256)
    {
        await using var isi = await kantor.Services.GetRequiredService<IBlobStore>().OpenAsync(sha256) ?? throw new InvalidOperationException("Not stored.");
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan);
        return salinan.ToArray();
    }

    private sealed class KantorPeriksaBerkas : KantorFactory
    {
        public BlobStorePeriksa Periksa { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                var asli = services.Last(s => s.ServiceType == typeof(IBlobStore)).ImplementationFactory!;
                services.AddSingleton<IBlobStore>(sp => Periksa.Pakai((IBlobStore)asli(sp), sp.GetRequiredService<DatabasePack>().Gate));
            });
        }
    }

    /// <summary>Asks at every save whether a writer can get its turn, which it cannot while the saver holds a transaction.</summary>
    private sealed class BlobStorePeriksa : IBlobStore
    {
        private static readonly TimeSpan Menunggu = TimeSpan.FromSeconds(5);
        private IBlobStore _asli = null!;
        private WriteGate _gerbang = null!;

        public ConcurrentQueue<bool> PenulisBebas { get; } = [];

        public BlobStorePeriksa Pakai(IBlobStore asli, WriteGate gerbang)
        {
            (_asli, _gerbang) = (asli, gerbang);
            return this;
        }

        public async Task<BlobInfo> SaveAsync(Stream content, CancellationToken cancellationToken = default)
        {
            using var batas = new CancellationTokenSource(Menunggu);
            try
            {
                (await _gerbang.EnterAsync(batas.Token)).Dispose();
                PenulisBebas.Enqueue(true);
            }
            catch (OperationCanceledException)
            {
                PenulisBebas.Enqueue(false);
            }

            return await _asli.SaveAsync(content, cancellationToken);
        }

        public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default) => _asli.OpenAsync(sha256, cancellationToken);

        public Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default) => _asli.ExistsAsync(sha256, cancellationToken);

        public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => _asli.ListAsync(cancellationToken);

        public Task<bool> DeleteIfOlderAsync(string sha256, DateTimeOffset limit, CancellationToken cancellationToken = default) => _asli.DeleteIfOlderAsync(sha256, limit, cancellationToken);
    }
}

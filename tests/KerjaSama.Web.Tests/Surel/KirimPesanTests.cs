using System.Net.Mail;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surel;

/// <summary>One event, one mail: whatever runs twice, dies in between or fails.</summary>
public sealed class KirimPesanTests
{
    [Theory, SetiapBasisData]
    public async Task Dijalankan_dua_kali_satu_eml(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        await kantor.AjukanAsync();

        Assert.Equal(1, await kantor.KirimAsync());
        Assert.Equal(0, await kantor.KirimAsync());

        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().SingleAsync());
        Assert.Equal(StatusPesan.Terkirim, pesan.Status);
        Assert.NotNull(pesan.TerkirimPada);
        Assert.Equal(pesan.Kunci + ".eml", Path.GetFileName(Assert.Single(kantor.DaftarEml())));
    }

    [Theory, SetiapBasisData]
    public async Task Mati_antara_kirim_dan_catat_tetap_satu_eml_dengan_nomor_sama(BasisData basisData)
    {
        await using var kantor = new SurelFactory(basisData);
        await kantor.AjukanAsync();
        await kantor.KirimAsync();
        var nomor = NomorPesan(Assert.Single(kantor.DaftarEml()));

        // what a process leaves that dies after sending: the row is still lent out
        var sampai = kantor.OfficeClock.GetUtcNow() + KirimPesan.Lease;
        await kantor.DbAsync(db => db.OutboxMessage.ExecuteUpdateAsync(s => s
            .SetProperty(m => m.Status, StatusPesan.Menunggu).SetProperty(m => m.TerkirimPada, (DateTimeOffset?)null).SetProperty(m => m.DipinjamSampai, sampai)));
        Assert.Equal(0, await kantor.KirimAsync());
        kantor.Clock.Maju(KirimPesan.Lease);
        Assert.Equal(1, await kantor.KirimAsync());

        Assert.Equal(nomor, NomorPesan(Assert.Single(kantor.DaftarEml())));
        Assert.Equal(2, await kantor.DbAsync(db => db.OutboxMessage.Select(m => m.Percobaan).SingleAsync()));
    }

    [Theory, SetiapBasisData]
    public async Task Dua_pekerja_bersamaan_tiap_pesan_sekali(BasisData basisData)
    {
        var pencatat = new PencatatSurel();
        await using var kantor = new SurelFactory(basisData) { Pengirim = pencatat };
        const int banyak = 30;
        for (var i = 0; i < banyak; i++)
        {
            await kantor.AjukanAsync($"ani{i}@mitra.example");
        }

        var terkirim = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(kantor.KirimAsync)));

        Assert.Equal(banyak, terkirim.Sum());
        Assert.Equal(banyak, pencatat.Kunci.Count);
        Assert.Equal(banyak, pencatat.Kunci.Distinct().Count());
        Assert.Equal(banyak, await kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Status == StatusPesan.Terkirim)));
    }

    [Fact]
    public async Task Gagal_terus_dicoba_makin_jarang_lalu_menyerah()
    {
        var pencatat = new PencatatSurel(new SmtpException("Kotak surat penuh."));
        await using var kantor = new SurelFactory { Pengirim = pencatat };
        await kantor.AjukanAsync();

        await kantor.KirimAsync();
        await kantor.KirimAsync();
        Assert.Single(pencatat.Kunci);
        for (var i = 1; i < KirimPesan.MaxPercobaan; i++)
        {
            kantor.Clock.Maju(Backoff.Of(i));
            await kantor.KirimAsync();
        }

        kantor.Clock.Maju(TimeSpan.FromDays(1));
        await kantor.KirimAsync();
        Assert.Equal(KirimPesan.MaxPercobaan, pencatat.Kunci.Count);
        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().SingleAsync());
        Assert.Equal(StatusPesan.Gagal, pesan.Status);
        Assert.Equal("Kotak surat penuh.", pesan.Galat);
        Assert.Null(pesan.DipinjamSampai);
    }

    [Fact]
    public async Task WhatsApp_menunggu_orang()
    {
        await using var kantor = new SurelFactory();
        await kantor.AjukanAsync(telepon: "0812 3456 7890");

        Assert.Equal(1, await kantor.KirimAsync());

        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Saluran == SaluranPesan.WhatsApp));
        Assert.Equal((StatusPesan.Menunggu, 0), (pesan.Status, pesan.Percobaan));
    }

    private static string NomorPesan(string eml) => File.ReadLines(eml).Single(b => b.StartsWith("Message-ID:", StringComparison.Ordinal));
}

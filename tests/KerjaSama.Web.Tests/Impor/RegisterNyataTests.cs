using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Tulis;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Impor;

/// <summary>The real registers of 2011-2021: every row accounted for, whatever the order, the file and the repetition.</summary>
public sealed class RegisterNyataTests
{
    private const string CsvPermohonan = "permohonan-2011-2021.csv";
    private const string CsvNaskah = "naskah-2011-2021.csv";
    private const string Buku = "buku-register-2011-2021.xlsx";

    [Theory]
    [SetiapBasisData]
    public async Task Every_row_is_accounted_for_and_a_second_import_changes_nothing(BasisData basisData)
    {
        using var kantor = new KantorFactory(basisData);
        var permohonan = await kantor.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan));
        var naskah = await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));

        Assert.Equal((389, 385, 0, 4), (permohonan.Dibaca, permohonan.Diterima, permohonan.Sama, permohonan.Ditolak));
        Assert.Equal((387, 379, 0, 8), (naskah.Dibaca, naskah.Diterima, naskah.Sama, naskah.Ditolak));
        Assert.Equal([116, 249, 377, 384], BarisGalat(permohonan));
        Assert.Equal([72, 382, 383, 384, 385, 386, 387, 388], BarisGalat(naskah));
        Assert.All(naskah.Baris, b => Assert.False(string.IsNullOrWhiteSpace(b.Pesan)));

        var sebelum = await IsiAsync(kantor);
        var (lagiPermohonan, lagiNaskah) = (await kantor.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan)), await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah)));
        Assert.Equal((0, 385, 4), (lagiPermohonan.Diterima, lagiPermohonan.Sama, lagiPermohonan.Ditolak));
        Assert.Equal((0, 379, 8), (lagiNaskah.Diterima, lagiNaskah.Sama, lagiNaskah.Ditolak));
        Assert.Equal(sebelum, await IsiAsync(kantor));
        Assert.Equal(0, await kantor.HitungAsync(db => db.OutboxMessage.CountAsync()));
    }

    [Fact]
    public async Task A_trial_run_reports_the_same_and_writes_nothing()
    {
        using var kantor = new KantorFactory();
        var uji = await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah), ujiCoba: true);

        Assert.Equal(0, await kantor.HitungAsync(db => db.Naskah.CountAsync()));
        Assert.Equal(0, await kantor.HitungAsync(db => db.ImporBerkas.CountAsync()));
        Assert.Equal(0, await kantor.HitungAsync(db => db.Counter.CountAsync(c => c.Nama == "naskah")));
        var sungguh = await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));
        Assert.Equal(uji.Baris, sungguh.Baris);
        Assert.Equal(uji.Diterima, sungguh.Diterima);
    }

    [Fact]
    public async Task The_order_of_the_two_imports_does_not_matter()
    {
        using var dulu = new KantorFactory();
        await dulu.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan));
        await dulu.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));
        using var kemudian = new KantorFactory();
        await kemudian.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));
        await kemudian.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan));

        var tautan = await TautanAsync(dulu);
        Assert.Equal(377, tautan.Count(t => t.Permohonan is not null));
        Assert.Equal(tautan, await TautanAsync(kemudian));
        Assert.Equal(18, tautan.Count(t => t.Induk is not null));
        Assert.Equal(385, await dulu.HitungAsync(db => db.Permohonan.CountAsync(p => p.Status == StatusPermohonan.Arsip)));
        Assert.Equal(385, await kemudian.HitungAsync(db => db.Permohonan.CountAsync(p => p.Status == StatusPermohonan.Arsip)));
    }

    [Fact]
    public async Task The_office_book_gives_the_same_deeds_as_the_csv()
    {
        using var kantor = new KantorFactory();
        var buku = await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(Buku));
        Assert.Equal((387, 379, 0, 8), (buku.Dibaca, buku.Diterima, buku.Sama, buku.Ditolak));
        Assert.Contains(buku.Baris, b => b.Baris == 394 && b.Nilai == "JUMLAH");

        // the very same keys: whatever the form of the dates and the place of the columns
        var csv = await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));
        Assert.Equal((0, 379, 8), (csv.Diterima, csv.Sama, csv.Ditolak));
        Assert.Equal(379, await kantor.HitungAsync(db => db.Naskah.CountAsync()));

        // and the requests that only the csv names are found all the same
        await kantor.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan));
        Assert.Equal(377, await kantor.HitungAsync(db => db.Naskah.CountAsync(n => n.PermohonanId != null)));
    }

    [Fact]
    public async Task What_the_row_said_is_kept_and_found()
    {
        using var kantor = new KantorFactory();
        await kantor.ImporAsync(JenisImpor.Permohonan, BerkasUji.Bersama(CsvPermohonan));
        await kantor.ImporAsync(JenisImpor.Naskah, BerkasUji.Bersama(CsvNaskah));

        var permohonan = await kantor.DbAsync(db => db.Permohonan.SingleAsync(p => p.KodeLama == "0857f568"));
        Assert.Equal("P-2012-00001", permohonan.Kode);
        Assert.Contains("0857f568", permohonan.TeksCari, StringComparison.Ordinal);
        var naskah = await kantor.DbAsync(db => db.Naskah.Include(n => n.Pihak).SingleAsync(n => n.PermohonanId == permohonan.Id));
        Assert.StartsWith("N-2012-", naskah.Kode, StringComparison.Ordinal);
        Assert.Equal(("KSB", "MOU", new DateOnly(2012, 7, 31), new DateOnly(2017, 7, 30)), (naskah.Jenis, naskah.JenisAsli, naskah.TanggalTandaTangan, naskah.BerlakuSampai));
        Assert.Equal(["2438/PL16/KL/2012", "1263/I.1C09/DN/2012"], naskah.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor));
        var riwayat = await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "permohonan.diimpor").Select(r => r.Perubahan).ToListAsync());
        Assert.Equal(385, riwayat.Count);
        Assert.Contains(riwayat, r => r.Contains("\"isian: Satuan Durasi\":[null,\"TAHUN\"]", StringComparison.Ordinal));
    }

    private static int[] BarisGalat(LaporanImpor laporan) => [.. laporan.Baris.Where(b => b.Tingkat == "galat").Select(b => b.Baris).Distinct()];

    private static async Task<(int, int, int, int, int)> IsiAsync(KantorFactory kantor) => await kantor.DbAsync(async db => (
        await db.Permohonan.CountAsync(), await db.Naskah.CountAsync(), await db.Mitra.CountAsync(), await db.Riwayat.CountAsync(), await db.ImporTemuan.CountAsync()));

    private static Task<List<Tautan>> TautanAsync(KantorFactory kantor) => kantor.DbAsync(db => db.Naskah.OrderBy(n => n.KunciImpor).Select(n => new Tautan(
        n.KunciImpor,
        db.Permohonan.Where(p => p.Id == n.PermohonanId).Select(p => p.KodeLama).FirstOrDefault(),
        db.Naskah.Where(i => i.Id == n.IndukId).Select(i => i.KunciImpor).FirstOrDefault())).ToListAsync());

    private sealed record Tautan(string? Kunci, string? Permohonan, string? Induk);
}

using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The derived status at the days on which it changes, by the one query, on every database.</summary>
public sealed class StatusNaskahTests
{
    private const int Ambang = 90;
    private static readonly DateOnly Akhir = new(2026, 6, 30);

    [Theory, SetiapBasisData]
    public async Task Status_HariHariBatas_SepertiKetentuan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var biasa = await kantor.BuatNaskahAsync("biasa", sampai: Akhir);
        var tanpaAkhir = await kantor.BuatNaskahAsync("tanpa akhir");
        var dihentikan = await kantor.BuatNaskahAsync("dihentikan", sampai: Akhir, henti: new(2025, 3, 1));
        var lama = await kantor.BuatNaskahAsync("lama", sampai: Akhir);
        var baru = await kantor.BuatNaskahAsync("baru", tanda: new(2026, 5, 4), sampai: Akhir.AddYears(2), pendahulu: lama.Id);

        foreach (var (naskah, pada, status) in new (NaskahKerjaSama, DateOnly, StatusNaskah)[]
        {
            (biasa, NaskahContoh.Tanda.AddDays(-1), StatusNaskah.Draf),
            (biasa, NaskahContoh.Tanda, StatusNaskah.Aktif),
            (biasa, Akhir.AddDays(-Ambang - 1), StatusNaskah.Aktif),
            (biasa, Akhir.AddDays(-Ambang), StatusNaskah.AkanBerakhir),
            (biasa, Akhir, StatusNaskah.AkanBerakhir),
            (biasa, Akhir.AddDays(1), StatusNaskah.Berakhir),
            (tanpaAkhir, new(2099, 1, 1), StatusNaskah.Aktif),
            (dihentikan, new(2025, 2, 28), StatusNaskah.Aktif),
            (dihentikan, new(2025, 3, 1), StatusNaskah.Dihentikan),
            (dihentikan, Akhir.AddYears(1), StatusNaskah.Dihentikan),
            (lama, new(2026, 5, 3), StatusNaskah.AkanBerakhir),
            (lama, new(2026, 5, 4), StatusNaskah.Diperpanjang),
            (lama, Akhir.AddYears(1), StatusNaskah.Diperpanjang),
            (baru, new(2026, 5, 3), StatusNaskah.Draf),
            (baru, new(2026, 5, 4), StatusNaskah.Aktif),
        })
        {
            var nyata = await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).DenganStatus(db, pada, Ambang).Select(n => n.Status).SingleAsync());
            Assert.True(status == nyata, $"{naskah.Judul} on {pada:O}: {nyata}, expected {status}");
            Assert.Equal(1, await kantor.DbAsync(db => db.Naskah.BerstatusPada(db, status, pada, Ambang).CountAsync(n => n.Id == naskah.Id)));
        }
    }

    [Theory, SetiapBasisData]
    public async Task Status_Dijumlahkan_SetiapNaskahSekali(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        await kantor.BuatNaskahAsync("a", sampai: Akhir);
        await kantor.BuatNaskahAsync("b", sampai: Akhir.AddYears(3));
        await kantor.BuatNaskahAsync("c", sampai: Akhir, henti: new(2025, 3, 1));

        var jumlah = await kantor.DbAsync(db => db.Naskah.DenganStatus(db, new(2026, 5, 4), Ambang)
            .GroupBy(n => n.Status).Select(g => new { g.Key, Jumlah = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Jumlah));

        Assert.Equal(new() { [StatusNaskah.AkanBerakhir] = 1, [StatusNaskah.Aktif] = 1, [StatusNaskah.Dihentikan] = 1 }, jumlah);
    }
}

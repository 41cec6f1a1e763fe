using KerjaSama.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

public sealed class SeedTests
{
    [Theory, SetiapBasisData]
    public async Task Referensi_dimuat_ulang_tanpa_menimpa(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var sebelum = await kantor.DbAsync(db => db.Riwayat.CountAsync());
        await kantor.DbAsync(async db =>
        {
            (await db.Bidang.SingleAsync(b => b.Kode == "ekonomi")).Nama = "Ekonomi kreatif";
            db.Remove(await db.Jabatan.SingleAsync(j => j.Kode == "pengemudi"));
            db.Remove(await db.Rute.SingleAsync(r => r.Jalur == "KSDD"));
            db.Remove(await db.HariLibur.SingleAsync(h => h.Tanggal == new DateOnly(2026, 8, 17)));
            return await db.SaveChangesAsync();
        });

        await StartupSequence.RunAsync(kantor.Services, TextWriter.Null);

        Assert.Equal("Ekonomi kreatif", await kantor.DbAsync(db => db.Bidang.Where(b => b.Kode == "ekonomi").Select(b => b.Nama).SingleAsync()));
        Assert.False(await kantor.DbAsync(db => db.Jabatan.AnyAsync(j => j.Kode == "pengemudi")));
        Assert.False(await kantor.DbAsync(db => db.Rute.AnyAsync(r => r.Jalur == "KSDD")));
        Assert.False(await kantor.DbAsync(db => db.HariLibur.AnyAsync(h => h.Tanggal == new DateOnly(2026, 8, 17))));
        Assert.Equal(sebelum + 4, await kantor.DbAsync(db => db.Riwayat.CountAsync()));
    }

    [Fact]
    public async Task Referensi_lengkap()
    {
        await using var kantor = new KantorFactory();

        Assert.Equal(9, await kantor.DbAsync(db => db.JenisNaskah.CountAsync()));
        Assert.Equal(12, await kantor.DbAsync(db => db.KategoriMitra.CountAsync()));
        Assert.Equal(5, await kantor.DbAsync(db => db.Jalur.CountAsync()));
        var instansi = await kantor.DbAsync(db => db.Instansi.Include(i => i.Pejabat).SingleAsync());
        Assert.Equal("Sekretaris Daerah Kabupaten Sumberarum", instansi.PejabatPada("sekda", new DateOnly(2026, 3, 2))?.NamaJabatan);
    }
}

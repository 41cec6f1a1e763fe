using System.Security.Claims;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Infrastructure;

public sealed class PelakuTests
{
    private static readonly DateOnly Mulai = new(2026, 3, 9);
    private static readonly DateOnly Sampai = new(2026, 3, 13);

    [Theory, SetiapBasisData]
    public async Task Pengganti_berhak_hanya_dalam_masanya(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var kabag = await kantor.IdAsync("kepala-bagian");
        var pengganti = await kantor.IdAsync("subkoordinator-dn");
        await GantikanAsync(kantor, kabag, pengganti);

        foreach (var (tanggal, berhak) in new[] { (Mulai.AddDays(-1), false), (Mulai, true), (Sampai, true), (Sampai.AddDays(1), false) })
        {
            kantor.Clock.Menjadi(tanggal);
            var pelaku = await PelakuAsync(kantor, pengganti);

            Assert.Equal(berhak, pelaku.Punya(Peran.KepalaBagian));
            Assert.Equal(berhak, pelaku.Adalah(kabag));
            Assert.Equal(berhak, pelaku.Boleh(Aksi.TolakPermohonan));
            Assert.True(pelaku.Punya(Peran.SubkoordinatorDn));
        }
    }

    [Fact]
    public async Task Pengganti_akun_nonaktif_tidak_mewarisi()
    {
        await using var kantor = new KantorFactory();
        var kabag = await kantor.IdAsync("kepala-bagian");
        var pengganti = await kantor.IdAsync("subkoordinator-dn");
        await GantikanAsync(kantor, kabag, pengganti);
        await NonaktifkanAsync(kantor, kabag);
        kantor.Clock.Menjadi(Mulai);

        Assert.False((await PelakuAsync(kantor, pengganti)).Punya(Peran.KepalaBagian));
    }

    [Fact]
    public async Task Akun_nonaktif_adalah_tamu()
    {
        await using var kantor = new KantorFactory();
        var analis = await kantor.IdAsync("analis");
        Assert.Equal(analis, (await PelakuAsync(kantor, analis)).PenggunaId);

        await NonaktifkanAsync(kantor, analis);

        Assert.Same(Pelaku.Tamu, await PelakuAsync(kantor, analis));
    }

    [Fact]
    public async Task Mitra_membawa_mitranya()
    {
        await using var kantor = new KantorFactory();

        var pelaku = await PelakuAsync(kantor, await kantor.IdAsync("mitra"));

        Assert.True(pelaku.OrangLuar);
        Assert.Equal(await kantor.DbAsync(db => db.Mitra.Where(m => m.Kategori == "badan-hukum").Select(m => m.Id).SingleAsync()), pelaku.MitraId);
    }

    private static Task<int> GantikanAsync(KantorFactory kantor, Guid kabag, Guid pengganti) => kantor.DbAsync(async db =>
    {
        _ = await db.Users.SingleAsync(u => u.Id == kabag);
        db.Add(new PelaksanaHarian { PenggunaId = kabag, PenggantiId = pengganti, Mulai = Mulai, Sampai = Sampai, Alasan = "Dinas luar" });
        return await db.SaveChangesAsync();
    });

    private static Task<int> NonaktifkanAsync(KantorFactory kantor, Guid id) => kantor.DbAsync(async db =>
    {
        (await db.Users.SingleAsync(u => u.Id == id)).Aktif = false;
        return await db.SaveChangesAsync();
    });

    private static async Task<Pelaku> PelakuAsync(KantorFactory kantor, Guid id)
    {
        await using var scope = kantor.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id.ToString())], "uji")),
        };
        return await scope.ServiceProvider.GetRequiredService<PelakuAccessor>().AmbilAsync();
    }
}

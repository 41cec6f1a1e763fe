using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>A form sent several times at the same moment is one request, on every database.</summary>
public sealed class KirimAjuanTests
{
    [Theory, SetiapBasisData]
    public async Task Bersamaan_satu_permohonan_satu_kode(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var rahasia = await kantor.DenganAsync<RahasiaDraf, string>((_, r) => r.BaruAsync(default));
        var isian = new AjukanIsian
        {
            Mitra = [new() { Nama = "Universitas Contoh", Kategori = "perguruan-tinggi" }],
            Bentuk = "permohonan",
            Judul = "Bersamaan",
            Tentang = "Uji.",
            Bidang = "sosial",
            Kontak = new() { Nama = "Ani", Surel = "ani@mitra.example" },
        };
        _ = kantor.Services;

        var kode = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            kantor.DenganAsync<KirimAjuan, string>((_, kirim) => kirim.ExecuteAsync(rahasia, isian, "id", Pelaku.Tamu, TestContext.Current.CancellationToken)))));

        Assert.Single(kode.Distinct());
        Assert.Equal(1, await kantor.DbAsync(db => db.Permohonan.CountAsync()));
        Assert.Equal(1, await kantor.DbAsync(db => db.OutboxMessage.CountAsync()));
    }
}

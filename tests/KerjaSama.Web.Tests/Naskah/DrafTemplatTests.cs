using System.Net;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>What our own templates make of ordinary data is never held back by our own rules.</summary>
public sealed class DrafTemplatTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    public static TheoryData<string, string> Jenis => new()
    {
        { "KSDPK", "KSB" }, { "KSDPK", "PKS" }, { "Sinergi", "NKS" }, { "Sinergi", "RKT" }, { "KSDPL", "RKT" }, { "KSDLL", "MOU" }, { "KSDPL", "LOI" }, { "KSDD", "ADDENDUM" },
    };

    [Theory]
    [MemberData(nameof(Jenis))]
    public async Task DrafPertama_TanpaTemuanYangMenghalangi(string jalur, string jenis)
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[jalur] with { JenisNaskah = jenis });
        await driver.JalankanAsync(kode, "susunDraf");
        var susun = await driver.TugasAsync(kode, "susunDraf");
        using var disusun = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{susun.Id}/selesai", "perancang", new { hasil = susun.Hasil[0], isian = susun.Contoh(susun.Hasil[0]).Where(i => i.Key != DrafBerlaku.Isian).ToDictionary() });
        Assert.Equal(HttpStatusCode.OK, disusun.StatusCode);

        var permohonan = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().Include(p => p.Dokumen).SingleAsync(p => p.Kode == kode));
        Assert.Equal(jenis, permohonan.JenisNaskah);
        var draf = DrafBerlaku.Dari(permohonan.Dokumen)!.Dokumen;
        var terbaca = await kantor.DenganAsync<TeksBerkas, TeksTerbaca>((_, teks) => teks.BacaAsync(draf.Sha256, draf.MediaType, default));
        var temuan = await kantor.DenganAsync<PeriksaDraf, IReadOnlyList<TemuanDraf>>((_, periksa) => periksa.PeriksaAsync(permohonan, terbaca.Teks, [], default));

        Assert.Equal("", string.Join('\n', temuan.Where(t => t.Menghalangi).Select(t => $"{t.Isi.Kode} @ {t.Tempat}: {t.Isi.Pesan} [{t.Isi.Kutipan}]")));
        Assert.Contains(temuan, t => t.Isi.Kode == "isian.kosong");
        using var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).GetAsync(PermohonanLinks.BacaDraf(kode, 1));
        Assert.Equal(HttpStatusCode.OK, halaman.StatusCode);
        Assert.Contains("0 temuan menghalangi", await halaman.TeksAsync());
    }
}

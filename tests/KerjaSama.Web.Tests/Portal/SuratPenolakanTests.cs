using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>The letter that refuses a request reaches its addressee: on /lacak, and for the partner who is signed in.</summary>
public sealed class SuratPenolakanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Surat_penolakan_ada_di_lacak_dan_terbuka_bagi_pemohon_saja()
    {
        var (kode, kelayakan) = await _skenario.SampaiAsync("tkksdKelayakan");
        var lacak = await kantor.DenganAsync<KodeLacak, string>(async (db, k) => await k.UntukAsync(await db.Permohonan.SingleAsync(p => p.Kode == kode), default));
        var tamu = kantor.Tamu();
        Assert.DoesNotContain("Baca surat jawaban kami", await tamu.TeksAsync($"/lacak/{lacak}"), StringComparison.Ordinal);

        await _skenario.SelesaikanAsync(kelayakan, "tidak-layak");
        await _skenario.SelesaikanAsync(Assert.Single(await _skenario.TerbukaAsync(kode)).Id, null, ("alasan", "Objeknya bukan kewenangan daerah."));

        var (surat, dokumen) = await kantor.DbAsync(async db => (
            await db.SuratKeluar.SingleAsync(s => s.Jenis == "surat-penolakan"),
            (await db.Permohonan.Include(p => p.Dokumen).SingleAsync(p => p.Kode == kode)).Dokumen.Single(d => d.Jenis == "surat-penolakan")));
        Assert.Equal(surat.BerkasSha256, dokumen.Sha256);
        var halaman = await tamu.TeksAsync($"/lacak/{lacak}");
        Assert.Matches($"href=\"/lacak/{lacak}/dokumen/{dokumen.Id}\">Baca surat jawaban kami</a>", halaman);
        var teks = await tamu.UnduhTeksAsync($"/lacak/{lacak}/dokumen/{dokumen.Id}");
        Assert.Contains(surat.Nomor, teks, StringComparison.Ordinal);
        Assert.Contains("Objeknya bukan kewenangan daerah.", teks, StringComparison.Ordinal);
        Assert.Contains(dokumen.Nama, await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(PermohonanLinks.Dokumen(kode)), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Unduh(kode, dokumen.Id))).StatusCode);
    }
}

using System.Net;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Berkas;

/// <summary>A scanner that is configured decides; without its verdict nothing is stored.</summary>
public sealed class PemeriksaVirusTests
{
    [Fact]
    public async Task Terpasang_BersihDiterima_BervirusDitolak_TanpaPutusanDitolak_KesehatanMenunjukkannya()
    {
        var clamd = new FakeClamd();
        await using var kantor = new KantorFactory();
        kantor.Settings["KerjaSama:Antivirus:Host"] = "127.0.0.1";
        kantor.Settings["KerjaSama:Antivirus:Port"] = $"{clamd.Port}";
        kantor.Settings["KerjaSama:Antivirus:TimeoutSeconds"] = "5";
        var klien = kantor.Tamu();

        using var bersih = await UnggahAsync(klien, "bersih.pdf");
        Assert.Equal(HttpStatusCode.Found, bersih.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "siap"), await SehatAsync(klien));

        clamd.Answer = _ => "stream: Win.Test.EICAR_HDB-1 FOUND";
        using var bervirus = await UnggahAsync(klien, "virus.pdf");
        Assert.Equal(HttpStatusCode.BadRequest, bervirus.StatusCode);
        Assert.Contains("Berkas mengandung program berbahaya (Win.Test.EICAR_HDB-1)", await bervirus.TeksAsync(), StringComparison.Ordinal);

        clamd.Answer = _ => "stream: OK";
        clamd.StreamMaxLength = 10;
        using var terlaluBesar = await UnggahAsync(klien, "besar.pdf");
        Assert.Contains("lebih besar daripada yang dapat diperiksa pemeriksa virus", await terlaluBesar.TeksAsync(), StringComparison.Ordinal);

        await clamd.DisposeAsync();
        using var mati = await UnggahAsync(klien, "mati.pdf");
        Assert.Equal(HttpStatusCode.BadRequest, mati.StatusCode);
        Assert.Contains("Pemeriksa virus sedang tidak dapat dihubungi", await mati.TeksAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "tidak terjangkau"), await SehatAsync(klien));
        using var siap = await klien.GetAsync("/healthz/ready");
        Assert.Equal(HttpStatusCode.OK, siap.StatusCode);
        Assert.Equal(["bersih.pdf"], await kantor.DbAsync(db => db.DokumenPermohonan.Select(d => d.Nama).ToListAsync()));
    }

    [Fact]
    public async Task TidakDipasang_KesehatanMengatakannya()
    {
        await using var kantor = new KantorFactory();

        Assert.Equal((HttpStatusCode.OK, "tidak dipasang"), await SehatAsync(kantor.Tamu()));
    }

    private static async Task<HttpResponseMessage> UnggahAsync(HttpClient klien, string nama) =>
        await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian(nama), ("Surat", nama, FormBerkas.Pdf));

    private static async Task<(HttpStatusCode, string)> SehatAsync(HttpClient klien)
    {
        using var jawaban = await klien.GetAsync("/healthz/antivirus");
        return (jawaban.StatusCode, await jawaban.Content.ReadAsStringAsync());
    }
}

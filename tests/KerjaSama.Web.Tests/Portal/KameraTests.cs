using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>A letter photographed with the phone: the field opens the camera, and the picture arrives as one of the request's files.</summary>
public sealed partial class KameraTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly byte[] Jpeg = PictureFiles.Jpeg(4000, 3000);

    [Fact]
    public async Task Ajukan_BidangFoto_MembukaKameraBelakangUntukGambar()
    {
        var halaman = await kantor.Tamu().IsiAsync(PortalLinks.Ajukan);

        var foto = Assert.Single(Berkas().Matches(halaman).Select(m => m.Value), b => b.Contains("name=\"Foto\"", StringComparison.Ordinal));
        Assert.Contains("accept=\"image/*\"", foto, StringComparison.Ordinal);
        Assert.Contains("capture=\"environment\"", foto, StringComparison.Ordinal);
        // the other fields take a file that is already there
        Assert.Single(Regex.Matches(halaman, " capture=\""));
        Assert.Contains("enctype=\"multipart/form-data\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ajukan_FotoSaja_TersimpanUtuhSebagaiGambar()
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian("Dari kamera"), ("Foto", "image.jpg", Jpeg));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var p = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().Include(p => p.Dokumen).SingleAsync(p => p.Judul == "Dari kamera"));
        var dokumen = Assert.Single(p.Dokumen);
        Assert.Equal("image/jpeg", dokumen.MediaType);
        using var unduhan = await (await kantor.KlienApiAsync("agenda")).GetAsync($"/api/v1/permohonan/{p.Kode}/dokumen/{dokumen.Id}");
        Assert.Equal(Jpeg, await unduhan.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Ajukan_FotoBukanGambarAtauPdf_DitolakDiBidangnya()
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian("Bukan foto"), ("Foto", "foto.jpg", "MZ ini program"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("href=\"#Foto\"", await jawaban.TeksAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Bukan foto")));
    }

    [GeneratedRegex("<input[^>]* type=\"file\"[^>]*>")]
    private static partial Regex Berkas();
}

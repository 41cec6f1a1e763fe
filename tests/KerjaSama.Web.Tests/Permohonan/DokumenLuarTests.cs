using System.Net;
using System.Net.Http.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>Two partners and a Perangkat Daerah in one request: each sees what its own side sent.</summary>
public sealed class DokumenLuarTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string MitraKedua = "Pemerintah Kabupaten Contoh Timur";
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData(false, "mitra", "mitra.pdf kode.pdf")]
    [InlineData(false, "mitra-2", "mitra-2.pdf")]
    [InlineData(false, "perangkat-daerah", "perangkat-daerah.pdf")]
    [InlineData(true, "mitra", "mitra.pdf")]
    [InlineData(true, "perangkat-daerah", "perangkat-daerah.pdf kode.pdf")]
    public async Task Akun_HanyaMelihatYangDikirimPihaknya(bool usulan, string pengguna, string berkas)
    {
        var (kode, dokumen) = await SiapkanAsync(usulan);
        var (halaman, api) = (await (await kantor.KlienSebagaiAsync(pengguna)).TeksAsync(PermohonanLinks.Dokumen(kode)), await kantor.KlienApiAsync(pengguna));
        var rincian = (await api.GetFromJsonAsync<Rincian>($"/api/v1/permohonan/{kode}"))!;

        Assert.Equal(berkas.Split(' ').Order(), rincian.Dokumen.Select(d => d.Nama).Order());
        foreach (var (nama, id) in dokumen)
        {
            var boleh = berkas.Split(' ').Contains(nama);
            Assert.Equal(boleh, halaman.Contains($"/dokumen/{id}", StringComparison.Ordinal));
            using var unduhan = await api.GetAsync($"/api/v1/permohonan/{kode}/dokumen/{id}");
            Assert.Equal(boleh ? HttpStatusCode.OK : HttpStatusCode.NotFound, unduhan.StatusCode);
        }
    }

    [Theory]
    [InlineData(false, "mitra.pdf kode.pdf")]
    [InlineData(true, "perangkat-daerah.pdf kode.pdf")]
    public async Task PemegangKode_HanyaMelihatYangDikirimPihakPemohon(bool usulan, string berkas)
    {
        var (kode, dokumen) = await SiapkanAsync(usulan);
        var lacak = await KodeLacakAsync(kode);
        var klien = kantor.Tamu();
        var halaman = await klien.TeksAsync(PortalLinks.Lacak(lacak));

        foreach (var (nama, id) in dokumen)
        {
            var boleh = berkas.Split(' ').Contains(nama);
            Assert.Equal(boleh, halaman.Contains(PortalLinks.Unduh(lacak, id), StringComparison.Ordinal));
            using var unduhan = await klien.GetAsync(PortalLinks.Unduh(lacak, id));
            Assert.Equal(boleh ? HttpStatusCode.OK : HttpStatusCode.NotFound, unduhan.StatusCode);
        }
    }

    /// <summary>A paper beside the checklist from each of four: three accounts and the holder of the code.</summary>
    private async Task<(string Kode, IReadOnlyList<(string Nama, Guid Id)> Dokumen)> SiapkanAsync(bool usulan)
    {
        var agenda = await _skenario.PelakuAsync("agenda");
        var p = (await kantor.DenganAsync<AjukanPermohonan, PermohonanDiterima>((_, ajukan) => ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Pemrakarsa = usulan ? "perangkat-daerah" : "mitra", Judul = "Layanan bersama", Tentang = "Layanan.", Bidang = "sosial", PerangkatDaerah = ["dinkes"],
                Mitra = [new(SkenarioPermohonan.MitraDemo, "badan-hukum", null, null), new(MitraKedua, "kabupaten-kota", null, null)], Kontak = new("Budi", "budi@mitra.example", null),
            },
            agenda, null, TestContext.Current.CancellationToken))).Permohonan;
        foreach (var pengguna in (string[])["mitra", "mitra-2", "perangkat-daerah"])
        {
            using var isi = new MultipartFormDataContent { { new StringContent("lampiran"), "jenis" }, { new ByteArrayContent(MultipartPoster.Pdf), "berkas", pengguna + ".pdf" } };
            Assert.Equal(HttpStatusCode.Created, (await (await kantor.KlienApiAsync(pengguna)).PostAsync($"/api/v1/permohonan/{p.Kode}/dokumen", isi)).StatusCode);
        }

        var (klien, url) = (kantor.Tamu(), PortalLinks.Lacak(await KodeLacakAsync(p.Kode)));
        using var kiriman = await klien.KirimBerkasAsync(url + "?handler=Unggah", await klien.IsiAsync(url), [new("jenis", "lampiran")], ("berkas", "kode.pdf", FormBerkas.Pdf));
        Assert.Equal(HttpStatusCode.Found, kiriman.StatusCode);
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().Where(d => d.PermohonanId == p.Id).Select(d => new { d.Nama, d.Id }).ToListAsync());
        Assert.Equal(4, dokumen.Count);
        return (p.Kode, [.. dokumen.Select(d => (d.Nama, d.Id))]);
    }

    private Task<string> KodeLacakAsync(string kode) => kantor.DenganAsync<KodeLacak, string>(async (db, lacak) =>
        await lacak.UntukAsync(await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode), default));

    private sealed record Rincian(IReadOnlyList<Berkas> Dokumen);

    private sealed record Berkas(string Nama);
}

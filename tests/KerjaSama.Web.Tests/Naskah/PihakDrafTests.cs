using System.Net;
using KerjaSama.Documents;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The other sides of a draft: who is told of a turn, what they bring as the first text, what they answer.</summary>
public sealed class PihakDrafTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("perangkat-daerah", "tinjauPerangkatDaerah", "perangkat-daerah-2")]
    [InlineData("hukum", "tinjauHukum", "mitra")]
    [InlineData("mitra", "tinjauMitra", "mitra-2")]
    public async Task Giliran_SampaiKepadaOrangnyaSaja(string kepada, string langkah, string lain)
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var tenggat = kantor.OfficeClock.HariIni.AddDays(20);
        const string pesan = "Periksa ruang lingkupnya.";

        using var diberi = await (await kantor.KlienSebagaiAsync("perancang")).KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Giliran",
            [new("Kepada", kepada), new("Tenggat", $"{tenggat:yyyy-MM-dd}"), new("Pesan", pesan)], PermohonanLinks.Draf(kode));

        Assert.Equal(HttpStatusCode.Found, diberi.StatusCode);
        Assert.Equal([$"{kepada}@contoh.go.id"], await PesanAsync(kode, JenisPesan.GiliranDrafAkun));
        Assert.Equal(kepada == "mitra" ? 2 : 0, (await PesanAsync(kode, JenisPesan.GiliranDraf)).Count); // mail and WhatsApp to the contact, who is the partner's
        Assert.Equal([langkah], (await _skenario.TerbukaAsync(kode)).Where(t => t.Tenggat == tenggat).Select(t => t.Kunci));
        var halaman = await (await kantor.KlienSebagaiAsync(kepada)).TeksAsync(PermohonanLinks.Draf(kode));
        Assert.Contains(pesan, halaman);
        Assert.Contains("Serahkan kembali", halaman);
        using var dariLain = await (await kantor.KlienSebagaiAsync(lain)).KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Akhiri", [], "/akun");
        Assert.Equal(lain == "mitra" ? HttpStatusCode.Conflict : HttpStatusCode.NotFound, dariLain.StatusCode);

        using var kembali = await (await kantor.KlienSebagaiAsync(kepada)).KirimFormAsync(PermohonanLinks.Draf(kode) + "?handler=Akhiri", [], PermohonanLinks.Draf(kode));
        Assert.Equal(HttpStatusCode.Found, kembali.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RancanganYangDibawa_DipakaiSebagaiVersiPertama_LaluItuYangDitinjau(bool mitra)
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        await BawaAsync(kode, mitra, NaskahWord.Pks());
        var (perancang, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Draf(kode));
        var halaman = await perancang.TeksAsync(url);
        Assert.Contains("Pakai sebagai versi pertama", halaman);
        Assert.Contains("rancangan kami.docx", halaman);
        var dibawa = Assert.Single(await DokumenAsync(kode), d => d.Nama == "rancangan kami.docx");

        using var jawaban = await perancang.KirimFormAsync(url + "?handler=Jadikan", [new("dokumen", $"{dibawa.Id}")], url);
        await _skenario.SelesaikanAsync(tugas, null, ("asal", "dianalisa"));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var draf = Assert.Single(DrafBerlaku.Semua(await DokumenAsync(kode)));
        Assert.Equal((dibawa.Sha256, "rancangan kami.docx"), (draf.Sha256, draf.Nama));
        Assert.EndsWith(": rancangan kami.docx", draf.Catatan, StringComparison.Ordinal);
        Assert.Contains("layanan kesehatan bergerak", await (await kantor.KlienSebagaiAsync("hukum")).TeksAsync(PermohonanLinks.BacaDraf(kode, 1)));
        Assert.DoesNotContain("Pakai sebagai versi pertama", await perancang.TeksAsync(url));
    }

    [Fact]
    public async Task AkunMitra_MengirimTanggapan_DisebutNamanya_DanDibandingkanOlehKeduanya()
    {
        var (kode, draf) = await DitinjauAsync();
        var (mitra, url) = (await kantor.KlienSebagaiAsync("mitra"), PermohonanLinks.Draf(kode));

        using var dikirim = await mitra.KirimBerkasAsync(url + "?handler=Tanggapi", await mitra.IsiAsync(url), [new("Catatan", "Dua tahun saja")], ("Berkas", "dari-akun.docx", NaskahWord.Pks(jangka: "2 (dua) tahun")));

        Assert.Equal(HttpStatusCode.Found, dikirim.StatusCode);
        var tanggapan = Assert.Single(await DokumenAsync(kode), d => d.Jenis == "tanggapan-mitra");
        Assert.Equal(await kantor.IdAsync("mitra"), tanggapan.DiunggahOleh);
        var diKantor = await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(url);
        Assert.Contains("Yohanes Wibisono", diKantor);
        Assert.Contains("Dua tahun saja", diKantor);
        foreach (var pengguna in (string[])["perancang", "mitra"])
        {
            Assert.Contains("1 perubahan", await (await kantor.KlienSebagaiAsync(pengguna)).TeksAsync(PermohonanLinks.BandingDraf(kode, draf, tanggapan.Id)));
        }

        var mitraLain = await kantor.KlienSebagaiAsync("mitra-2");
        using var dariLain = await mitraLain.KirimBerkasAsync(url + "?handler=Tanggapi", await mitraLain.IsiAsync("/akun"), [await mitraLain.AntiforgeryAsync("/akun")], ("Berkas", "lain.docx", NaskahWord.Pks()));
        Assert.Equal(HttpStatusCode.NotFound, dariLain.StatusCode);
        Assert.Single(await DokumenAsync(kode), d => d.Jenis == "tanggapan-mitra");
    }

    [Fact]
    public async Task TanggapanPdf_DibandingkanDariTeksnya()
    {
        Assert.SkipUnless(new PdfTextReader().IsAvailable, "pdftotext is not installed: apt-get install poppler-utils.");
        var (kode, draf) = await DitinjauAsync();

        var beda = await TanggapanHukumAsync(kode, draf, "tanggapan.pdf", NaskahPdf.Dari(NaskahWord.BarisPks(jangka: "2 (dua) tahun")));

        Assert.Contains("[dihapus: </span>3", beda);
        Assert.Contains("[ditambah: </span>2", beda);
        Assert.Contains("<section class=\"banding\" aria-label=\"Pasal 3\">", beda);
        Assert.DoesNotContain("<section class=\"banding\" aria-label=\"Pasal 2\">", beda);
        Assert.DoesNotContain("handler=Jadikan", await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.Draf(kode))); // only Word becomes a version
    }

    [Fact]
    public async Task TanggapanFoto_DisimpanDanDisebutTidakDapatDibandingkan()
    {
        var (kode, draf) = await DitinjauAsync();

        var beda = await TanggapanHukumAsync(kode, draf, "catatan tangan.png", QrCode.Png("catatan", 4));

        Assert.Contains("Teks tidak dapat dibandingkan", beda);
        Assert.Contains("Berkas ini gambar atau pindaian", beda);
        var foto = Assert.Single(await DokumenAsync(kode), d => d.Jenis == "tanggapan-hukum");
        Assert.Equal("image/png", (await (await kantor.KlienSebagaiAsync("perancang")).GetAsync(PermohonanLinks.Unduh(kode, foto.Id))).Content.Headers.ContentType?.MediaType);
    }

    /// <summary>A PKS in words of the test, in the hands of all three reviewers.</summary>
    private async Task<(string Kode, Guid Draf)> DitinjauAsync()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Draf(kode));
        using var diunggah = await klien.KirimBerkasAsync(url + "?handler=Unggah", await klien.IsiAsync(url), [], ("Berkas", "draf.docx", NaskahWord.Pks()));
        Assert.Equal(HttpStatusCode.Found, diunggah.StatusCode);
        await _skenario.SelesaikanAsync(tugas);
        return (kode, Assert.Single(DrafBerlaku.Semua(await DokumenAsync(kode))).Id);
    }

    /// <returns>The comparison of the answer with the draft, as the office sees it.</returns>
    private async Task<string> TanggapanHukumAsync(string kode, Guid draf, string nama, byte[] isi)
    {
        var (hukum, url) = (await kantor.KlienSebagaiAsync("hukum"), PermohonanLinks.Draf(kode));
        using var dikirim = await hukum.KirimBerkasAsync(url + "?handler=Tanggapi", await hukum.IsiAsync(url), [], ("Berkas", nama, isi));
        Assert.Equal(HttpStatusCode.Found, dikirim.StatusCode);
        var tanggapan = Assert.Single(await DokumenAsync(kode), d => d.Jenis == "tanggapan-hukum");
        return await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.BandingDraf(kode, draf, tanggapan.Id));
    }

    /// <summary>The partner by its tracking code, or the Perangkat Daerah, brings a Word document.</summary>
    private async Task BawaAsync(string kode, bool mitra, byte[] isi)
    {
        var klien = mitra ? kantor.Tamu() : await kantor.KlienSebagaiAsync("perangkat-daerah");
        var halaman = mitra ? PortalLinks.Lacak(await _skenario.KodeLacakAsync(kode)) : PermohonanLinks.Dokumen(kode);
        using var jawaban = mitra
            ? await klien.KirimBerkasAsync(halaman + "?handler=Unggah", await klien.IsiAsync(halaman), [new("jenis", "lampiran")], ("berkas", "rancangan kami.docx", isi))
            : await klien.KirimBerkasAsync(halaman, [("Jenis", "lampiran")], ("Berkas", "rancangan kami.docx", isi));
        Assert.True(jawaban.StatusCode == HttpStatusCode.Found, await jawaban.TeksAsync());
    }

    private Task<List<string>> PesanAsync(string kode, string jenis) => kantor.DbAsync(db =>
        db.OutboxMessage.Where(m => m.Jenis == jenis && db.Permohonan.Any(p => p.Kode == kode && p.Id == m.SubjekId)).OrderBy(m => m.Urut).Select(m => m.Alamat).ToListAsync());

    private Task<List<DokumenPermohonan>> DokumenAsync(string kode) => kantor.DbAsync(db =>
        db.DokumenPermohonan.AsNoTracking().Where(d => db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)).ToListAsync());
}

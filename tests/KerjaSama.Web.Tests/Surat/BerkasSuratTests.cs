using System.Net;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surat;

/// <summary>The file of a letter is replaced on purpose only, and what was replaced stays (keputusan 0015).</summary>
public sealed class BerkasSuratTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly byte[] Lain = [.. FormBerkas.Pdf, (byte)'%'];

    [Theory]
    [InlineData("/surat")]
    [InlineData("/surat/keluar")]
    public async Task Lampirkan_SudahAda_409_GantiMenyimpanYangLama(string buku)
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var (id, halaman) = await CatatAsync(klien, buku, $"ganti {buku}");
        var lampirkan = $"{halaman}?handler=Lampirkan";
        using var pertama = await KirimAsync(klien, lampirkan, halaman, ganti: false, "satu.pdf", FormBerkas.Pdf);
        Assert.Equal(HttpStatusCode.Found, pertama.StatusCode);

        using var menimpa = await KirimAsync(klien, lampirkan, halaman, ganti: false, "dua.pdf", Lain);
        Assert.Equal(HttpStatusCode.Conflict, menimpa.StatusCode);
        Assert.Contains("sudah mempunyai berkas, satu.pdf", await menimpa.TeksAsync(), StringComparison.Ordinal);

        using var ganti = await KirimAsync(klien, lampirkan, halaman, ganti: true, "dua.pdf", Lain);
        Assert.Equal(HttpStatusCode.Found, ganti.StatusCode);
        Assert.Equal(Lain, await klien.GetByteArrayAsync(SuratLinks.Berkas(id)));
        Assert.Equal(FormBerkas.Pdf, await klien.GetByteArrayAsync(SuratLinks.Berkas(id, 1)));
        using var tiada = await klien.GetAsync(SuratLinks.Berkas(id, 3));
        Assert.Equal(HttpStatusCode.NotFound, tiada.StatusCode);
        var rincian = await klien.TeksAsync(halaman);
        Assert.Contains("satu.pdf", rincian, StringComparison.Ordinal);
        Assert.Contains("Berkas surat diganti", rincian, StringComparison.Ordinal);

        var versi = await kantor.DbAsync(db => db.BerkasSurat.AsNoTracking().Where(b => b.SuratId == id).OrderBy(b => b.NomorVersi).ToListAsync());
        Assert.Equal([("satu.pdf", (long)FormBerkas.Pdf.Length), ("dua.pdf", Lain.Length)], versi.Select(v => (v.Nama, v.Ukuran)));
        Assert.All(versi, v => Assert.NotNull(v.DilampirkanOleh));
        Assert.True(await kantor.DbAsync(db => db.SemuaRujukanBerkas().AnyAsync(r => r == versi[0].Sha256)));
    }

    [Theory]
    [InlineData("/surat")]
    [InlineData("/surat/keluar")]
    public async Task Lampirkan_VersiLama_409DanTidakDiganti(string buku)
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var (id, halaman) = await CatatAsync(klien, buku, $"versi {buku}");
        var lampirkan = $"{halaman}?handler=Lampirkan";
        using var pertama = await KirimAsync(klien, lampirkan, halaman, ganti: false, "satu.pdf", FormBerkas.Pdf);

        foreach (var versi in new[] { "1", "" })
        {
            using var lama = await klien.KirimBerkasAsync(lampirkan, await klien.IsiAsync(halaman), [new("versi", versi), new("ganti", "true")], ("Lampirkan", "dua.pdf", Lain));
            Assert.Contains(lama.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.BadRequest });
        }

        using var dariDaftar = await klien.KirimBerkasAsync($"{buku}?handler=lampirkan&id={id}", await klien.IsiAsync(buku), [new("versi", "1")], ("Lampirkan", "dua.pdf", Lain));
        Assert.Equal(HttpStatusCode.Conflict, dariDaftar.StatusCode);
        Assert.Equal(1, await kantor.DbAsync(db => db.BerkasSurat.CountAsync(b => b.SuratId == id)));
    }

    [Fact]
    public async Task Undangan_DibuatLagi_SamaBilaDatanyaSama_VersiBaruBilaBerubah()
    {
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await skenario.DiterimaAsync();
        var p = await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Id).SingleAsync());
        var pelaku = await skenario.PelakuAsync("analis");
        Task<SuratKeluar> BuatAsync(string tempat) => kantor.DenganAsync<BuatUndangan, SuratKeluar>((_, buat) => buat.ExecuteAsync(p, new(new(2026, 4, 1), "09.00", tempat, null, "Pembahasan", null), pelaku, default));

        var pertama = await BuatAsync("Ruang Rapat A");
        await kantor.DbAsync(db => db.Permohonan.Where(x => x.Id == p).ExecuteUpdateAsync(s => s.SetProperty(x => x.Versi, x => x.Versi + 1)));
        var sama = await BuatAsync("Ruang Rapat A");
        var lain = await BuatAsync("Ruang Rapat B");

        Assert.Equal((pertama.Id, pertama.BerkasSha256, 1, pertama.Versi), (sama.Id, sama.BerkasSha256, sama.BerkasVersi, sama.Versi));
        Assert.Equal((pertama.Id, 2), (lain.Id, lain.BerkasVersi));
        Assert.Equal([pertama.BerkasSha256!, lain.BerkasSha256!], await kantor.DbAsync(db => db.BerkasSurat.Where(b => b.SuratId == lain.Id).OrderBy(b => b.NomorVersi).Select(b => b.Sha256).ToListAsync()));
    }

    /// <summary>The letter came without its file: what is attached later fills the checklist of the request that it brought.</summary>
    [Theory]
    [InlineData("perangkat-daerah", null, "surat-usulan")]
    [InlineData("perangkat-daerah", "KSDPK", "surat-usulan")]
    [InlineData("perangkat-daerah", "KSDD", "surat-penawaran")]
    [InlineData("mitra", null, "surat-penawaran")]
    [InlineData("mitra", "KSDPK", "surat-penawaran")]
    public async Task Lampirkan_SuratPermohonan_MenjadiDokumenYangDimintaDaftarnya(string pemrakarsa, string? jalur, string jenis)
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        var pelaku = await new SkenarioPermohonan(kantor).PelakuAsync("agenda");
        var p = await kantor.DenganAsync<AjukanPermohonan, PermohonanKerjaSama>(async (_, ajukan) => (await ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Pemrakarsa = pemrakarsa, Jalur = jalur, JenisNaskah = jalur is null ? null : "KSB", Judul = "Posyandu digital", Tentang = "Pencatatan posyandu.", Bidang = "sosial",
                Surat = new("12/UJI/2026", new DateOnly(2026, 3, 1), "Kerja sama posyandu"), PerangkatDaerah = ["dinkes"],
                Mitra = [new(SkenarioPermohonan.MitraDemo, "badan-hukum", null, null)], Kontak = new("dr. Agung", "agung@dinkes.example", null),
            },
            pelaku, null, default)).Permohonan);
        var halaman = SuratLinks.RincianMasuk(p.SuratMasukId!.Value);

        using var jawaban = await KirimAsync(klien, $"{halaman}?handler=Lampirkan", halaman, ganti: false, "surat.pdf", FormBerkas.Pdf);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().SingleAsync(d => d.PermohonanId == p.Id));
        Assert.Equal((jenis, "surat.pdf"), (dokumen.Jenis, dokumen.Nama));
        Assert.Equal(dokumen.Sha256, await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Id == p.SuratMasukId).Select(s => s.BerkasSha256).SingleAsync()));
    }

    private static async Task<HttpResponseMessage> KirimAsync(HttpClient klien, string url, string halaman, bool ganti, string nama, byte[] isi) =>
        await klien.KirimBerkasAsync(url, await klien.IsiAsync(halaman), [new("ganti", ganti ? "true" : "false")], ("Lampirkan", nama, isi));

    private async Task<(Guid Id, string Halaman)> CatatAsync(HttpClient klien, string buku, string perihal)
    {
        using var catat = await klien.KirimFormAsync(buku,
        [
            new("Asal", "Dinas Berkas"), new("SifatSurat", "biasa"), new("TanggalDiterima", "2026-03-02"), new("Tujuan", "Rektor"), new("Jenis", "lainnya"),
            new("Tanggal", "2026-03-02"), new("Perihal", perihal),
        ]);
        Assert.Equal(HttpStatusCode.Found, catat.StatusCode);
        return buku == SuratLinks.Masuk
            ? await kantor.DbAsync(async db => (await db.SuratMasuk.Where(s => s.Perihal == perihal).Select(s => s.Id).SingleAsync()) is var id ? (id, SuratLinks.RincianMasuk(id)) : default)
            : await kantor.DbAsync(async db => (await db.SuratKeluar.Where(s => s.Perihal == perihal).Select(s => s.Id).SingleAsync()) is var id ? (id, SuratLinks.RincianKeluar(id)) : default);
    }
}

using System.Net;
using System.Text.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class RincianPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Rincian_DiTengahJalan_RelMenunjukkanSelesaiSekarangDanBerikutnya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunTelaahan");

        var halaman = await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(PermohonanLinks.Rincian(kode));

        Assert.Matches("Rapat fasilitasi<span class=\"visually-hidden\"> \\(selesai\\)", halaman);
        Assert.Matches("Susun telaahan staf<span class=\"visually-hidden\"> \\(sekarang\\)", halaman);
        Assert.Matches("Daftarkan di register<span class=\"visually-hidden\"> \\(nanti\\)", halaman);
        Assert.Contains("Dipegang Nurul Hidayati, S.AP.", halaman);
        Assert.Contains("Mitra menunggu kita", halaman);
        // what was missing when the papers were found complete, and why that was accepted
        Assert.Contains("Dinyatakan lengkap tanpa surat penawaran", halaman);
        Assert.Contains("Alasan: Berkas yang kurang sudah diperiksa aslinya di kantor.", halaman);
        Assert.DoesNotContain("Belum ada: surat penawaran", halaman);
        Assert.Matches("<br /><span>(hari yang sama|\\d+ hari kalender)</span>", halaman);
        Assert.Contains($"href=\"/tugas/{tugas}\"", halaman);
    }

    [Fact]
    public async Task Alur_SetiapLangkah_MenyebutHariKerjanya()
    {
        await using var sendiri = new KantorFactory();
        var skenario = new SkenarioPermohonan(sendiri);
        sendiri.Clock.Menjadi(new(2026, 3, 13));
        var (kode, periksa) = await skenario.SampaiAsync("periksaKelengkapan");
        // 16, 17, 25 March: the days between are holidays and a weekend
        sendiri.Clock.Menjadi(new(2026, 3, 25));
        await skenario.SelesaikanAsync(periksa);
        sendiri.Clock.Menjadi(new(2026, 3, 27));

        var halaman = await (await sendiri.KlienSebagaiAsync("agenda")).TeksAsync(PermohonanLinks.Alur(kode));

        Assert.Matches("Periksa kelengkapan berkas[\\s\\S]{0,400}selesai dalam 3 hari kerja<", halaman);
        Assert.Contains("sudah berjalan 2 hari kerja", halaman);
    }

    [Fact]
    public async Task Rincian_Dikembalikan_LangkahMitraBerdiriDiTempatnya()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(periksa, "kembalikan");

        var halaman = await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(PermohonanLinks.Rincian(kode));

        var langkah = halaman[halaman.IndexOf("Langkah demi langkah", StringComparison.Ordinal)..];
        Assert.True(langkah.IndexOf("Periksa kelengkapan berkas", StringComparison.Ordinal) < langkah.IndexOf("Lengkapi berkas", StringComparison.Ordinal));
        Assert.True(langkah.IndexOf("Lengkapi berkas", StringComparison.Ordinal) < langkah.IndexOf("Disposisikan permohonan", StringComparison.Ordinal));
        Assert.Contains("Kita menunggu mitra", halaman);
    }

    [Fact]
    public async Task Rincian_DikembalikanKeTelaahan_LangkahSesudahnyaMenunggulagi()
    {
        var (kode, arahan) = await _skenario.SampaiAsync("catatArahan");
        await _skenario.SelesaikanAsync(arahan, "perbaiki");

        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(PermohonanLinks.Rincian(kode));

        Assert.Matches("Susun telaahan staf<span class=\"visually-hidden\"> \\(sekarang\\)", halaman);
        Assert.Matches("Setujui telaahan<span class=\"visually-hidden\"> \\(nanti\\)", halaman);
        Assert.Matches("Rapat fasilitasi<span class=\"visually-hidden\"> \\(selesai\\)", halaman);
    }

    [Fact]
    public async Task Rincian_UntukMitra_TanpaNamaDanSuratDalam()
    {
        var (kode, _) = await _skenario.SampaiAsync("periksaTelaahan");
        var mitra = await kantor.KlienSebagaiAsync("mitra");

        var halaman = await mitra.TeksAsync(PermohonanLinks.Rincian(kode));

        Assert.Contains("Sedang kami kerjakan", halaman);
        Assert.DoesNotContain("Nurul Hidayati", halaman);
        Assert.DoesNotContain(PermohonanLinks.Telaahan(kode), halaman);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/dokumen")]
    [InlineData("/cabut")]
    [InlineData("/telaahan")]
    [InlineData("/riwayat")]
    [InlineData("/alur")]
    public async Task HalamanPermohonan_MitraLain_404(string halaman)
    {
        var kode = await _skenario.DiterimaAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Rincian(kode) + halaman)).StatusCode);
    }

    [Theory]
    [InlineData("/telaahan")]
    [InlineData("/riwayat")]
    [InlineData("/alur")]
    public async Task HalamanDalam_MitraSendiri_404(string halaman)
    {
        var kode = await _skenario.DiterimaAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra")).GetAsync(PermohonanLinks.Rincian(kode) + halaman)).StatusCode);
    }

    [Fact]
    public async Task Dokumen_Diunggah_TerunduhSebagaiLampiranDanSyaratTerpenuhi()
    {
        var (kode, _) = await _skenario.SampaiAsync("periksaKelengkapan");
        var mitra = await kantor.KlienSebagaiAsync("mitra");
        Assert.Contains("Surat penawaran (belum ada)", await mitra.TeksAsync(PermohonanLinks.Dokumen(kode)));

        var unggah = await mitra.KirimBerkasAsync(PermohonanLinks.Dokumen(kode), [("Jenis", "surat-penawaran")], ("Berkas", "surat penawaran.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, unggah.StatusCode);
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.SingleAsync(d => db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode)));
        var unduh = await mitra.GetAsync(PermohonanLinks.Unduh(kode, dokumen.Id));
        Assert.Equal("attachment", unduh.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(unduh.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(MultipartPoster.Pdf, await unduh.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("Surat penawaran (belum ada)", await mitra.TeksAsync(PermohonanLinks.Dokumen(kode)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Unduh(kode, dokumen.Id))).StatusCode);
    }

    [Fact]
    public async Task Dokumen_TanpaJenisAtauBerkas_400DiBidangnya()
    {
        var kode = await _skenario.DiterimaAsync();
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var tanpaJenis = await agenda.KirimBerkasAsync(PermohonanLinks.Dokumen(kode), [], ("Berkas", "a.pdf", MultipartPoster.Pdf));
        var tanpaBerkas = await agenda.KirimBerkasAsync(PermohonanLinks.Dokumen(kode), [("Jenis", "lain-lain")]);

        Assert.Equal(HttpStatusCode.BadRequest, tanpaJenis.StatusCode);
        Assert.Contains("href=\"#Jenis\"", await tanpaJenis.TeksAsync());
        Assert.Equal(HttpStatusCode.BadRequest, tanpaBerkas.StatusCode);
        Assert.Contains("href=\"#Berkas\"", await tanpaBerkas.TeksAsync());
    }

    [Fact]
    public async Task Alur_DataGambar_MenandaiSelesaiDanSekarang()
    {
        var (kode, _) = await _skenario.SampaiAsync("periksaKelengkapan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains("Periksa kelengkapan berkas", await agenda.TeksAsync(PermohonanLinks.Alur(kode)));
        var proses = await kantor.DbAsync(db => db.ProcessInstance.Where(i => db.Permohonan.Any(p => p.Id == i.SubjectId && p.Kode == kode)).Select(i => i.Id).SingleAsync());

        using var data = JsonDocument.Parse(await agenda.GetStringAsync(PermohonanLinks.DataAlur(kode, proses)));

        Assert.Equal(["periksaKelengkapan"], data.RootElement.GetProperty("kini").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["catatAgenda", "mulai", "tetapkanJalur"], data.RootElement.GetProperty("selesai").EnumerateArray().Select(e => e.GetString()).Order());
        Assert.Contains("bpmn:definitions", data.RootElement.GetProperty("xml").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra")).GetAsync(PermohonanLinks.DataAlur(kode, proses))).StatusCode);
    }

    [Fact]
    public async Task Dokumen_JenisnyaDiubahKantor_TercatatDiRiwayat_MitraTidakBoleh()
    {
        var kode = await _skenario.DiterimaAsync();
        var mitra = await kantor.KlienSebagaiAsync("mitra");
        using var unggah = await mitra.KirimBerkasAsync(PermohonanLinks.Dokumen(kode), [("Jenis", "lain-lain")], ("Berkas", "kelayakan.pdf", MultipartPoster.Pdf));
        var id = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Nama == "kelayakan.pdf").Select(d => d.Id).SingleAsync());
        KeyValuePair<string, string>[] isian = [new("dokumen", id.ToString()), new("jenisBaru", "studi-kelayakan")];
        var alamat = PermohonanLinks.Dokumen(kode) + "?handler=Jenis";

        using var olehMitra = await mitra.KirimFormAsync(alamat, isian, PermohonanLinks.Dokumen(kode));
        Assert.Equal(HttpStatusCode.NotFound, olehMitra.StatusCode);
        using var olehKantor = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(alamat, isian, PermohonanLinks.Dokumen(kode));

        Assert.Equal(HttpStatusCode.Found, olehKantor.StatusCode);
        Assert.Equal("studi-kelayakan", await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Id == id).Select(d => d.Jenis).SingleAsync()));
        Assert.Contains("Mengubah jenis dokumen kelayakan.pdf (semula lain lain), sekarang studi kelayakan", await (await kantor.KlienSebagaiAsync("auditor")).TeksAsync(PermohonanLinks.Riwayat(kode)));
    }

    [Theory, SetiapBasisData]
    public async Task Riwayat_LebihDari500Peristiwa_YangLebihLamaDisebutTidakDitampilkan(BasisData basisData)
    {
        const string adaLagi = "Peristiwa yang lebih lama tersimpan, tetapi tidak ditampilkan";
        await using var tempat = new KantorFactory(basisData);
        var kode = await new SkenarioPermohonan(tempat).DiterimaAsync();
        var auditor = await tempat.KlienSebagaiAsync("auditor");
        await CatatSampaiAsync(tempat, kode, 500);

        var pas = await auditor.TeksAsync(PermohonanLinks.Riwayat(kode));
        Assert.DoesNotContain(adaLagi, pas);
        Assert.Contains("Permohonan diterima", pas);

        await CatatSampaiAsync(tempat, kode, 501);
        var lewat = await auditor.TeksAsync(PermohonanLinks.Riwayat(kode));
        Assert.DoesNotContain("Permohonan diterima", lewat);
        Assert.Contains("Koreksi ke-501", lewat);
        Assert.True(lewat.IndexOf(adaLagi, StringComparison.Ordinal) > lewat.LastIndexOf("Koreksi ke-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Riwayat_DibacaSebagaiKalimat()
    {
        var (kode, _) = await _skenario.SampaiAsync("rapatFasilitasi");

        var halaman = await (await kantor.KlienSebagaiAsync("auditor")).TeksAsync(PermohonanLinks.Riwayat(kode));

        Assert.Contains("Permohonan diterima", halaman);
        Assert.Contains("Disposisikan permohonan: Disposisikan", halaman);
        Assert.Contains("<dt>Sub-unit</dt>", halaman);
        Assert.DoesNotContain("KodeLacakHash", halaman);
        Assert.DoesNotContain("Kontak bahasa", halaman);
        Assert.DoesNotMatch(@"(ins|del)[^>]*>(<span[^>]*>[^<]*</span>)?\d{4}-\d{2}-\d{2}", halaman);
        Assert.Contains("Fasilitasi", halaman);
        Assert.DoesNotContain("fasilitasi-dn", halaman);
        var disposisi = halaman.Split("Disposisikan permohonan: Disposisikan")[1].Split("</li>")[0];
        Assert.Equal(2, disposisi.Split("<dt>Analis</dt>").Length);
    }

    /// <summary>As many events as that in the history of a request.</summary>
    private static Task<int> CatatSampaiAsync(KantorFactory tempat, string kode, int banyak) => tempat.DbAsync(async db =>
    {
        var p = await db.Permohonan.SingleAsync(p => p.Kode == kode);
        var kunci = p.Id.ToString("N");
        var ada = await db.Riwayat.CountAsync(r => r.ObjekJenis == "permohonan" && r.ObjekKunci == kunci);
        for (var i = ada + 1; i <= banyak; i++)
        {
            db.Jejak.Catat(p, "permohonan.data-diubah", $"Koreksi ke-{i}");
            await db.SaveChangesAsync();
        }

        return ada;
    });
}

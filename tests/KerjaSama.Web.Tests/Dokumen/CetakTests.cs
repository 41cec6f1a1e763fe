using System.Net;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Dokumen;

/// <summary>The documents made from templates hold the right fields, and only who may have them gets them.</summary>
public sealed class CetakTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task TandaTerima_MemuatPermohonanKekuranganDanKodeLacak()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var kode = await kantor.DenganAsync<KodeLacak, string>((_, k) => k.UntukAsync(p, default));

        var teks = await (await kantor.KlienSebagaiAsync("agenda")).UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/tanda-terima");

        foreach (var isi in new[] { p.Kode, "PT Contoh Sehat Nusantara", "445/RS/II/2026", "Layanan rujukan rumah sakit", "Ibu Kontak, 0812-0000-0001", "Studi kelayakan", kode[..4], "2 Maret 2026", "PEMERINTAH KABUPATEN SUMBERARUM", "Contoh Ratnasari, S.H., M.Kn." })
        {
            Assert.Contains(isi, teks, StringComparison.Ordinal);
        }

        var milikMitra = await (await kantor.KlienSebagaiAsync("mitra")).UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/tanda-terima");
        Assert.Contains(kode[..4], milikMitra, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HalamanDokumen_MenawarkanYangSudahAdaDanBoleh()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var alamat = $"/permohonan/{p.Kode}/dokumen";

        var kantorMelihat = await (await kantor.KlienSebagaiAsync("agenda")).IsiAsync(alamat);
        Assert.Contains($"/permohonan/{p.Kode}/cetak/lembar-disposisi", kantorMelihat, StringComparison.Ordinal);
        Assert.DoesNotContain($"/permohonan/{p.Kode}/cetak/telaahan-staf", kantorMelihat, StringComparison.Ordinal);
        var mitraMelihat = await (await kantor.KlienSebagaiAsync("mitra")).IsiAsync(alamat);
        Assert.Contains($"/permohonan/{p.Kode}/cetak/tanda-terima", mitraMelihat, StringComparison.Ordinal);
        Assert.DoesNotContain($"/permohonan/{p.Kode}/cetak/lembar-disposisi", mitraMelihat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mitra-2", "tanda-terima", HttpStatusCode.NotFound)]
    [InlineData("mitra", "telaahan-staf", HttpStatusCode.NotFound)]
    [InlineData("mitra", "lembar-disposisi", HttpStatusCode.NotFound)]
    [InlineData("perangkat-daerah", "tanda-terima", HttpStatusCode.NotFound)]
    [InlineData("auditor", "tanda-terima", HttpStatusCode.Forbidden)]
    [InlineData("agenda", "tidak-ada", HttpStatusCode.NotFound)]
    public async Task Cetak_YangTidakBerhak_Ditolak(string pengguna, string templat, HttpStatusCode status)
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();

        using var jawaban = await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync($"/permohonan/{p.Kode}/cetak/{templat}");

        Assert.Equal(status, jawaban.StatusCode);
    }

    [Fact]
    public async Task Telaahan_SebelumDisusun_409_SesudahnyaMemuatIsinyaDanPlh()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync(judul: "Telaahan untuk dicetak");
        var klien = await kantor.KlienSebagaiAsync("analis");
        using var awal = await klien.GetAsync($"/permohonan/{p.Kode}/cetak/telaahan-staf");
        Assert.Equal(HttpStatusCode.Conflict, awal.StatusCode);
        Assert.Contains("Telaahan belum disusun.", await awal.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await kantor.SampaiTugasAsync(p.Id, "periksaTelaahan");
        var t = await kantor.DbAsync(db => db.Telaahan.SingleAsync(t => t.PermohonanId == p.Id));
        var teks = await klien.UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/telaahan-staf");

        Assert.DoesNotContain("Setuju, tindak lanjuti", teks, StringComparison.Ordinal);
        foreach (var isi in new[] { "TELAAHAN STAF", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", t.Persoalan, t.Saran, "Plh. Asisten Perekonomian dan Pembangunan", "Kepala Bagian Kerja Sama", "Telaahan atas penawaran Telaahan untuk dicetak" })
        {
            Assert.Contains(isi, teks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Telaahan_SesudahArahan_MenyebutSiapaDanKapan()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync(judul: "Telaahan dengan arahan");
        await kantor.SampaiTugasAsync(p.Id, "tkksdKelayakan");

        var teks = await (await kantor.KlienSebagaiAsync("analis")).UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/telaahan-staf");

        Assert.Contains("Setuju, tindak lanjuti sesuai ketentuan.", teks, StringComparison.Ordinal);
        Assert.Contains("Sekretaris Daerah Kabupaten Sumberarum, 2 Maret 2026", teks, StringComparison.Ordinal);
    }

    [Theory, SetiapBasisData]
    public async Task SusunDraf_TanpaBerkas_DrafDariTemplatMenjadiDokumen(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        await tempat.EnsureDemoAsync();
        var p = await tempat.AjukanAsync(judul: "Layanan rujukan lintas batas");
        var tugas = await tempat.SampaiTugasAsync(p.Id, "susunDraf");
        Assert.False(await tempat.DbAsync(db => db.DokumenPermohonan.AnyAsync(d => d.PermohonanId == p.Id && d.Jenis == "draf")));

        await tempat.SelesaikanAsync(tugas);

        var dokumen = await tempat.DbAsync(db => db.DokumenPermohonan.SingleAsync(d => d.PermohonanId == p.Id && d.Jenis == "draf"));
        Assert.Equal($"draf-ksb-{p.Kode}.docx", dokumen.Nama);
        await using var isi = await tempat.DenganAsync<Documents.Blobs.IBlobStore, Stream?>((_, blobs) => blobs.OpenAsync(dokumen.Sha256));
        using var salinan = new MemoryStream();
        await isi!.CopyToAsync(salinan);
        var teks = DokumenWord.Teks(salinan.ToArray());
        foreach (var bagian in new[] { "Pemerintah Kabupaten Sumberarum", "PT Contoh Sehat Nusantara", "Layanan rujukan lintas batas", "PIHAK KESATU", "pelayanan pasien rujukan", "Drs. H. Contoh Wiradikarta, M.Si." })
        {
            Assert.Contains(bagian, teks, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(dokumen.Id.ToString(), await tempat.DbAsync(db => db.ProcessVariable.Where(v => v.Name == "naskah" && db.ProcessInstance.Any(i => i.Id == v.InstanceId && i.SubjectId == p.Id)).Select(v => v.Text).FirstAsync()));
    }

    [Theory]
    [InlineData("KSB", "KESEPAKATAN BERSAMA")]
    [InlineData("PKS", "PERJANJIAN KERJA SAMA")]
    [InlineData("NKS", "NOTA KESEPAKATAN")]
    [InlineData("LOI", "LETTER OF INTENT")]
    public async Task Draf_MenurutJenisNaskah(string jenis, string judul)
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync(jenis);

        var teks = await (await kantor.KlienSebagaiAsync("perancang")).UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/draf-naskah");

        Assert.Contains(judul, teks, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Layanan rujukan rumah sakit", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draf_MemuatLogoMitra_YangDiunggahDiHalamannya()
    {
        var p = await kantor.AjukanAsync(judul: "Naskah berlogo dua");
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        var mitra = await kantor.DbAsync(db => db.Mitra.SingleAsync(m => m.Id == p.MitraUtama.MitraId));
        byte[] logo = [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")];
        Assert.DoesNotContain(DokumenWord.Gambar(await perancang.GetByteArrayAsync($"/permohonan/{p.Kode}/cetak/draf-naskah")), g => g.SequenceEqual(logo));

        using var simpan = await perancang.KirimBerkasAsync($"/mitra/{mitra.Kode}", [("Kategori", mitra.Kategori), ("Versi", $"{mitra.Versi}")], ("Logo", "logo.png", logo));

        Assert.Equal(HttpStatusCode.Found, simpan.StatusCode);
        Assert.Contains(DokumenWord.Gambar(await perancang.GetByteArrayAsync($"/permohonan/{p.Kode}/cetak/draf-naskah")), g => g.SequenceEqual(logo));
    }

    [Theory]
    [InlineData("sekda", "SEKRETARIAT DAERAH", "a.n. BUPATI SUMBERARUM")]
    [InlineData("bupati", "BUPATI SUMBERARUM", "Drs. H. Contoh Wiradikarta, M.Si.")]
    public async Task SuratJawaban_BerkopMenurutPenandatangan(string penandatangan, string kop, string ttd)
    {
        var p = await kantor.AjukanAsync(judul: $"Dijawab {penandatangan}");
        var tugas = await kantor.SampaiTugasAsync(p.Id, "suratJawaban");
        await new SkenarioPermohonan(kantor).SelesaikanAsync(tugas.Id, null, ("penandatanganSurat", penandatangan));

        var teks = await (await kantor.KlienSebagaiAsync("agenda")).UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/surat-jawaban");

        Assert.Contains(kop, teks, StringComparison.Ordinal);
        Assert.Contains(ttd, teks, StringComparison.Ordinal);
        Assert.Equal(penandatangan == "sekda", teks.Contains("SEKRETARIAT DAERAH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draf_JenisTanpaTemplat_409DenganJalanKeluar()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync("LAINNYA");

        using var jawaban = await (await kantor.KlienSebagaiAsync("perancang")).GetAsync($"/permohonan/{p.Kode}/cetak/draf-naskah");

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("Unggah drafnya sebagai berkas", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undangan_DitanyaDahulu_LaluMemuatRapatnya()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var klien = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains("Unduh konsep", await klien.IsiAsync($"/permohonan/{p.Kode}/cetak/undangan"), StringComparison.Ordinal);

        var teks = await klien.UnduhTeksAsync($"/permohonan/{p.Kode}/cetak/undangan?unduh=true&Tanggal=2026-03-12&Waktu=pukul+09.00+WIB&Tempat=Ruang+Rapat+Sekda");

        foreach (var isi in new[] { "Kamis, 12 Maret 2026", "pukul 09.00 WIB", "Ruang Rapat Sekda", "Dinas Kesehatan", "a.n. BUPATI SUMBERARUM", "SEKRETARIS DAERAH," })
        {
            Assert.Contains(isi, teks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Undangan_DiberiNomor_SekaliUntukSatuRapat_DanTersimpanDalamBuku()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var klien = await kantor.KlienSebagaiAsync("analis");
        var alamat = $"/permohonan/{p.Kode}/cetak/undangan";
        KeyValuePair<string, string>[] rapat = [new("Tanggal", "2026-03-12"), new("Waktu", "pukul 09.00 WIB"), new("Tempat", "Ruang A")];

        using var tanpaTanggal = await klien.KirimFormAsync(alamat, []);
        Assert.Equal(HttpStatusCode.BadRequest, tanpaTanggal.StatusCode);
        using var pertama = await klien.KirimFormAsync(alamat, rapat);
        using var kedua = await klien.KirimFormAsync(alamat, [.. rapat[..2], new("Tempat", "Ruang B")]);
        using var rapatLain = await klien.KirimFormAsync(alamat, [new("Tanggal", "2026-03-13")]);

        Assert.Equal(pertama.Headers.Location, kedua.Headers.Location);
        Assert.NotEqual(pertama.Headers.Location, rapatLain.Headers.Location);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.Where(s => s.PermohonanId == p.Id).OrderBy(s => s.NomorAgenda).ToListAsync());
        Assert.Equal(2, surat.Count);
        var teks = await klien.UnduhTeksAsync($"/surat/berkas/{surat[0].Id}");
        Assert.Contains(surat[0].Nomor, teks, StringComparison.Ordinal);
        Assert.Contains("Ruang B", teks, StringComparison.Ordinal);

        using var auditor = await (await kantor.KlienSebagaiAsync("auditor")).KirimFormAsync(alamat, rapat);
        Assert.Equal(HttpStatusCode.Forbidden, auditor.StatusCode);
    }

    [Fact]
    public async Task Undangan_Konsep_MemuatKetikanTanpaNomor_JugaSesudahRapatnyaBernomor()
    {
        var p = await kantor.AjukanAsync();
        var klien = await kantor.KlienSebagaiAsync("analis");
        var alamat = $"/permohonan/{p.Kode}/cetak/undangan";
        KeyValuePair<string, string>[] rapat = [new("Tanggal", "2026-03-12"), new("Tempat", "Ruang A")];

        var sebelum = await KonsepAsync(klien, p.Kode, "undangan", rapat);
        Assert.False(await kantor.DbAsync(db => db.SuratKeluar.AnyAsync(s => s.PermohonanId == p.Id)));
        using var beriNomor = await klien.KirimFormAsync(alamat, rapat);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.SingleAsync(s => s.PermohonanId == p.Id));
        var sesudah = await KonsepAsync(klien, p.Kode, "undangan", [rapat[0], new("Tempat", "Ruang B")]);

        Assert.Contains("Ruang A", DokumenWord.Teks(sebelum), StringComparison.Ordinal);
        Assert.Contains("Ruang B", DokumenWord.Teks(sesudah), StringComparison.Ordinal);
        Assert.DoesNotContain(surat.Nomor, DokumenWord.Teks(sesudah), StringComparison.Ordinal);
        var terbit = await klien.UnduhTeksAsync($"/surat/berkas/{surat.Id}");
        Assert.Contains(surat.Nomor, terbit, StringComparison.Ordinal);
        Assert.Contains("Ruang A", terbit, StringComparison.Ordinal);
    }

    /// <summary>Which letter, and the step that sends it.</summary>
    [Theory, SetiapBasisData("surat-jawaban suratJawaban", "surat-penolakan tolakPermohonan")]
    public async Task SuratTerbit_KantorDanJudulBerubah_TetapBerkasYangKeluar(BasisData basisData, string perkara)
    {
        var (templat, langkah) = (perkara.Split(' ')[0], perkara.Split(' ')[1]);
        await using var tempat = new KantorFactory(basisData);
        var skenario = new SkenarioPermohonan(tempat);
        var (kode, tkksd) = await skenario.SampaiAsync("tkksdKelayakan");
        await skenario.SelesaikanAsync(tkksd, langkah == "suratJawaban" ? "layak" : "tidak-layak");
        var klien = await tempat.KlienSebagaiAsync("agenda");
        var alamat = $"/permohonan/{kode}/cetak/{templat}";
        await UbahKopAsync(tempat, "KOP SEBELUM TERBIT");
        Assert.Contains("KOP SEBELUM TERBIT", await klien.UnduhTeksAsync(alamat), StringComparison.Ordinal);

        await skenario.SelesaikanAsync(await skenario.LanjutkanAsync(kode, langkah));
        var surat = await tempat.DbAsync(db => db.SuratKeluar.AsNoTracking().SingleAsync(s => s.Jenis == templat));
        var terbit = await klien.GetByteArrayAsync($"/surat/berkas/{surat.Id}");
        await UbahKopAsync(tempat, "KOP SESUDAH TERBIT");
        await tempat.DbAsync(db => db.Permohonan.ExecuteUpdateAsync(s => s.SetProperty(p => p.Judul, "Judul yang dibetulkan")));

        Assert.Contains(surat.Nomor, DokumenWord.Teks(terbit), StringComparison.Ordinal);
        Assert.Contains("KOP SEBELUM TERBIT", DokumenWord.Teks(terbit), StringComparison.Ordinal);
        Assert.Equal(terbit, await klien.GetByteArrayAsync(alamat));
        Assert.Equal(terbit, await KonsepAsync(klien, kode, templat, []));
    }

    [Fact]
    public async Task SuratPenolakan_MemuatAlasanDanPenandatanganDariLangkahnya()
    {
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tkksd) = await skenario.SampaiAsync("tkksdKelayakan");
        await skenario.SelesaikanAsync(tkksd, "tidak-layak");
        await skenario.SelesaikanAsync(await skenario.LanjutkanAsync(kode, "tolakPermohonan"), null, ("alasan", "Bukan urusan daerah."), ("penandatanganSurat", "bupati"));

        var teks = await (await kantor.KlienSebagaiAsync("agenda")).UnduhTeksAsync($"/permohonan/{kode}/cetak/surat-penolakan");

        Assert.Contains("Bukan urusan daerah.", teks, StringComparison.Ordinal);
        Assert.Contains("Drs. H. Contoh Wiradikarta, M.Si.", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SuratJawaban_DariKartuSuratDanBuku_MembukaSuratnyaSendiri()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat/keluar", [new("Tujuan", "PT Contoh"), new("Perihal", "Jawaban permohonan"), new("Jenis", "surat-jawaban"), new("Tanggal", "2026-03-02"), new("Permohonan", p.Kode)]);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.SingleAsync(s => s.PermohonanId == p.Id));

        foreach (var halaman in new[] { $"/permohonan/{p.Kode}", "/surat/keluar" })
        {
            Assert.Contains($"href=\"/surat/keluar/{surat.Id}\"", await klien.IsiAsync(halaman), StringComparison.Ordinal);
        }

        Assert.Contains($"/surat/keluar/{surat.Id}?handler=Unduh", await klien.TeksAsync($"/surat/keluar/{surat.Id}"), StringComparison.Ordinal);
        var teks = await klien.UnduhTeksAsync($"/surat/keluar/{surat.Id}?handler=Unduh");
        Assert.Contains(surat.Nomor, teks, StringComparison.Ordinal);
        Assert.DoesNotContain("SURAT PENGANTAR", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SuratMasuk_LembarDisposisi_HalamanDanWord()
    {
        await kantor.EnsureDemoAsync();
        var p = await kantor.AjukanAsync();
        var klien = await kantor.KlienSebagaiAsync("agenda");

        Assert.Contains("LEMBAR DISPOSISI", await klien.IsiAsync($"/surat/masuk/{p.SuratMasukId}/disposisi"), StringComparison.Ordinal);
        var teks = await klien.UnduhTeksAsync($"/surat/masuk/{p.SuratMasukId}/disposisi?bentuk=docx");

        Assert.Contains("Penawaran kerja sama rujukan", teks, StringComparison.Ordinal);
        Assert.Contains("445/RS/II/2026", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Penandatangan_PadaTanggalPlh_PlhDidahulukan()
    {
        var instansi = await kantor.DbAsync(db => db.Instansi.Include(i => i.Pejabat).SingleAsync());

        Assert.Equal(["Plh.", null], new[] { new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 14) }.Select(t => (instansi.PejabatPada("asisten", t) as Pejabat)!.Sebutan));
    }

    private static Task<int> UbahKopAsync(KantorFactory tempat, string kop) => tempat.DbAsync(db => db.Instansi.ExecuteUpdateAsync(s => s.SetProperty(i => i.KopSetda, kop)));

    private static async Task<byte[]> KonsepAsync(HttpClient klien, string kode, string templat, KeyValuePair<string, string>[] ketikan)
    {
        using var jawaban = await klien.KirimFormAsync($"/permohonan/{kode}/cetak/{templat}?handler=Konsep", ketikan, $"/permohonan/{kode}/cetak/undangan");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        return await jawaban.Content.ReadAsByteArrayAsync();
    }
}

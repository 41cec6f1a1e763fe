using System.Net;
using System.Text;
using KerjaSama.Web.Modul.Surat;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surat;

public sealed class BukuAgendaTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Theory]
    [InlineData("Permohonan kerja sama perbatasan", "Kerja sama perbatasan")]
    [InlineData("Surat penawaran kerja sama pengelolaan sampah", "Kerja sama pengelolaan sampah")]
    [InlineData("Usulan untuk kerja sama rujukan", "Kerja sama rujukan")]
    [InlineData("Kerja sama penawaran umum", "Kerja sama penawaran umum")]
    [InlineData("Permohonan", "Permohonan")]
    public void Perihal_MenjadiJudul_TanpaKataPembukanya(string perihal, string judul) => Assert.Equal(judul, JadikanPermohonan.PokokPerihal(perihal));

    [Theory, SetiapBasisData]
    public async Task Catat_DuaSurat_BernomorAgendaBerurut(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        var klien = await tempat.KlienSebagaiAsync("agenda");

        foreach (var nomor in new[] { "1/A/2026", "2/A/2026" })
        {
            using var jawaban = await klien.KirimFormAsync("/surat", Baris("Dinas Contoh", nomor));
            Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        }

        Assert.Equal([(1, "1/A/2026"), (2, "2/A/2026")],
            (await tempat.DbAsync(db => db.SuratMasuk.OrderBy(s => s.NomorAgenda).ToListAsync())).Select(s => (s.NomorAgenda, s.Nomor)));
        Assert.Contains("2/A/2026", await klien.IsiAsync("/surat?q=dinas+2%2Fa"), StringComparison.Ordinal);
        Assert.Contains("<option value=\"Dinas Contoh\">", await klien.IsiAsync("/surat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catat_PengirimDanNomorSama_Diingatkan_LaluTetapDicatat()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var pertama = await klien.KirimFormAsync("/surat", Baris("PT Gema Suara", "118/GS/I/2026"));
        Assert.Equal(HttpStatusCode.Found, pertama.StatusCode);

        using var kedua = await klien.KirimFormAsync("/surat", Baris("PT. GEMA SUARA", "118/gs/i/2026"));
        Assert.Equal(HttpStatusCode.Conflict, kedua.StatusCode);
        var halaman = await kedua.Content.ReadAsStringAsync();
        Assert.Contains("Mungkin sudah dicatat", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"PT. GEMA SUARA\"", halaman, StringComparison.Ordinal);

        using var tetap = await klien.KirimFormAsync("/surat", [.. Baris("PT. GEMA SUARA", "118/gs/i/2026"), new("Tetap", "true")]);
        Assert.Equal(HttpStatusCode.Found, tetap.StatusCode);
        Assert.Equal(2, await kantor.DbAsync(db => db.SuratMasuk.CountAsync(s => s.KunciGanda == "PT GEMA SUARA 118/GS/I/2026")));
    }

    [Fact]
    public async Task Catat_DiingatkanGanda_TetapCatat_BerkasnyaIkut()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var pertama = await klien.KirimFormAsync("/surat", Baris("PT Titip", "1/T/2026"));
        using var diingatkan = await klien.KirimBerkasAsync("/surat", Pasangan(Baris("PT Titip", "1/T/2026")), ("Berkas", "titip.pdf", Pdf));
        var halaman = await diingatkan.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, diingatkan.StatusCode);
        Assert.Contains("titip.pdf sudah diterima", halaman, StringComparison.Ordinal);

        using var tetap = await klien.KirimBerkasAsync("/surat", halaman, [.. Baris("PT Titip", "1/T/2026"), new("Tetap", "true")]);

        Assert.Equal(HttpStatusCode.Found, tetap.StatusCode);
        Assert.Equal("titip.pdf", await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == "1/T/2026").OrderByDescending(s => s.NomorAgenda).Select(s => s.BerkasNama).FirstAsync()));
    }

    [Fact]
    public async Task CatatKeluar_Ditolak_LaluDibetulkan_BerkasnyaIkut()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        KeyValuePair<string, string>[] isian = [new("Tujuan", "Rektor"), new("Jenis", "lainnya"), new("Tanggal", "2026-03-02")];
        using var ditolak = await klien.KirimBerkasAsync("/surat/keluar", Pasangan(isian), ("Berkas", "keluar.pdf", Pdf));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);

        using var diterima = await klien.KirimBerkasAsync("/surat/keluar", await ditolak.Content.ReadAsStringAsync(), [.. isian, new("Perihal", "Surat titipan")]);

        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal("keluar.pdf", await kantor.DbAsync(db => db.SuratKeluar.Where(s => s.Perihal == "Surat titipan").Select(s => s.BerkasNama).SingleAsync()));
    }

    [Fact]
    public async Task Catat_IsianSalah_400DanKetikanTetap()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await klien.KirimFormAsync("/surat", [new("Asal", "Pengirim yang diketik"), new("TanggalDiterima", "2026-12-31"), new("SifatSurat", "biasa")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains("Perihal surat wajib diisi.", halaman, StringComparison.Ordinal);
        Assert.Contains("Tanggal diterima tidak boleh di masa depan.", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"Pengirim yang diketik\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lampirkan_PdfPadaBaris_DapatDiunduhSebagaiLampiran()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat", Baris("Yayasan Berkas", "9/YB/2026"));
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == "9/YB/2026").Select(s => s.Id).SingleAsync());

        using var jawaban = await klien.KirimBerkasAsync($"/surat?handler=lampirkan&id={id}", [], ("Lampirkan", "surat.pdf", Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        using var unduhan = await klien.GetAsync($"/surat/berkas/{id}");
        Assert.Equal("application/pdf", unduhan.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", unduhan.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pdf, await unduhan.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Lampirkan_BukanSuratPindaian_Ditolak()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat", Baris("Yayasan Skrip", "10/YB/2026"));
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == "10/YB/2026").Select(s => s.Id).SingleAsync());

        using var jawaban = await klien.KirimBerkasAsync($"/surat?handler=lampirkan&id={id}", [], ("Lampirkan", "surat.pdf", "MZ bukan pdf"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Null(await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Id == id).Select(s => s.BerkasSha256).SingleAsync()));
    }

    [Fact]
    public async Task JadikanPermohonan_PengirimBaru_DitanyaLaluDibuat()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat", Baris("Rektor Universitas Uji", "77/UU/2026"));
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == "77/UU/2026").Select(s => s.Id).SingleAsync());

        Assert.Contains($"href=\"/surat/masuk/{id}/jadikan-permohonan\"", await klien.IsiAsync("/surat"), StringComparison.Ordinal);
        var isian = new Dictionary<string, string>
        {
            ["Bentuk"] = "penawaran", ["Judul"] = "Penelitian bersama", ["Tentang"] = "Penelitian bersama", ["Bidang"] = "pembangunan",
            ["Mitra[0].Nama"] = "Universitas Uji", ["Mitra[0].Kategori"] = "perguruan-tinggi", ["Kontak.Nama"] = "Sdri. Uji",
        };
        using var kurang = await klien.KirimFormAsync($"/surat/masuk/{id}/jadikan-permohonan", isian);
        Assert.Equal(HttpStatusCode.BadRequest, kurang.StatusCode);
        Assert.Contains("Isi surel atau nomor telepon", await kurang.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var jadi = await klien.KirimFormAsync($"/surat/masuk/{id}/jadikan-permohonan", [.. isian, new("Kontak.Surel", "uji@contoh.ac.id")]);
        Assert.Equal(HttpStatusCode.Found, jadi.StatusCode);
        var permohonan = await kantor.DbAsync(db => db.Permohonan.Include(p => p.Mitra).SingleAsync(p => p.SuratMasukId == id));
        Assert.Equal("Universitas Uji", Assert.Single(permohonan.Mitra).Nama);
        Assert.Equal(permohonan.Id, await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Id == id).Select(s => s.PermohonanId).SingleAsync()));

        using var lagi = await klien.GetAsync($"/surat/masuk/{id}/jadikan-permohonan");
        Assert.Equal(HttpStatusCode.Conflict, lagi.StatusCode);
    }

    [Fact]
    public async Task JadikanPermohonan_PengirimYangSudahDikenal_NarahubungDiperlihatkanDanKabarMenyebutnya()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        await JadikanLewatFormulirAsync(klien, "PT Sering Menulis", "1/SM/2026");
        using var catat = await klien.KirimFormAsync("/surat", Baris("PT Sering Menulis", "2/SM/2026"));
        var id = await IdAsync("2/SM/2026");

        var formulir = await klien.TeksAsync($"/surat/masuk/{id}/jadikan-permohonan");
        Assert.Contains("value=\"kontak@contoh.co.id\"", formulir, StringComparison.Ordinal);
        Assert.Contains("Kontak ini dari permohonan terakhir", formulir, StringComparison.Ordinal);
        using var jadi = await klien.KirimFormAsync($"/surat/masuk/{id}/jadikan-permohonan", Jadikan("PT Sering Menulis", "Ibu Lain", "lain@contoh.co.id"));

        Assert.Equal("/surat", jadi.Headers.Location?.ToString());
        Assert.Contains("Tanda terima dikirim ke Ibu Lain (lain@contoh.co.id).", await klien.TeksAsync("/surat"), StringComparison.Ordinal);
        Assert.True(await kantor.DbAsync(db => db.OutboxMessage.AnyAsync(m => m.Alamat == "lain@contoh.co.id" && db.Permohonan.Any(p => p.Id == m.SubjekId && p.SuratMasukId == id))));
    }

    [Fact]
    public async Task JadikanPermohonan_BerkasSurat_MenjadiDokumenYangDimintaDaftar()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimBerkasAsync("/surat", [.. Baris("PT Berberkas", "1/BB/2026").Select(b => (b.Key, b.Value))], ("Berkas", "surat.pdf", Pdf));
        var id = await IdAsync("1/BB/2026");
        using var jadi = await klien.KirimFormAsync($"/surat/masuk/{id}/jadikan-permohonan", Jadikan("PT Berberkas", "Bapak", "b@contoh.co.id"));

        var surat = await kantor.DbAsync(db => db.SuratMasuk.AsNoTracking().SingleAsync(s => s.Id == id));
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().SingleAsync(d => d.PermohonanId == surat.PermohonanId));
        Assert.Equal(("surat-penawaran", surat.BerkasSha256, (long)Pdf.Length), (dokumen.Jenis, dokumen.Sha256, dokumen.Ukuran));
    }

    /// <summary>The agenda knows the file's size: the store is not asked while the database is being written.</summary>
    [Fact]
    public async Task JadikanPermohonan_GudangBerkasTidakTerjangkau_DokumennyaTetapAda()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        byte[] isi = [.. Pdf, (byte)'%'];
        using var catat = await klien.KirimBerkasAsync("/surat", [.. Baris("PT Jauh", "1/JA/2026").Select(b => (b.Key, b.Value))], ("Berkas", "jauh.pdf", isi));
        var surat = await kantor.DbAsync(db => db.SuratMasuk.AsNoTracking().SingleAsync(s => s.Nomor == "1/JA/2026"));
        File.Delete(Directory.GetFiles(kantor.Folder, surat.BerkasSha256!, SearchOption.AllDirectories).Single());

        using var jadi = await klien.KirimFormAsync($"/surat/masuk/{surat.Id}/jadikan-permohonan", Jadikan("PT Jauh", "Bapak", "j@contoh.co.id"));

        Assert.Equal(HttpStatusCode.Found, jadi.StatusCode);
        Assert.Equal((long)isi.Length, await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Sha256 == surat.BerkasSha256).Select(d => d.Ukuran).SingleAsync()));
    }

    [Fact]
    public async Task Catat_TanpaNomor_TanggalDanPerihalSama_Diingatkan_EnterTidakMencatat()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var pertama = await klien.KirimFormAsync("/surat", Baris("Desa Tanpa Nomor", ""));
        Assert.Equal(HttpStatusCode.Found, pertama.StatusCode);

        using var kedua = await klien.KirimFormAsync("/surat", Baris("DESA TANPA NOMOR", ""));
        Assert.Equal(HttpStatusCode.Conflict, kedua.StatusCode);
        var halaman = await kedua.TeksAsync();
        Assert.Contains("dengan tanggal dan perihal yang sama", halaman, StringComparison.Ordinal);
        Assert.True(halaman.IndexOf(">Catat</button>", StringComparison.Ordinal) < halaman.IndexOf(">Tetap catat</button>", StringComparison.Ordinal), "Enter must press the safe button.");

        using var lainTanggal = await klien.KirimFormAsync("/surat", [.. Baris("Desa Tanpa Nomor", "").Where(b => b.Key != "Tanggal"), new("Tanggal", "2026-02-28")]);
        Assert.Equal(HttpStatusCode.Found, lainTanggal.StatusCode);
    }

    [Fact]
    public async Task SuratKeluar_MengambilNomorDariBuku()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await klien.KirimFormAsync("/surat/keluar", [new("Tujuan", "Rektor Universitas Uji"), new("Perihal", "Undangan rapat"), new("Jenis", "undangan"), new("Tanggal", "2026-03-02")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.SingleAsync(s => s.Perihal == "Undangan rapat"));
        Assert.Matches(@"^119/\d{3}/35\.99\.022/2026$", surat.Nomor);
        Assert.True(await kantor.DbAsync(db => db.NomorBuku.AnyAsync(n => n.SuratKeluarId == surat.Id && n.Nomor == surat.Nomor)));
    }

    [Theory]
    [InlineData("auditor", HttpStatusCode.OK)]
    [InlineData("hukum", HttpStatusCode.Forbidden)]
    [InlineData("mitra", HttpStatusCode.Forbidden)]
    public async Task Agenda_PeranLain_HanyaYangBerhak(string pengguna, HttpStatusCode status)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        using var jawaban = await klien.GetAsync("/surat");

        Assert.Equal(status, jawaban.StatusCode);
        Assert.DoesNotContain("aria-label=\"Catat surat masuk\"", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task JadikanLewatFormulirAsync(HttpClient klien, string asal, string nomor)
    {
        using var catat = await klien.KirimFormAsync("/surat", Baris(asal, nomor));
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == nomor).Select(s => s.Id).SingleAsync());
        using var jawaban = await klien.KirimFormAsync($"/surat/masuk/{id}/jadikan-permohonan", Jadikan(asal, "Bapak Kontak", "kontak@contoh.co.id"));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private Task<Guid> IdAsync(string nomor) => kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == nomor).Select(s => s.Id).SingleAsync());

    private static Dictionary<string, string> Jadikan(string mitra, string kontak, string surel) => new()
    {
        ["Bentuk"] = "permohonan", ["Judul"] = "Kerja sama", ["Tentang"] = "Kerja sama", ["Bidang"] = "ekonomi", ["Mitra[0].Nama"] = mitra, ["Mitra[0].Kategori"] = "badan-hukum",
        ["Kontak.Nama"] = kontak, ["Kontak.Surel"] = surel,
    };

    private static IEnumerable<(string, string)> Pasangan(IEnumerable<KeyValuePair<string, string>> isian) => isian.Select(i => (i.Key, i.Value));

    private static Dictionary<string, string> Baris(string asal, string nomor) => new()
    {
        ["Asal"] = asal, ["Nomor"] = nomor, ["Tanggal"] = "2026-02-27", ["TanggalDiterima"] = "2026-03-02", ["Perihal"] = "Permohonan kerja sama", ["SifatSurat"] = "biasa",
    };
}

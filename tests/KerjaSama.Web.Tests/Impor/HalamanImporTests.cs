using System.Net;
using System.Text;
using KerjaSama.Web.Modul.Impor;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Impor;

public sealed class HalamanImporTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Naskah = BerkasUji.KepalaNaskah + "h1,1/HAL/2012,,ANEH,Judul halaman,T,PT. HALAMAN,INDONESIA,Dunia Usaha,07/31/2012,,,,BARU,\nh2,,,MOU,Tanpa mitra,T,,,,07/31/2012,,,,BARU,\n";

    [Fact]
    public async Task A_trial_run_shows_its_report_and_the_import_of_the_same_file_its_findings()
    {
        var klien = await kantor.KlienSebagaiAsync("pengelola-data");
        var uji = await KirimAsync(klien, "UjiCoba", Naskah);
        Assert.Contains("Hasil uji coba; belum ada yang disimpan", uji, StringComparison.Ordinal);
        Assert.Contains("Mitra kosong", uji, StringComparison.Ordinal);
        Assert.False(await kantor.DbAsync(db => db.Naskah.AnyAsync(n => n.RujukanPermohonan == "h1")));

        var titipan = Titipan(uji);
        using var jawaban = await klien.KirimFormAsync("/pengaturan/impor?handler=Impor", [new("Jenis", "naskah"), new("Titipan", titipan)], "/pengaturan/impor");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        Assert.True(await kantor.DbAsync(db => db.Naskah.AnyAsync(n => n.RujukanPermohonan == "h1")));

        var temuan = await kantor.DbAsync(db => db.ImporTemuan.AsNoTracking().SingleAsync(t => t.Kolom == "Jenis"));
        var halaman = await klien.IsiAsync("/pengaturan/impor/temuan?tingkat=peringatan");
        Assert.Contains("Jenis tidak dikenal", halaman, StringComparison.Ordinal);
        Assert.Contains($"href=\"/naskah/{await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == temuan.ObjekId).Select(n => n.Kode).SingleAsync())}/betulkan\"", halaman, StringComparison.Ordinal);
        using var tanpaCatatan = await klien.KirimFormAsync("/pengaturan/impor/temuan?handler=Bereskan", [new("Pilih", temuan.Id.ToString())], "/pengaturan/impor/temuan");
        Assert.Equal(HttpStatusCode.BadRequest, tanpaCatatan.StatusCode);
        using var beres = await klien.KirimFormAsync("/pengaturan/impor/temuan?handler=Bereskan", [new("Pilih", temuan.Id.ToString()), new("Catatan", "Sudah dicek")], "/pengaturan/impor/temuan");
        Assert.Equal(HttpStatusCode.Found, beres.StatusCode);
        Assert.Equal("Sudah dicek", await kantor.DbAsync(db => db.ImporTemuan.Where(t => t.Id == temuan.Id && t.DibereskanPada != null).Select(t => t.Catatan).SingleAsync()));
    }

    [Fact]
    public async Task Findings_beyond_one_page_follow_in_the_order_of_their_file_even_while_some_are_settled()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("admin");
        var berkas = new Data.Umum.ImporBerkas { Jenis = "naskah", Nama = "panjang.csv", Sha256 = new string('a', 64), DimulaiPada = tempat.OfficeClock.GetUtcNow() };
        await tempat.DbAsync(async db =>
        {
            db.Add(berkas);
            db.AddRange(Enumerable.Range(1, 150).Select(i => new Data.Umum.ImporTemuan
            {
                ImporBerkasId = berkas.Id, Urut = Data.Umum.TimeSequence.Next(tempat.OfficeClock.GetUtcNow()), Baris = i, Tingkat = "peringatan", Pesan = $"Temuan nomor {i:D3}.",
            }));
            return await db.SaveChangesAsync();
        });

        var pertama = await klien.IsiAsync(ImporLinks.Temuan(berkas.Id));
        Assert.Contains("100 dari 150 baris", pertama, StringComparison.Ordinal);
        await tempat.DbAsync(db => db.ImporTemuan.Where(t => t.Baris <= 50).ExecuteUpdateAsync(s => s.SetProperty(t => t.DibereskanPada, tempat.OfficeClock.GetUtcNow())));
        var kedua = await klien.IsiAsync(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(pertama, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value));

        Assert.Equal(Enumerable.Range(101, 50).Select(i => $"Temuan nomor {i:D3}."), System.Text.RegularExpressions.Regex.Matches(kedua, @"Temuan nomor \d{3}\.").Select(m => m.Value));
    }

    [Fact]
    public async Task Without_a_file_the_page_says_so_and_a_partner_may_not_come_in()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        using var kosong = await klien.KirimFormAsync("/pengaturan/impor?handler=UjiCoba", [new("Jenis", "naskah")], "/pengaturan/impor");
        Assert.Equal(HttpStatusCode.BadRequest, kosong.StatusCode);
        Assert.Contains("Pilih berkas", await kosong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var mitra = await (await kantor.KlienSebagaiAsync("mitra")).GetAsync(ImporLinks.Indeks);
        Assert.NotEqual(HttpStatusCode.OK, mitra.StatusCode);
    }

    [Fact]
    public async Task Only_the_own_upload_is_imported_and_no_hash_opens_another_content()
    {
        var klien = await kantor.KlienSebagaiAsync("pengelola-data");
        var titipan = Titipan(await KirimAsync(klien, "UjiCoba", Naskah.Replace("h1", "h9", StringComparison.Ordinal)));
        var isi = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Naskah));
        await KirimAsync(klien, "UjiCoba", Naskah);

        foreach (var asing in new[] { Convert.ToHexStringLower(isi), titipan[..^4] + "AAAA" })
        {
            using var ditolak = await klien.KirimFormAsync("/pengaturan/impor?handler=Impor", [new("Jenis", "naskah"), new("Titipan", asing), new("Sha256", asing)], ImporLinks.Indeks);
            Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        }

        using var orangLain = await (await kantor.KlienSebagaiAsync("admin")).KirimFormAsync("/pengaturan/impor?handler=Impor", [new("Jenis", "naskah"), new("Titipan", titipan)], ImporLinks.Indeks);
        Assert.Equal(HttpStatusCode.BadRequest, orangLain.StatusCode);
        Assert.False(await kantor.DbAsync(db => db.Naskah.AnyAsync(n => n.RujukanPermohonan == "h9")));
    }

    [Theory]
    [InlineData("MZ\0\0program", "Jenis berkas tidak dikenal. Unggah sebagai XLSX atau CSV.")]
    [InlineData("%PDF-1.4 bukan tabel", "Berkas PDF tidak diterima di sini. Unggah sebagai XLSX atau CSV.")]
    public async Task What_is_no_table_is_refused_before_it_is_stored(string isi, string pesan)
    {
        var klien = await kantor.KlienSebagaiAsync("pengelola-data");

        Assert.Contains(pesan, await KirimAsync(klien, "UjiCoba", isi), StringComparison.Ordinal);

        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(isi)));
        Assert.False(File.Exists(Path.Combine(kantor.Folder, "blobs", sha256[..2], sha256)));
    }

    private static string Titipan(string halaman) => System.Text.RegularExpressions.Regex.Match(halaman, "name=\"Titipan\" value=\"(titipan\\.[^\"]+)\"").Groups[1].Value;

    private static async Task<string> KirimAsync(HttpClient klien, string handler, string csv)
    {
        var token = System.Text.RegularExpressions.Regex.Match(await klien.IsiAsync(ImporLinks.Indeks), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var isi = new MultipartFormDataContent
        {
            { new StringContent("naskah"), "Jenis" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "Berkas", "uji.csv" },
        };
        using var jawaban = await klien.PostAsync($"{ImporLinks.Indeks}?handler={handler}", isi);
        return await jawaban.Content.ReadAsStringAsync();
    }
}

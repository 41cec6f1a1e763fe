using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengguna;

public sealed partial class KelolaPenggunaTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory]
    [InlineData("kepala-bagian")]
    [InlineData("auditor")]
    [InlineData("mitra")]
    public async Task Selain_administrator_403(string pengguna)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        Assert.Equal(HttpStatusCode.Forbidden, (await klien.GetAsync(PenggunaLinks.Daftar)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await klien.GetAsync(PenggunaLinks.Pengganti)).StatusCode);
    }

    [Fact]
    public async Task Daftar_lebih_dari_sehalaman_setiap_orang_tampil_sekali()
    {
        await using var tempat = new KantorFactory();
        var skenario = new SkenarioPermohonan(tempat);
        for (var i = 0; i < 210; i++)
        {
            await skenario.PenggunaKeduaAsync(Peran.Analis, $"Bernama Sama {i % 3}");
        }

        var admin = await tempat.KlienSebagaiAsync("admin");
        var tampil = new List<string>();
        for (var alamat = PenggunaLinks.Daftar; alamat is not null;)
        {
            var halaman = WebUtility.HtmlDecode(await admin.IsiAsync(alamat));
            tampil.AddRange(BarisPengguna().Matches(halaman).Select(m => m.Groups[1].Value));
            alamat = Berikutnya().Match(halaman) is { Success: true } lagi ? lagi.Groups[1].Value : null;
        }

        Assert.Equal(await tempat.DbAsync(db => db.Users.CountAsync()), tampil.Count);
        Assert.Equal(tampil.Count, tampil.Distinct().Count());
    }

    [Fact]
    public async Task Buat_sandi_tampil_sekali_dan_dapat_dipakai()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");

        var jawaban = await admin.KirimFormAsync(PenggunaLinks.Baru, Isian("baru@contoh.go.id", "Rina Marlina", "analis", "agenda"));

        Assert.Equal(PenggunaLinks.Daftar, jawaban.Headers.Location?.ToString());
        var daftar = await admin.IsiAsync(PenggunaLinks.Daftar);
        var sandi = Sandi().Match(daftar).Groups[1].Value;
        Assert.DoesNotMatch(Sandi(), await admin.IsiAsync(PenggunaLinks.Daftar));
        Assert.Equal(HttpStatusCode.Found, (await kantor.Tamu().MasukAsync("baru@contoh.go.id", sandi)).StatusCode);
        var peran = await kantor.DbAsync(db => db.Users.Where(u => u.Email == "baru@contoh.go.id").SelectMany(u => u.Peran.Select(p => p.Peran)).ToListAsync());
        Assert.Equal([Peran.Analis, Peran.Agenda], peran.Order());
    }

    [Theory]
    [InlineData("", "Ani", "analis", "Surel wajib diisi.")]
    [InlineData("bukan-surel", "Ani", "analis", "Alamat surel tidak sah.")]
    [InlineData("analis@contoh.go.id", "Ani", "analis", "Surel ini sudah dipakai akun lain.")]
    [InlineData("x@contoh.go.id", "Ani", "raja", "Pilih paling sedikit satu peran.")]
    [InlineData("x@contoh.go.id", "Ani", "mitra", "Isi kode mitra yang diwakili.")]
    [InlineData("x@contoh.go.id", "Ani", "perangkat-daerah", "Pilih perangkat daerah yang diwakili.")]
    public async Task Buat_isian_salah_di_tempatnya_dan_ketikan_tetap(string surel, string nama, string peran, string pesan)
    {
        var admin = await kantor.KlienSebagaiAsync("admin");

        var jawaban = await admin.KirimFormAsync(PenggunaLinks.Baru, Isian(surel, nama, peran));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains(pesan, halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"Ani\"", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ubah_peran_berlaku_seketika()
    {
        var id = await kantor.IdAsync("subkoordinator-ln");
        var orangnya = await kantor.KlienSebagaiAsync("subkoordinator-ln");
        var admin = await kantor.KlienSebagaiAsync("admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await orangnya.GetAsync(PenggunaLinks.Daftar)).StatusCode);

        var jawaban = await UbahAsync(admin, id, Isian("subkoordinator-ln@contoh.go.id", "Maria Adelina", "subkoordinator-ln", "admin"));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await orangnya.GetAsync(PenggunaLinks.Daftar)).StatusCode);
        var riwayat = await kantor.DbAsync(db => db.Riwayat.Where(r => r.ObjekKunci == id.ToString("N")).OrderByDescending(r => r.Nomor).FirstAsync());
        Assert.Contains("\"Nama\":[\"Maria Adelina, S.IP.\",\"Maria Adelina\"]", riwayat.Perubahan, StringComparison.Ordinal);
        Assert.Equal("Bagus Wirawan, S.Kom.", riwayat.OlehNama);
    }

    [Fact]
    public async Task Ubah_dengan_versi_lama_409()
    {
        var id = await kantor.IdAsync("hukum");
        var admin = await kantor.KlienSebagaiAsync("admin");

        var jawaban = await UbahAsync(admin, id, Isian("hukum@contoh.go.id", "Nama Lain", "hukum"), versi: 99);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.DoesNotContain("Nama Lain", await kantor.DbAsync(db => db.Users.Where(u => u.Id == id).Select(u => u.Nama).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "false", "Akun sendiri tidak dapat dinonaktifkan.")]
    [InlineData("analis", "true", "Harus ada paling sedikit satu administrator yang aktif.")]
    public async Task Administrator_terakhir_dijaga(string peran, string aktif, string pesan)
    {
        await using var tempat = new KantorFactory();
        await tempat.EnsureDemoAsync();
        await tempat.DbAsync(async db =>
        {
            if (aktif == "true")
            {
                (await db.Users.SingleAsync(u => u.Email == "admin@kerjasama.local")).Aktif = false;
            }

            return await db.SaveChangesAsync();
        });
        var admin = await tempat.KlienSebagaiAsync("admin");

        var jawaban = await UbahAsync(admin, await tempat.IdAsync("admin"), Isian("admin@contoh.go.id", "Bagus", peran), aktif: aktif);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains(pesan, await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atur_ulang_sandi_mengakhiri_sesi_dan_membuka_kunci()
    {
        var id = await kantor.IdAsync("pimpinan");
        var orangnya = await kantor.KlienSebagaiAsync("pimpinan");
        var program = await kantor.KlienApiAsync("pimpinan");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/permohonan")).StatusCode);
        var admin = await kantor.KlienSebagaiAsync("admin");

        await admin.KirimFormAsync(PenggunaLinks.AturUlangSandi(id), []);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/permohonan")).StatusCode);

        var sandi = Sandi().Match(await admin.IsiAsync(PenggunaLinks.Daftar)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Found, (await orangnya.GetAsync(PenggunaLinks.Akun)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await kantor.Tamu().MasukAsync("pimpinan@contoh.go.id", PenggunaDemo.Sandi)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await kantor.Tamu().MasukAsync("pimpinan@contoh.go.id", sandi)).StatusCode);
    }

    [Theory]
    [InlineData(PenggunaLinks.Daftar)]
    [InlineData(PenggunaLinks.Baru)]
    [InlineData(PenggunaLinks.Pengganti)]
    [InlineData("/pengaturan")]
    [InlineData("/pengaturan/hak")]
    [InlineData(PenggunaLinks.Akun)]
    [InlineData(PenggunaLinks.GantiSandi)]
    [InlineData(PenggunaLinks.TokenBaru)]
    public async Task Setiap_tautan_sampai(string url)
    {
        var admin = await kantor.KlienSebagaiAsync("admin");

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(url)).StatusCode);
    }

    internal static List<KeyValuePair<string, string>> Isian(string surel, string nama, params string[] peran) =>
        [new("Surel", surel), new("Nama", nama), .. peran.Select(p => KeyValuePair.Create("Peran", p))];

    private static async Task<HttpResponseMessage> UbahAsync(
        HttpClient klien, Guid id, List<KeyValuePair<string, string>> isian, int? versi = null, string aktif = "true")
    {
        var halaman = await klien.IsiAsync(PenggunaLinks.Ubah(id));
        var terbaca = Versi().Match(halaman).Groups[1].Value;
        return await klien.KirimFormAsync(PenggunaLinks.Ubah(id), [.. isian, new("Versi", versi?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? terbaca), new("Aktif", aktif)]);
    }

    [GeneratedRegex("<code class=\"user-select-all\">([^<]+)</code>")]
    private static partial Regex Sandi();

    [GeneratedRegex("<th scope=\"row\"><a href=\"/pengaturan/pengguna/([0-9a-f-]{36})\"")]
    private static partial Regex BarisPengguna();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Berikutnya();

    [GeneratedRegex("name=\"Versi\" value=\"(\\d+)\"")]
    private static partial Regex Versi();
}

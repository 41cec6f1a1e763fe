using System.Net;
using System.Text.Json;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>A text that does not fit its column is refused by name, on every database alike.</summary>
public sealed class PanjangTeksTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory, SetiapBasisData]
    public async Task Simpan_TeksMelebihiKolom_Ditolak(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);

        var ditolak = await Assert.ThrowsAsync<TeksTerlaluPanjangException>(() => tempat.DbAsync(async db =>
        {
            (await db.Bidang.OrderBy(b => b.Kode).FirstAsync()).Nama = Huruf(401);
            return await db.SaveChangesAsync();
        }));

        Assert.Equal(("Nama", 400, "Nama paling banyak 400 karakter; yang diisi 401."), Assert.Single(ditolak.Teks) is var t ? (t.Properti, t.Maks, t.Pesan) : default);
        Assert.False(await tempat.DbAsync(db => db.Bidang.AnyAsync(b => b.Nama.StartsWith("xxx"))));
    }

    public static TheoryData<string, string, int, KeyValuePair<string, string>[]> Formulir => new()
    {
        { "/surat", "DisposisiAwal", 2001, [new("Asal", "Dinas"), new("Perihal", "Uji"), new("SifatSurat", "biasa")] },
        { "/surat", "Nomor", 401, [new("Asal", "Dinas"), new("Perihal", "Uji"), new("SifatSurat", "biasa")] },
        { "/surat/keluar", "NomorLuar", 201, [new("Jenis", "lainnya"), new("Tujuan", "Dinas"), new("Perihal", "Uji"), new("Tanggal", "2026-03-02")] },
        { "/naskah/nomor?buku=KSB&tahun=2026", "NomorLuar", 201, [new("Cara", "luar"), new("Tanggal", "2026-03-02")] },
        { "/pengaturan/pejabat/ubah", "Pangkat", 401, [new("Jabatan", "sekda"), new("Nama", "Contoh"), new("Mulai", "2027-02-01")] },
        { "/pengaturan/referensi/batas/tanggapan-mitra-hari", "DasarHukum", 401, [new("Nilai", "15"), new("BerlakuSejak", "2026-07-01"), new("StatusVerifikasi", "ketentuan kantor")] },
        { "/pengaturan/pengguna/baru", "Nip", 401, [new("Surel", "panjang@contoh.go.id"), new("Nama", "Nama Panjang"), new("Peran", "analis")] },
    };

    [Theory]
    [MemberData(nameof(Formulir))]
    public async Task Formulir_TeksMelebihiKolom_400DiBidangnyaKetikanTetap(string url, string bidang, int panjang, KeyValuePair<string, string>[] lain)
    {
        var admin = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await admin.KirimFormAsync(url, [new(bidang, Huruf(panjang)), .. lain]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains($"paling banyak {panjang - 1} karakter", halaman);
        Assert.Contains($"href=\"#{bidang}\"", halaman);
        Assert.Contains(Huruf(panjang), halaman);
    }

    [Fact]
    public async Task BatalkanNomor_AlasanTerlaluPanjang_400DiAlasan()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        await admin.KirimFormAsync("/naskah/nomor?buku=MOU&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02")]);
        var id = await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "MOU").Select(n => n.Id).FirstAsync());

        using var jawaban = await admin.KirimFormAsync($"/naskah/nomor/{id}/batalkan", [new("Alasan", Huruf(1001))]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("href=\"#Alasan\"", await jawaban.TeksAsync());
    }

    [Fact]
    public async Task Tolak_AlasanTerpanjang_NomorYangDipesanIkutBatal()
    {
        var (kode, _) = await new SkenarioPermohonan(kantor).SampaiAsync("tandatangani", perangkatDaerah: "dinkes");

        using var jawaban = await (await kantor.KlienSebagaiAsync("kepala-bagian")).KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", Huruf(2000))]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal($"Permohonan {kode} ditolak.", await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku != Domain.Surat.SuratKeluar.Buku && db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.AlasanBatal).SingleAsync()));
    }

    [Fact]
    public async Task Api_AlasanTerlaluPanjang_422()
    {
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        var versi = await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync());

        using var jawaban = await PermohonanDriver.Untuk(kantor).KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/tolak", "kepala-bagian", new { alasan = Huruf(PermohonanKerjaSama.TentangMaxLength + 1) }, ifMatch: versi);

        Assert.Equal(["alasan"], await GalatAsync(jawaban));
    }

    [Fact]
    public async Task Api_AtasNamaTerlaluPanjang_422()
    {
        var (kode, _) = await new SkenarioPermohonan(kantor).SampaiAsync("catatArahan");
        var driver = PermohonanDriver.Untuk(kantor);
        var tugas = await driver.TugasAsync(kode, "catatArahan");

        foreach (var (nama, bukti, bidang) in new[] { (Huruf(201), "Map 3", "atasNama.nama"), ("Sekda", Huruf(1000), "atasNama.bukti") })
        {
            using var jawaban = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/selesai", "analis",
                new { hasil = tugas.Hasil[0], isian = tugas.Contoh(tugas.Hasil[0]), atasNama = new { nama, jabatan = "Sekda", tanggal = "2026-03-02", bukti } });
            Assert.Equal([bidang], await GalatAsync(jawaban));
        }
    }

    [Fact]
    public async Task Api_PermohonanTamu_SetiapTeksDanBanyaknyaMitraDibatasi()
    {
        var tamu = kantor.Tamu();
        object Badan(int mitra, string? negara = null, string? surel = null, string? nomor = null) => new
        {
            judul = "Uji", tentang = "Uji", bidang = "sosial", mitra = Enumerable.Range(1, mitra).Select(i => new { nama = $"Mitra batas {i}", kategori = "ngo", negara }),
            kontak = new { nama = "Budi", surel = surel ?? "budi@mitra.example" }, surat = nomor is null ? null : new { nomor, tanggal = "2026-03-01", perihal = nomor + Huruf(200) },
        };

        foreach (var (badan, bidang) in new (object, string[])[]
        {
            (Badan(11), ["mitra"]), (Badan(1, negara: Huruf(401)), ["mitra[0].negara"]), (Badan(1, surel: Huruf(250) + "@mitra.example"), ["kontak.surel"]),
            (Badan(1, nomor: Huruf(401)), ["surat.nomor", "surat.perihal"]),
        })
        {
            using var jawaban = await tamu.PostAsync("/api/v1/permohonan", System.Net.Http.Json.JsonContent.Create(badan));
            Assert.Equal(bidang, await GalatAsync(jawaban));
        }

        using var diterima = await tamu.PostAsync("/api/v1/permohonan", System.Net.Http.Json.JsonContent.Create(Badan(PeriksaPihak.MaksMitraLuar)));
        Assert.Equal(HttpStatusCode.Created, diterima.StatusCode);
    }

    private static string Huruf(int banyak) => new('x', banyak);

    private static async Task<IEnumerable<string>> GalatAsync(HttpResponseMessage jawaban) =>
        (await PermohonanDriver.BacaAsync<JsonElement>(jawaban, HttpStatusCode.UnprocessableEntity)).GetProperty("errors").EnumerateObject().Select(e => e.Name).Order();
}

using System.Net;
using System.Net.Http.Json;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>Parent and predecessor: "Mulai PKS" and "Mulai perpanjangan", and who may name which naskah.</summary>
public sealed class IndukTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Mulai_PKS_dari_halaman_naskah_mengisi_formulir_dan_menautkan_induk()
    {
        var ksb = await kantor.BuatNaskahAsync("Pelayanan rujukan bersama", sampai: new(2029, 5, 5));
        var analis = await kantor.KlienSebagaiAsync("agenda");
        Assert.Contains($"href=\"{PermohonanLinks.BaruDenganInduk(ksb.Kode)}\"", await analis.TeksAsync(NaskahLinks.Rincian(ksb.Kode)));

        var formulir = await analis.TeksAsync(PermohonanLinks.BaruDenganInduk(ksb.Kode));
        Assert.Contains($"value=\"{ksb.Kode}\"", formulir);
        Assert.Contains(SkenarioPermohonan.MitraDemo, formulir);
        Assert.Contains("Pelayanan rujukan bersama", formulir);
        Assert.Matches("<option [^>]*selected[^>]*value=\"PKS\"|<option value=\"PKS\"[^>]*selected", formulir);

        var jawaban = await analis.KirimFormAsync(PermohonanLinks.Baru, Isian(("Input.Induk", ksb.Kode), ("Input.JenisNaskah", "PKS"), ("Input.Jalur", "KSDPK")));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal(ksb.Id, await kantor.DbAsync(db => db.Permohonan.OrderByDescending(p => p.Urut).Select(p => p.IndukId).FirstAsync()));
    }

    [Fact]
    public async Task Mulai_perpanjangan_mengisi_pendahulu_jenis_dan_sifat()
    {
        var lama = await kantor.BuatNaskahAsync("Kesepakatan yang hampir habis", sampai: new(2026, 4, 1));
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var formulir = await agenda.TeksAsync(PermohonanLinks.BaruDenganPendahulu(lama.Kode));

        Assert.Contains($"value=\"{lama.Kode}\"", formulir);
        Assert.Matches("<option [^>]*selected[^>]*value=\"perpanjangan\"|<option value=\"perpanjangan\"[^>]*selected", formulir);
        Assert.Matches("<option [^>]*selected[^>]*value=\"KSB\"|<option value=\"KSB\"[^>]*selected", formulir);
    }

    [Fact]
    public async Task Naskah_yang_tidak_ada_404()
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).GetAsync(PermohonanLinks.BaruDenganInduk("N-2026-99999"));

        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
    }

    [Theory]
    [InlineData("induk")]
    [InlineData("pendahulu")]
    public async Task Tamu_tidak_dapat_menyebut_naskah_mitra_lain(string bidang)
    {
        var naskah = await kantor.BuatNaskahAsync();

        using var asing = await kantor.Tamu().PostAsJsonAsync("/api/v1/permohonan", Masukan("PT Orang Asing", bidang, naskah.Kode));
        using var sendiri = await kantor.Tamu().PostAsJsonAsync("/api/v1/permohonan", Masukan(SkenarioPermohonan.MitraDemo, bidang, naskah.Kode));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asing.StatusCode);
        Assert.Contains($"tidak ditemukan di antara naskah mitra ini", await asing.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Created, sendiri.StatusCode);
    }

    [Fact]
    public async Task Mitra_lain_yang_masuk_pun_tidak()
    {
        var naskah = await kantor.BuatNaskahAsync();
        var lain = await kantor.KlienApiAsync("mitra-2");

        // naming the other partner beside itself does not help: the naskah is not its own to see
        using var jawaban = await lain.PostAsJsonAsync("/api/v1/permohonan", Masukan(SkenarioPermohonan.MitraDemo, "induk", naskah.Kode));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.IndukId == naskah.Id && p.Pemrakarsa == Pemrakarsa.Mitra)));
    }

    private static Dictionary<string, object> Masukan(string mitra, string bidang, string naskah) => new()
    {
        ["judul"] = "Lanjutan kerja sama",
        ["tentang"] = "Lanjutan.",
        ["bidang"] = "sosial",
        ["mitra"] = new[] { new { nama = mitra, kategori = "badan-hukum" } },
        ["kontak"] = new { nama = "Budi", surel = "budi@mitra.example" },
        [bidang] = naskah,
    };

    private static KeyValuePair<string, string>[] Isian(params (string Nama, string Nilai)[] lagi) =>
    [
        new("Input.Judul", "PKS rujukan"), new("Input.Tentang", "Rujukan."), new("Input.Bidang", "sosial"), new("Input.Bentuk", "permohonan"), new("Input.Pemrakarsa", "pimpinan"),
        new("Input.Saluran", "langsung"), new("Input.Sifat", "baru"), new("Input.TanggalDiterima", "2026-02-27"), new("Input.Mitra[0].Nama", SkenarioPermohonan.MitraDemo),
        new("Input.Kontak.Nama", "Budi"), new("Input.Kontak.Telepon", "0812000111"), .. lagi.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)),
    ];
}

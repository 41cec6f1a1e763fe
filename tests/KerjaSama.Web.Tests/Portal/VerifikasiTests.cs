using System.Net;
using System.Security.Cryptography;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Portal.Kontrak;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>What anybody learns about a naskah that lies before him: by code, number or file.</summary>
public sealed class VerifikasiTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static int _urut = 80000;

    [Fact]
    public async Task Menurut_nomor_menuju_naskahnya_dan_menurut_kode_QR_juga()
    {
        var kode = await NaskahAsync("119/77/KSB/2026");
        var klien = kantor.Tamu();

        foreach (var isian in (string[])["119/77/KSB/2026", "119/77/ksb/2026", kode])
        {
            using var jawaban = await klien.GetAsync($"{PortalLinks.VerifikasiDepan}?kode={Uri.EscapeDataString(isian)}");
            Assert.Equal(PortalLinks.Verifikasi(kode), jawaban.Headers.Location?.ToString());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync($"{PortalLinks.VerifikasiDepan}?kode=1/2/3")).StatusCode);
    }

    [Fact]
    public async Task Nomor_yang_dipakai_dua_naskah_menawarkan_keduanya()
    {
        var (satu, dua) = (await NaskahAsync("119/99/KSB"), await NaskahAsync("119/99/KSB", terbuka: false));

        var halaman = await kantor.Tamu().TeksAsync($"{PortalLinks.VerifikasiDepan}?kode={Uri.EscapeDataString("119/99/KSB")}");

        Assert.Contains(satu, halaman, StringComparison.Ordinal);
        Assert.Contains(dua, halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Perihal", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Berkas_yang_terdaftar_dikenal_dengan_penanda_tangannya_dan_masa_berlakunya()
    {
        var pdf = Bertanda("a");
        var kode = await NaskahAsync("119/1/KSB", pdf);

        var halaman = await PeriksaAsync(pdf);

        Assert.Contains("Berkas ini sama dengan yang terdaftar", halaman, StringComparison.Ordinal);
        Assert.Contains(kode, halaman, StringComparison.Ordinal);
        Assert.Contains("Perihal", halaman, StringComparison.Ordinal);
        Assert.Contains("Masih berlaku hari ini.", halaman, StringComparison.Ordinal);
        Assert.Contains(PenandaUji.Nama, halaman, StringComparison.Ordinal);
        Assert.Contains("Utuh, rantai sertifikat belum dikenal", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Berkas_naskah_yang_tidak_dibuka_hanya_disebut_kode_jenis_dan_keadaannya()
    {
        var pdf = Bertanda("b");
        var kode = await NaskahAsync("119/2/KSB", pdf, terbuka: false);

        var halaman = await PeriksaAsync(pdf);

        Assert.Contains("Berkas ini sama dengan yang terdaftar", halaman, StringComparison.Ordinal);
        Assert.Contains(kode, halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Perihal", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("PT Pihak Contoh", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Berkas_yang_dipalsukan_disebut_beserta_aslinya()
    {
        var pdf = Bertanda("c");
        var kode = await NaskahAsync("119/3/KSB", pdf);

        var halaman = await PeriksaAsync(PenandaUji.Palsukan(pdf));

        Assert.Contains("Berkas ini sudah diubah", halaman, StringComparison.Ordinal);
        Assert.Contains("Diubah sesudah ditandatangani", halaman, StringComparison.Ordinal);
        Assert.Contains($"Berkas aslinya terdaftar sebagai naskah {kode}.", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("sama dengan yang terdaftar", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Satu_byte_yang_diganti_membuatnya_tidak_sah()
    {
        var pdf = Bertanda("d");
        await NaskahAsync("119/4/KSB", pdf);
        pdf[20] ^= 1;

        var halaman = await PeriksaAsync(pdf);

        Assert.Contains("Berkas ini sudah diubah", halaman, StringComparison.Ordinal);
        Assert.Contains("Isi yang ditandatangani sudah berubah.", halaman, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Berakhir")]
    [InlineData(true, "Dihentikan")]
    public async Task Yang_sudah_berakhir_atau_dihentikan_disebut_tidak_berlaku_lagi(bool dihentikan, string status)
    {
        var pdf = Bertanda(status);
        var kemarin = kantor.OfficeClock.HariIni.AddDays(-1);
        var kode = await NaskahAsync($"119/5/KSB/{status}", pdf, sampai: dihentikan ? null : kemarin, henti: dihentikan ? kemarin : null);

        var menurutBerkas = await PeriksaAsync(pdf);
        var menurutKode = await kantor.Tamu().TeksAsync(PortalLinks.Verifikasi(kode));

        Assert.Contains("Tidak berlaku lagi hari ini.", menurutBerkas, StringComparison.Ordinal);
        Assert.DoesNotContain("Masih berlaku hari ini.", menurutBerkas, StringComparison.Ordinal);
        foreach (var halaman in (string[])[menurutBerkas, menurutKode])
        {
            Assert.Matches($"class=\"rupa [^\"]*\"[^>]*>.*{status}</span>", halaman.ReplaceLineEndings(""));
        }

        Assert.Contains("Keadaan hari ini", menurutKode, StringComparison.Ordinal);
        Assert.Contains("lacak-kini lacak-anda", menurutKode, StringComparison.Ordinal);
        Assert.DoesNotContain("lacak-beres", menurutKode, StringComparison.Ordinal);
    }

    /// <summary>Some certificates carry the NIK, or the NIP, in the name; each as it is written, with and without spaces.</summary>
    [Theory]
    [InlineData("3507111203780004")]
    [InlineData("197803202005011004")]
    [InlineData("19780320 200501 1 004")]
    public async Task NIK_dan_NIP_pada_sertifikat_disamarkan(string nomor)
    {
        var pdf = PenandaUji.TandatanganiSebagai($"Budi Santoso {nomor}", PenandaUji.Pdf("% " + nomor), kantor.OfficeClock.GetUtcNow());

        var halaman = await PeriksaAsync(pdf);

        Assert.Contains("<strong>Budi Santoso ****************</strong>", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain(nomor, halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yang_tidak_terdaftar_dan_yang_tanpa_tanda_tangan_dibedakan()
    {
        Assert.Contains("Tanda tangannya utuh, tetapi register kami tidak memuat berkas ini", await PeriksaAsync(Bertanda("e")), StringComparison.Ordinal);
        Assert.Contains("Berkas ini tidak memuat tanda tangan elektronik.", await PeriksaAsync(PenandaUji.Pdf("lain")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dalam_bahasa_Inggris_juga()
    {
        var pdf = Bertanda("f");
        await NaskahAsync("119/6/KSB", pdf);
        var klien = kantor.Tamu();
        await klien.GetAsync(PortalLinks.VerifikasiDepan + "?bahasa=en");

        var halaman = await PeriksaAsync(PenandaUji.Palsukan(pdf), klien);

        Assert.Contains("This file has been changed", halaman, StringComparison.Ordinal);
        Assert.Contains("Changed after signing", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesudahnya", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tanpa_berkas_atau_dengan_berkas_asing_ditolak_dan_tidak_ada_yang_disimpan()
    {
        var klien = kantor.Tamu();
        var sebelum = Berkas();

        using var kosong = await klien.KirimBerkasAsync(PortalLinks.VerifikasiDepan, []);
        using var asing = await klien.KirimBerkasAsync(PortalLinks.VerifikasiDepan, [], ("berkas", "a.exe", "MZ bukan naskah"u8.ToArray()));
        await PeriksaAsync(Bertanda("g"));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [kosong.StatusCode, asing.StatusCode]);
        Assert.Contains("Pilih berkas naskah yang akan diperiksa.", await kosong.TeksAsync(), StringComparison.Ordinal);
        Assert.Equal(sebelum, Berkas());

        List<string> Berkas() => Directory.Exists(Path.Combine(kantor.Folder, "blobs")) ? [.. Directory.EnumerateFiles(Path.Combine(kantor.Folder, "blobs"), "*", SearchOption.AllDirectories).Order()] : [];
    }

    private async Task<string> PeriksaAsync(byte[] pdf, HttpClient? klien = null)
    {
        using var jawaban = await (klien ?? kantor.Tamu()).KirimBerkasAsync(PortalLinks.VerifikasiDepan, [], ("berkas", "naskah.pdf", pdf));
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        return await jawaban.TeksAsync();
    }

    private byte[] Bertanda(string isi) => PenandaUji.Tandatangani(PenandaUji.Pdf("% " + isi), kantor.OfficeClock.GetUtcNow());

    private Task<string> NaskahAsync(string nomor, byte[]? pdf = null, bool terbuka = true, DateOnly? sampai = null, DateOnly? henti = null) => kantor.DbAsync(async db =>
    {
        var urut = Interlocked.Increment(ref _urut);
        var hariIni = kantor.OfficeClock.HariIni;
        var naskah = NaskahKerjaSama.Daftarkan(
            new NaskahBaru
            {
                Jenis = "KSB",
                Judul = "Perihal Contoh",
                Tentang = "Perihal Contoh",
                Sifat = "baru",
                Terbuka = terbuka,
                TanggalTandaTangan = hariIni.AddDays(-10),
                BerlakuSampai = sampai ?? hariIni.AddYears(2),
                Pihak = [new(null, "Pemerintah Kabupaten Sumberarum", nomor), new(null, "PT Pihak Contoh", null)],
            },
            $"N-2026-{urut}", urut, DateTimeOffset.UnixEpoch);
        if (pdf is not null)
        {
            naskah.TambahDokumen(new BerkasUnggahan("naskah.pdf", "application/pdf", pdf.Length, Convert.ToHexStringLower(SHA256.HashData(pdf))), "scan", null, DateTimeOffset.UnixEpoch);
        }

        if (henti is { } h)
        {
            naskah.Hentikan(h, "Kesepakatan para pihak.");
        }

        await using var transaction = await db.BeginWriteAsync();
        db.Add(naskah);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return naskah.Kode;
    });
}

using System.Net;
using System.Text;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>A partner without an account files a request, without script.</summary>
public sealed class AjukanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Lengkap_menjadi_permohonan_dengan_berkas_dan_tanda_terima()
    {
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Ajukan);

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Lengkap"), ("Surat", "surat.pdf", FormBerkas.Pdf), ("Foto", "kamera.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var tujuan = jawaban.Headers.Location!.ToString();
        var p = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().Include(p => p.Dokumen).Include(p => p.Mitra).SingleAsync(p => p.Judul == "Lengkap"));
        Assert.Equal((Saluran.Portal, Pemrakarsa.Mitra, BentukPermohonan.Penawaran), (p.Saluran, p.Pemrakarsa, p.Bentuk));
        Assert.Null(p.Jalur);
        Assert.Equal(["surat-penawaran", "lampiran"], p.Dokumen.OrderBy(d => d.Nama == "kamera.pdf").Select(d => d.Jenis));
        Assert.All(p.Dokumen, d => Assert.Null(d.DiunggahOleh));
        var kode = await kantor.DenganAsync<KodeLacak, string>((_, kodeLacak) => kodeLacak.UntukAsync(p, default));
        Assert.Equal(PortalLinks.TandaTerima(kode), tujuan);
        var tandaTerima = await klien.IsiAsync(tujuan);
        Assert.Contains(p.Kode, tandaTerima, StringComparison.Ordinal);
        Assert.Contains(PortalLinks.KodeTerbaca(kode), tandaTerima, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", tandaTerima, StringComparison.Ordinal);
        using var unduhan = await klien.GetAsync(PortalLinks.UnduhTandaTerima(kode));
        Assert.Equal((HttpStatusCode.OK, DokumenTersusun.MediaType), (unduhan.StatusCode, unduhan.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Ditolak_isian_dan_berkas_tetap_lalu_cukup_melengkapi()
    {
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Ajukan);

        using var ditolak = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Tanpa kontak", surel: null), ("Surat", "surat kami.pdf", FormBerkas.Pdf));

        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        var ulang = await ditolak.Content.ReadAsStringAsync();
        Assert.Contains("Isi surel atau nomor telepon, supaya kabar dapat dikirim.", ulang, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_Kontak_Surel\"", ulang, StringComparison.Ordinal);
        Assert.Contains("value=\"Tanpa kontak\"", ulang, StringComparison.Ordinal);
        Assert.Contains("Pelatihan pemasaran digital &lt;di&gt; tiga kecamatan.", ulang, StringComparison.Ordinal);
        Assert.Contains("surat kami.pdf", ulang, StringComparison.Ordinal);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Tanpa kontak")));

        using var diterima = await klien.KirimBerkasAsync(PortalLinks.Ajukan, ulang, PortalSkenario.Isian("Tanpa kontak"));
        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal(["surat kami.pdf"], await kantor.DbAsync(db => db.Permohonan.Where(p => p.Judul == "Tanpa kontak").SelectMany(p => p.Dokumen).Select(d => d.Nama).ToListAsync()));
    }

    [Fact]
    public async Task Kosong_setiap_bidang_wajib_disebut()
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), [new("Input.Judul", "")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var isi = await jawaban.Content.ReadAsStringAsync();
        foreach (var id in (string[])["Input_Mitra_0__Nama", "Input_Mitra_0__Kategori", "Input_Bentuk", "Input_Judul", "Input_Tentang", "Input_Bidang", "Input_Kontak_Nama", "Input_Kontak_Surel"])
        {
            Assert.Contains($"href=\"#{id}\"", isi, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("program.pdf", "MZ this is a program")]
    [InlineData("laman.docx", "<html><script>alert(1)</script></html>")]
    public async Task Jenis_berkas_yang_tidak_diterima_ditolak_di_bidangnya(string nama, string isiBerkas)
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(
            PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian("Berkas ditolak"), ("Legalitas", nama, Encoding.ASCII.GetBytes(isiBerkas)));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var isi = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains($"{nama}: Jenis berkas tidak dikenal.", isi, StringComparison.Ordinal);
        Assert.Contains("href=\"#Legalitas\"", isi, StringComparison.Ordinal);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Berkas ditolak")));
    }

    [Fact]
    public async Task Dikirim_dua_kali_satu_permohonan()
    {
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Ajukan);

        using var pertama = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Dua kali"));
        using var kedua = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Dua kali"));

        Assert.Equal(pertama.Headers.Location, kedua.Headers.Location);
        Assert.Equal(1, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Dua kali")));
    }

    [Fact]
    public async Task Disimpan_dapat_dilanjutkan_lewat_tautan_dan_habis_setelah_dikirim()
    {
        var klien = kantor.Tamu();
        using var disimpan = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), [.. PortalSkenario.Isian("Nanti"), new("Aksi", "simpan")], ("Surat", "awal.pdf", FormBerkas.Pdf));
        var tautan = disimpan.Headers.Location!.ToString();
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Nanti")));

        var lain = kantor.Tamu();
        var lanjutan = await lain.IsiAsync(tautan);
        Assert.Contains("value=\"Nanti\"", lanjutan, StringComparison.Ordinal);
        Assert.Contains("awal.pdf", lanjutan, StringComparison.Ordinal);
        using var dikirim = await lain.KirimBerkasAsync(PortalLinks.Ajukan, lanjutan, PortalSkenario.Isian("Nanti"));

        Assert.Equal(HttpStatusCode.Found, dikirim.StatusCode);
        using var lama = await lain.GetAsync(tautan);
        Assert.Equal(HttpStatusCode.Gone, lama.StatusCode);
        var halamanLama = await lama.Content.ReadAsStringAsync();
        Assert.Contains("Formulir ini sudah dikirim", halamanLama, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PortalLinks.LacakDepan}\"", halamanLama, StringComparison.Ordinal);
        Assert.Equal("{}", await kantor.DbAsync(db => db.DrafPortal.Where(d => db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Judul == "Nanti")).Select(d => d.Isi).SingleAsync()));
    }

    [Fact]
    public async Task Disimpan_dengan_surel_tautannya_dikirim_sekali_per_alamat()
    {
        var klien = kantor.Tamu();
        KeyValuePair<string, string>[] isian = [.. PortalSkenario.Isian("Kirimi tautan", surel: "Simpan@mitra.example"), new("Aksi", "simpan")];

        using var disimpan = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), isian);
        Assert.Contains("Tautannya juga kami kirim ke Simpan@mitra.example.", await klien.TeksAsync(disimpan.Headers.Location!.ToString()), StringComparison.Ordinal);
        using var lain = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), isian);
        Assert.DoesNotContain("Tautannya juga kami kirim", await klien.TeksAsync(lain.Headers.Location!.ToString()), StringComparison.Ordinal);

        var pesan = await kantor.DbAsync(db => db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Jenis == JenisPesan.DrafPortalDisimpan && m.Alamat == "simpan@mitra.example"));
        var jadi = await kantor.DenganAsync<PesanRenderer, PesanJadi>((_, renderer) => renderer.RenderAsync(pesan, default));
        Assert.Contains(disimpan.Headers.Location!.ToString() + "\n", jadi.Teks, StringComparison.Ordinal);
        var rahasia = disimpan.Headers.Location!.ToString()[(PortalLinks.Ajukan.Length + 1)..];
        Assert.DoesNotContain(rahasia, pesan.Langkah + pesan.Kunci + pesan.Alamat, StringComparison.Ordinal);
        Assert.DoesNotContain("Ani Lestari", pesan.NamaPenerima + jadi.Teks, StringComparison.Ordinal);
        Assert.Equal((kantor.Clock.GetUtcNow().UtcTicks / TimeSpan.FromMinutes(15).Ticks).ToString(System.Globalization.CultureInfo.InvariantCulture), pesan.Langkah);
    }

    [Fact]
    public async Task Rahasia_yang_bukan_buatan_kami_ditolak()
    {
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Ajukan);
        var rahasia = halaman.Split("name=\"Rahasia\" value=\"")[1].Split('"')[0];
        var palsu = rahasia[..^1] + (rahasia[^1] == '0' ? '1' : '0');

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman.Replace(rahasia, palsu, StringComparison.Ordinal), PortalSkenario.Isian("Palsu"));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Palsu")));
    }

    [Fact]
    public async Task Beberapa_lembaga_tanpa_skrip()
    {
        var klien = kantor.Tamu();
        var isian = PortalSkenario.Isian("Bertiga").ToList();
        using var ditambah = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), [.. isian, new("Aksi", "mitra")]);
        Assert.Equal(HttpStatusCode.OK, ditambah.StatusCode);
        var halaman = await ditambah.Content.ReadAsStringAsync();
        Assert.Contains("Input_Mitra_1__Nama", halaman, StringComparison.Ordinal);
        Assert.Contains("value=\"Bertiga\"", halaman, StringComparison.Ordinal);

        isian.AddRange([new("Input.Mitra[1].Nama", "PT Contoh Karya"), new("Input.Mitra[1].Kategori", "badan-hukum")]);
        using var dikirim = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, isian);

        Assert.Equal(HttpStatusCode.Found, dikirim.StatusCode);
        Assert.Equal(["Universitas Contoh", "PT Contoh Karya"], await kantor.DbAsync(db => db.Permohonan.Where(p => p.Judul == "Bertiga").SelectMany(p => p.Mitra).OrderBy(m => m.Urutan).Select(m => m.Nama).ToListAsync()));
    }

    [Fact]
    public async Task Isian_tersembunyi_diisi_program_ditolak()
    {
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), [.. PortalSkenario.Isian("Robot"), new("Situs", "https://iklan.example")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Equal(0, await kantor.DbAsync(db => db.Permohonan.CountAsync(p => p.Judul == "Robot")));
    }

    [Fact]
    public async Task Berkas_terlalu_banyak_ditolak_sebelum_satu_pun_disimpan()
    {
        var klien = kantor.Tamu();
        var berkas = Enumerable.Range(0, 21).Select(i => ("Lampiran", $"{i}.pdf", Encoding.ASCII.GetBytes($"%PDF-1.4\n%{i} dua puluh satu\n%%EOF\n"))).ToArray();

        using var jawaban = await klien.KirimBerkasAsync(PortalLinks.Ajukan, await klien.IsiAsync(PortalLinks.Ajukan), PortalSkenario.Isian("Terlalu banyak"), berkas);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("Paling banyak 20 berkas", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var (_, _, isi) in berkas)
        {
            Assert.False(await kantor.DenganAsync<Documents.Blobs.IBlobStore, bool>(async (_, blobs) =>
            {
                await using var ada = await blobs.OpenAsync(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(isi)), default);
                return ada is not null;
            }));
        }
    }

    [Fact]
    public async Task Tanpa_antiforgery_ditolak()
    {
        using var isi = new FormUrlEncodedContent(PortalSkenario.Isian("Tanpa token"));

        Assert.Equal(HttpStatusCode.BadRequest, (await kantor.Tamu().PostAsync(PortalLinks.Ajukan, isi)).StatusCode);
    }

    [Fact]
    public async Task Inggris_berbicara_Inggris_dan_pesannya_juga()
    {
        var klien = kantor.Tamu();
        var halaman = await klien.IsiAsync(PortalLinks.Ajukan + "?bahasa=en");
        Assert.Contains("Who you are", halaman, StringComparison.Ordinal);

        using var ditolak = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Inggris", surel: "x"), ("Surat", "x.exe", Encoding.ASCII.GetBytes("MZ")));
        var isi = await ditolak.Content.ReadAsStringAsync();
        Assert.Contains("This e-mail address is not complete.", isi, StringComparison.Ordinal);
        Assert.Contains("This kind of file is not known.", isi, StringComparison.Ordinal);

        using var diterima = await klien.KirimBerkasAsync(PortalLinks.Ajukan, halaman, PortalSkenario.Isian("Inggris"));
        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal("en", await kantor.DbAsync(db => db.OutboxMessage.Where(m => db.Permohonan.Any(p => p.Id == m.SubjekId && p.Judul == "Inggris")).Select(m => m.Bahasa).SingleAsync()));
    }
}

using System.Net;
using System.Text;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Infrastructure.Esign;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The naskah signed on the page with a provider: what is kept, what never is, and what becomes of it at the register.</summary>
public sealed class TandaTanganElektronikTests : IAsyncLifetime
{
    private const string Nik = "3507111203780004";
    private const string Sign = "/api/v2/sign/pdf";

    private readonly KantorFactory _kantor = new();
    private readonly SkenarioPermohonan _skenario;
    private BsreTiruan _bsre = null!;

    public TandaTanganElektronikTests() => _skenario = new(_kantor);

    public async ValueTask InitializeAsync()
    {
        _bsre = await BsreTiruan.MulaiAsync();
        foreach (var (kunci, nilai) in new[] { ("Provider", "Bsre"), ("Bsre:Url", _bsre.Alamat.ToString()), ("Bsre:User", BsreTiruan.Pengguna), ("Bsre:Password", BsreTiruan.Sandi) })
        {
            _kantor.Settings[$"KerjaSama:Esign:{kunci}"] = nilai;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _kantor.DisposeAsync();
        await _bsre.DisposeAsync();
    }

    [Fact]
    public async Task Ditandatangani_MenjadiBerkasNaskahDiRegister_DanTerverifikasi()
    {
        var (kode, tugas) = await SiapAsync();
        await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Found);

        var hasil = await _kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().SingleAsync(d => d.Jenis == "naskah-tte"));
        var klien = await _kantor.KlienSebagaiAsync("agenda");
        var pdf = await (await klien.GetAsync(PermohonanLinks.Unduh(kode, hasil.Id))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PenandaUji.Nama, Assert.Single(PdfSignatureReader.Read(new MemoryStream(pdf), PdfTrust.Nobody, DateTimeOffset.UtcNow).Signatures).Signer);
        Assert.Contains(PenandaUji.Nama, await klien.TeksAsync(PermohonanLinks.TandaTanganElektronik(kode)));
        Assert.Contains("Menandatangani secara elektronik: Wirya", await klien.TeksAsync(PermohonanLinks.Riwayat(kode)));

        var belum = await Assert.ThrowsAsync<AturanDilanggarException>(() => _skenario.SelesaikanAsync(tugas, null, ("caraTandaTangan", "elektronik")));
        Assert.Equal("tte.belum-lengkap", belum.Kode);
        await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Found, urutan: 1);
        hasil = await _kantor.DbAsync(db => db.DokumenPermohonan.AsNoTracking().OrderBy(d => d.DiunggahPada).ThenBy(d => d.NomorVersi).LastAsync(d => d.Jenis == "naskah-tte"));
        pdf = await (await klien.GetAsync(PermohonanLinks.Unduh(kode, hasil.Id))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await _skenario.SelesaikanAsync(tugas, null, ("caraTandaTangan", "elektronik"));

        var naskah = await _kantor.DbAsync(db => db.Naskah.Include(n => n.Dokumen).SingleAsync());
        Assert.Equal(("scan", hasil.Sha256), (Assert.Single(naskah.Dokumen).Jenis, naskah.Dokumen[0].Sha256));
        var tamu = _kantor.Tamu();
        using var verifikasi = await tamu.KirimBerkasAsync(PortalLinks.VerifikasiDepan, await tamu.IsiAsync(PortalLinks.VerifikasiDepan), [], ("berkas", "naskah.pdf", pdf));
        Assert.Contains(naskah.Kode, await verifikasi.TeksAsync());
    }

    [Fact]
    public async Task Rahasia_TidakAdaDiHalamanBasisDataMaupunBerkas()
    {
        const string keliru = "Frasa-Keliru-5512";
        var (kode, _) = await SiapAsync();
        _bsre.Sebagai[Sign] = (context, _) => GalatAsync(context, StatusCodes.Status400BadRequest, $"Passphrase anda salah: {keliru}");

        var salah = await TandatanganAsync(kode, keliru, HttpStatusCode.Conflict);

        Assert.Contains("Frasa sandi salah", salah);
        Assert.DoesNotContain(keliru, salah);
        Assert.DoesNotContain(Nik, salah);
        Assert.Empty(await _kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Jenis == "naskah-tte").ToListAsync()));
        _bsre.Sebagai.Clear();
        await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Found);
        foreach (var berkas in Directory.EnumerateFiles(_kantor.Folder, "*", SearchOption.AllDirectories))
        {
            await using var isi = new FileStream(berkas, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var semua = new MemoryStream();
            await isi.CopyToAsync(semua, TestContext.Current.CancellationToken);
            Assert.All((string[])[keliru, PenandaUji.Frasa, Nik], rahasia => Assert.True(semua.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(rahasia)) < 0, $"A secret stands in {Path.GetFileName(berkas)}."));
        }
    }

    [Fact]
    public async Task HasilTidakDiketahui_Tercatat_DanDapatDicobaLagiOlehOrangnya()
    {
        var (kode, _) = await SiapAsync();
        _bsre.Sebagai[Sign] = (context, _) => GalatAsync(context, StatusCodes.Status502BadGateway, "");

        var halaman = await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Conflict);

        Assert.Contains("belum diketahui apakah naskah sudah ditandatangani", halaman);
        Assert.Equal(1, _bsre.Banyak(Sign));
        Assert.Contains("Hasil tanda tangan elektronik belum diketahui", await (await _kantor.KlienSebagaiAsync("agenda")).TeksAsync(PermohonanLinks.Riwayat(kode)));
        _bsre.Sebagai.Clear();
        await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Found);
    }

    [Fact]
    public async Task SelamaSeorangMenandatangani_YangLainDitolak()
    {
        var (kode, _) = await SiapAsync();
        var (masuk, lepas) = (new TaskCompletionSource(), new TaskCompletionSource());
        _bsre.Sebagai[Sign] = async (context, _) =>
        {
            masuk.SetResult();
            await lepas.Task;
            await GalatAsync(context, StatusCodes.Status400BadRequest, "Passphrase anda salah");
        };

        var pertama = TandatanganAsync(kode, "keliru", HttpStatusCode.Conflict);
        await masuk.Task;
        var kedua = await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Conflict, urutan: 1);
        lepas.SetResult();

        Assert.Contains("sedang ditandatangani secara elektronik", kedua);
        Assert.Contains("Frasa sandi salah", await pertama);
        Assert.Equal(1, _bsre.Banyak(Sign));
    }

    [Fact]
    public async Task DrafBergantiSesudahTandaTangan_DitolakSampaiDimulaiUlang()
    {
        var (kode, _) = await SiapAsync();
        await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Found);
        var klien = await _kantor.KlienSebagaiAsync("perancang");
        var draf = await _kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Jenis == "draf").Select(d => d.Id).SingleAsync());
        using var versi = await klien.KirimBerkasAsync(PermohonanLinks.Draf(kode) + "?handler=Unggah", await klien.IsiAsync(PermohonanLinks.Draf(kode)), [new("Dasar", $"{draf}")], ("Berkas", "draf.docx", NaskahWord.Pks()));
        Assert.Equal(HttpStatusCode.Found, versi.StatusCode);
        var url = PermohonanLinks.TandaTanganElektronik(kode);

        Assert.Contains("Drafnya berganti", await TandatanganAsync(kode, PenandaUji.Frasa, HttpStatusCode.Conflict, urutan: 1));
        using var diulang = await klien.KirimFormAsync(url + "?handler=Ulangi", [new("Alasan", "Draf diperbaiki")], url);

        Assert.Equal(HttpStatusCode.Found, diulang.StatusCode);
        Assert.DoesNotContain("Drafnya berganti", await klien.TeksAsync(url));
        Assert.False(await _kantor.DbAsync(db => db.Penandatanganan.SelectMany(r => r.Penandatangan).AnyAsync(p => p.Elektronik)));
    }

    [Fact]
    public async Task Totp_DimintaLaluDipakai_NikTidakTampilLagi()
    {
        var (kode, _) = await SiapAsync();
        var (klien, url) = (await _kantor.KlienSebagaiAsync("agenda"), PermohonanLinks.TandaTanganElektronik(kode));

        using var diminta = await klien.KirimFormAsync(url + "?handler=Totp", [new("Nik", Nik)], url);
        Assert.Equal(HttpStatusCode.Found, diminta.StatusCode);
        Assert.DoesNotContain(Nik, await klien.TeksAsync(url));
        await TandatanganAsync(kode, BsreTiruan.Totp, HttpStatusCode.Found, totp: true);

        Assert.Equal(BsreTiruan.Totp, (string)_bsre.Panggilan[^1].Isi["totp"]!);
        using var pendek = await klien.KirimFormAsync(url + "?handler=Totp", [new("Nik", "123")], url);
        Assert.Equal(HttpStatusCode.BadRequest, pendek.StatusCode);
    }

    [Fact]
    public async Task BerkasBerganti_AtauDiunggahSebagaiHasil_Ditolak()
    {
        var (kode, _) = await SiapAsync();
        var (klien, url) = (await _kantor.KlienSebagaiAsync("agenda"), PermohonanLinks.TandaTanganElektronik(kode));
        var orang = await _kantor.DbAsync(db => db.Penandatanganan.SelectMany(r => r.Penandatangan).OrderBy(p => p.Urutan).Select(p => p.Id).FirstAsync());

        using var lama = await klien.KirimFormAsync($"{url}?handler=Tandatangan", [new("Orang", $"{orang}"), new("Nik", Nik), new("Kunci", PenandaUji.Frasa), new("Sha256", new('a', 64))], url);
        Assert.Equal(HttpStatusCode.Conflict, lama.StatusCode);
        Assert.Contains("berganti sejak halaman ini dibuka", await lama.TeksAsync());
        Assert.Empty(_bsre.Panggilan);

        using var badan = new MultipartFormDataContent { { new ByteArrayContent(PenandaUji.Pdf()), "berkas", "naskah.pdf" }, { new StringContent("naskah-tte"), "jenis" } };
        using var palsu = await (await _kantor.KlienApiAsync("agenda")).PostAsync($"/api/v1/permohonan/{kode}/dokumen", badan, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, palsu.StatusCode);
    }

    /// <summary>A case at the step of signing with a number, both signatories, and a PDF that the office brought.</summary>
    private async Task<(string Kode, Guid Tugas)> SiapAsync()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");
        var (klien, url) = (await _kantor.KlienSebagaiAsync("agenda"), PermohonanLinks.Penandatanganan(kode));
        using var orang = await klien.KirimFormAsync($"{url}?handler=Penandatangan",
        [
            new("Versi", "0"), new("Penandatangan[0].Nama", "Wirya"), new("Penandatangan[0].KodeJabatan", "bupati"), new("Penandatangan[1].Nama", "Ratna"), new("Penandatangan[1].Jabatan", "Direktur"),
            new("Penandatangan[1].Kewenangan", "jabatan"),
        ], url);
        Assert.Equal(HttpStatusCode.Found, orang.StatusCode);
        var tte = PermohonanLinks.TandaTanganElektronik(kode);
        using var pdf = await klien.KirimBerkasAsync($"{tte}?handler=Unggah", await klien.IsiAsync(tte), [], ("Berkas", "naskah.pdf", PenandaUji.Pdf()));
        Assert.Equal(HttpStatusCode.Found, pdf.StatusCode);
        return (kode, tugas);
    }

    private async Task<string> TandatanganAsync(string kode, string kunci, HttpStatusCode harapan, int urutan = 0, bool totp = false)
    {
        var (klien, url) = (await _kantor.KlienSebagaiAsync("agenda"), PermohonanLinks.TandaTanganElektronik(kode));
        var orang = await _kantor.DbAsync(db => db.Penandatanganan.SelectMany(r => r.Penandatangan).OrderBy(p => p.Urutan).Select(p => p.Id).Skip(urutan).FirstAsync());
        using var jawaban = await klien.KirimFormAsync($"{url}?handler=Tandatangan", [new("Orang", $"{orang}"), new("Nik", Nik), new("Kunci", kunci), new("Totp", totp ? "true" : "false")], url);
        Assert.Equal(harapan, jawaban.StatusCode);
        return await jawaban.TeksAsync();
    }

    private static Task GalatAsync(HttpContext context, int kode, string pesan)
    {
        context.Response.StatusCode = kode;
        return context.Response.WriteAsJsonAsync(new { error = pesan });
    }
}

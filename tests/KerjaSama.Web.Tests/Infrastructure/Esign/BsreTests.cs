using System.Text;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Esign;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KerjaSama.Web.Tests.Infrastructure.Esign;

/// <summary>The client of BSrE against a server that answers as BSrE does, well and badly.</summary>
public sealed class BsreTests : IAsyncLifetime
{
    private const string Nik = "3507111203780004";
    private const string Sign = "/api/v2/sign/pdf";
    private const string Check = "/api/v2/user/check/status";

    private readonly CatatanLog _log = new();
    private BsreTiruan _bsre = null!;
    private ServiceProvider _layanan = null!;

    private IPenandatanganElektronik Penandatangan => _layanan.CreateScope().ServiceProvider.GetRequiredService<TandaTanganElektronik>().Penandatangan!;

    public async ValueTask InitializeAsync()
    {
        _bsre = await BsreTiruan.MulaiAsync();
        _layanan = Bangun(BsreTiruan.Sandi, TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        await _layanan.DisposeAsync();
        await _bsre.DisposeAsync();
    }

    [Fact]
    public async Task Ditandatangani_dengan_frasa_terlihat_dan_hasilnya_utuh()
    {
        var hasil = await Penandatangan.TandatanganiAsync(Permintaan(), default);

        Assert.Equal(PenandaUji.Nama, Assert.Single(PdfSignatureReader.Read(new MemoryStream(hasil), PdfTrust.Nobody, DateTimeOffset.UtcNow).Signatures).Signer);
        Assert.Equal([Check, Sign], _bsre.Panggilan.Select(p => p.Jalan));
        var isi = _bsre.Panggilan[^1].Isi;
        var tampilan = isi["signatureProperties"]![0]!;
        Assert.Equal((Nik, PenandaUji.Frasa, "VISIBLE"), ((string)isi["nik"]!, (string)isi["passphrase"]!, (string)tampilan["tampilan"]!));
        Assert.Null(isi["totp"]);
        Assert.Equal((1, 60, 50, 200, 80), ((int)tampilan["page"]!, (int)tampilan["originX"]!, (int)tampilan["originY"]!, (int)tampilan["width"]!, (int)tampilan["height"]!));
        Assert.Equal("PNG"u8.ToArray(), Convert.FromBase64String((string)tampilan["imageBase64"]!)[1..4]);
    }

    [Fact]
    public async Task Ditandatangani_pada_tag_dengan_totp()
    {
        await Penandatangan.MintaTotpAsync(Orang(), default);
        await Penandatangan.TandatanganiAsync(Permintaan() with { Kunci = KunciTandaTangan.Totp(" 482913 "), Tag = "#" }, default);

        var isi = _bsre.Panggilan[^1].Isi;
        Assert.Equal((BsreTiruan.Totp, "#"), ((string)isi["totp"]!, (string)isi["signatureProperties"]![0]!["tag_koordinat"]!));
        Assert.Null(isi["passphrase"]);
        Assert.Null(isi["signatureProperties"]![0]!["page"]);
    }

    [Theory]
    [InlineData("EXPIRED", "kedaluwarsa")]
    [InlineData("RENEW", "diperbarui")]
    [InlineData("WAITING_FOR_VERIFICATION", "menunggu verifikasi")]
    [InlineData("NEW", "belum diaktifkan")]
    [InlineData("NO_CERTIFICATE", "belum mempunyai sertifikat")]
    [InlineData("NOT_REGISTERED", "belum terdaftar")]
    [InlineData("SUSPEND", "dibekukan")]
    [InlineData("REVOKE", "dicabut")]
    [InlineData("SOMETHING_NEW", "tidak dapat dibaca")]
    public async Task Selain_ISSUE_tidak_ada_yang_dikirim_untuk_ditandatangani(string status, string kata)
    {
        _bsre.Status = status;

        var galat = await GalatAsync();

        Assert.Equal("tte.sertifikat", galat.Kode);
        Assert.Contains(kata, galat.Message, StringComparison.Ordinal);
        Assert.Equal(0, _bsre.Banyak(Sign));
    }

    [Fact]
    public async Task Frasa_salah_dikatakan_salah()
    {
        var galat = await Assert.ThrowsAsync<EsignException>(() => Penandatangan.TandatanganiAsync(Permintaan() with { Kunci = KunciTandaTangan.Frasa("keliru-9917") }, default));

        Assert.Equal("tte.kunci-salah", galat.Kode);
        Assert.False(galat.MungkinSudahDitandatangani);
        Assert.DoesNotContain("9917", galat.ToString() + _log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "tte.ditolak")]
    [InlineData(422, "tte.ditolak")]
    [InlineData(403, "tte.pengaturan")]
    [InlineData(500, "tte.hasil-tidak-diketahui")]
    [InlineData(504, "tte.hasil-tidak-diketahui")]
    public async Task Penolakan_dan_gangguan_saat_menandatangani_tidak_pernah_diulang(int status, string kode)
    {
        _bsre.Sebagai[Sign] = (context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("<html>galat</html>");
        };

        Assert.Equal(kode, (await GalatAsync()).Kode);
        Assert.Equal(1, _bsre.Banyak(Sign));
    }

    [Theory]
    [InlineData("<html>bukan json</html>")]
    [InlineData("{\"time\":1,\"file\":[\"bukan base64!\"]}")]
    [InlineData("{\"time\":1}")]
    public async Task Jawaban_rusak_berarti_belum_diketahui(string jawaban)
    {
        _bsre.Sebagai[Sign] = (context, _) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(jawaban);
        };

        var galat = await GalatAsync();

        Assert.True(galat.MungkinSudahDitandatangani);
        Assert.Contains("belum diketahui", galat.Message, StringComparison.Ordinal);
        Assert.Equal(1, _bsre.Banyak(Sign));
    }

    [Fact]
    public async Task Sambungan_yang_putus_sesudah_dikirim_berarti_belum_diketahui()
    {
        _bsre.Sebagai[Sign] = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.True((await GalatAsync()).MungkinSudahDitandatangani);
        Assert.Equal(1, _bsre.Banyak(Sign));
    }

    [Fact]
    public async Task Batas_waktu_yang_lewat_berarti_belum_diketahui()
    {
        await _layanan.DisposeAsync();
        _layanan = Bangun(BsreTiruan.Sandi, TimeSpan.FromSeconds(2));
        _bsre.Sebagai[Sign] = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.True((await GalatAsync()).MungkinSudahDitandatangani);
        Assert.Equal(1, _bsre.Banyak(Sign));
    }

    [Fact]
    public async Task Berkas_yang_kembali_tanpa_tanda_tangan_ditolak()
    {
        _bsre.Sebagai[Sign] = (context, _) => context.Response.WriteAsJsonAsync(new { time = 1, file = new[] { PenandaUji.Pdf() } });

        Assert.Equal("tte.hasil-tidak-sah", (await GalatAsync()).Kode);
    }

    [Fact]
    public async Task Pertanyaan_boleh_diulang_perintah_tidak()
    {
        _bsre.Sebagai[Check] = (context, ke) =>
        {
            context.Response.StatusCode = ke < 3 ? 503 : 200;
            return ke < 3 ? Task.CompletedTask : context.Response.WriteAsJsonAsync(new { status = "ISSUE" });
        };
        _bsre.Sebagai["/api/v2/sign/get/totp"] = (context, _) =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        Assert.Equal(StatusSertifikat.Issue, await Penandatangan.StatusAsync(Orang(), default));
        Assert.Equal("tte.tidak-tersambung", (await Assert.ThrowsAsync<EsignException>(() => Penandatangan.MintaTotpAsync(Orang(), default))).Kode);
        Assert.Equal((3, 1), (_bsre.Banyak(Check), _bsre.Banyak("/api/v2/sign/get/totp")));
    }

    [Fact]
    public async Task Sandi_layanan_yang_salah_dan_layanan_yang_mati_dikatakan_kepada_administrator()
    {
        await _layanan.DisposeAsync();
        _layanan = Bangun("salah", TimeSpan.FromSeconds(20));
        Assert.Equal("tte.pengaturan", (await GalatAsync()).Kode);

        await _bsre.DisposeAsync();
        Assert.Equal("tte.tidak-tersambung", (await GalatAsync()).Kode);
    }

    [Fact]
    public async Task Layanan_dapat_ditanya_tentang_tanda_tangan()
    {
        var jawaban = await _layanan.CreateScope().ServiceProvider.GetRequiredService<BsreClient>().VerifyAsync(PenandaUji.Pdf(), default);

        Assert.Equal("VALID", jawaban.Conclusion);
        Assert.True(Assert.Single(jawaban.SignatureInformations!).IntegrityValid);
    }

    [Fact]
    public async Task Frasa_totp_dan_NIK_tidak_muncul_di_log_pada_tingkat_apa_pun()
    {
        await Penandatangan.TandatanganiAsync(Permintaan(), default);
        await GalatAsync(Permintaan() with { Kunci = KunciTandaTangan.Totp("771199") });
        _bsre.Sebagai[Sign] = (context, _) => context.Response.WriteAsync($"galat untuk {Nik} dengan {PenandaUji.Frasa}");
        var galat = await GalatAsync();

        var semua = $"{_log}{galat}{Permintaan()}{Orang()}{new BsreSignRequest(Nik, PenandaUji.Frasa, null, [], [])}";
        Assert.Contains("api/v2/sign/pdf", semua, StringComparison.Ordinal);
        foreach (var rahasia in (string[])[PenandaUji.Frasa, "771199", Nik, BsreTiruan.Sandi, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{BsreTiruan.Pengguna}:{BsreTiruan.Sandi}"))])
        {
            Assert.DoesNotContain(rahasia, semua, StringComparison.Ordinal);
        }

        Assert.Equal("************0004", Orang().ToString());
    }

    private static KerjaSama.Web.Infrastructure.Esign.Nik Orang() => KerjaSama.Web.Infrastructure.Esign.Nik.TryParse(Nik, out var nik) ? nik : throw new InvalidOperationException();

    private static PermintaanTandaTangan Permintaan() => new(
        PenandaUji.Pdf(), Orang(), KunciTandaTangan.Frasa(PenandaUji.Frasa), new("Penandatanganan naskah", "Contoh", new(null, 60, 50, 200, 80, [], "https://contoh.go.id/verifikasi?kode=N-2026-00001")));

    private async Task<EsignException> GalatAsync(PermintaanTandaTangan? permintaan = null) =>
        await Assert.ThrowsAsync<EsignException>(() => Penandatangan.TandatanganiAsync(permintaan ?? Permintaan(), default));

    private ServiceProvider Bangun(string sandi, TimeSpan batas)
    {
        var esign = new EsignOptions(EsignProvider.Bsre, new(_bsre.Alamat, BsreTiruan.Pengguna, sandi, batas), null, PdfTrust.Nobody);
        return new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)).AddSingleton(esign)
            .AddSingleton(new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc)).AddEsign(esign).BuildServiceProvider();
    }
}

using System.Net;
using System.Text.Json;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>A file signed elsewhere (SRIKANDI): what its signatures say stands beside it and in the history.</summary>
public sealed class TandaTanganBerkasTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Diunggah_pada_langkah_penandatanganan_diperiksa_dan_tercatat()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");

        await _skenario.SelesaikanAsync(tugas, null, ("scan", await UnggahAsync(kode, Bertanda("langkah"))));

        var naskah = await kantor.DbAsync(db => db.Naskah.Where(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.Kode).SingleAsync());
        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(NaskahLinks.Rincian(naskah));
        Assert.Contains("Tanda tangan elektronik: Utuh, rantai sertifikat belum dikenal", halaman, StringComparison.Ordinal);
        Assert.Contains("Mencakup seluruh berkas.", halaman, StringComparison.Ordinal);
        Assert.Contains($"{PenandaUji.Nama} (Utuh, rantai sertifikat belum dikenal)", halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ditambahkan_di_halaman_naskah_yang_diubah_sesudahnya_disebut_dan_yang_tanpa_tanda_tangan_tidak()
    {
        var naskah = await kantor.BuatNaskahAsync("Naskah dari SRIKANDI");
        var url = NaskahLinks.Rincian(naskah.Kode);
        var pengelola = await kantor.KlienSebagaiAsync("pengelola-data");

        await TambahAsync(PenandaUji.Pdf("q Q"));
        var tanpa = await pengelola.TeksAsync(url);
        await TambahAsync(PenandaUji.Palsukan(Bertanda("halaman")));
        var diubah = await pengelola.TeksAsync(url);

        Assert.DoesNotContain("Tanda tangan elektronik", tanpa, StringComparison.Ordinal);
        Assert.Contains("Tanda tangan elektronik: Diubah sesudah ditandatangani", diubah, StringComparison.Ordinal);
        var riwayat = await kantor.DbAsync(db => db.Riwayat.Where(r => r.Peristiwa == "naskah.dokumen-ditambah" && r.ObjekKunci == naskah.Id.ToString("N")).OrderBy(r => r.Nomor).Select(r => r.Perubahan).LastAsync());
        Assert.Contains("Diubah sesudah ditandatangani", riwayat, StringComparison.Ordinal);

        async Task TambahAsync(byte[] pdf)
        {
            using var jawaban = await pengelola.KirimBerkasAsync(url, [("Jenis", "scan")], ("Berkas", "naskah.pdf", pdf));
            Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        }
    }

    private async Task<string> UnggahAsync(string kode, byte[] pdf)
    {
        var agenda = await kantor.KlienApiAsync("agenda");
        using var badan = new MultipartFormDataContent { { new ByteArrayContent(pdf), "berkas", "naskah.pdf" }, { new StringContent("scan"), "jenis" } };
        using var jawaban = await agenda.PostAsync($"/api/v1/permohonan/{kode}/dokumen", badan);
        Assert.Equal(HttpStatusCode.Created, jawaban.StatusCode);
        return JsonDocument.Parse(await jawaban.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    private byte[] Bertanda(string isi) => PenandaUji.Tandatangani(PenandaUji.Pdf("% " + isi), kantor.OfficeClock.GetUtcNow());
}

using System.Net;
using System.Net.Http.Json;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

/// <summary>Papers that are missing, answers that say nothing, dates that cannot be.</summary>
public sealed class KelengkapanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Aslinya sudah diperiksa di kantor.", HttpStatusCode.OK)]
    public async Task Lengkap_SaatMasihKurang_PerluAlasan(string alasan, HttpStatusCode status)
    {
        var (_, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");

        using var jawaban = await (await kantor.KlienApiAsync("agenda")).PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new { hasil = "lengkap", isian = new { alasanLengkap = alasan } });

        Assert.Equal(status, jawaban.StatusCode);
        Assert.Equal(alasan.Length == 0, (await jawaban.Content.ReadAsStringAsync()).Contains("Belum ada: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alasan_DimintaHanyaSelamaAdaYangKurang()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");
        var agenda = await kantor.KlienApiAsync("agenda");
        var alamat = $"/api/v1/tugas?permohonan={kode}";
        Assert.Contains("\"nama\":\"alasanLengkap\",\"label\":\"Alasan dinyatakan lengkap\",\"tipe\":\"teks\",\"wajib\":true", await agenda.GetStringAsync(alamat));

        await LengkapiAsync(kode);

        Assert.DoesNotContain("alasanLengkap", await agenda.GetStringAsync(alamat));
        using var jawaban = await agenda.PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new { hasil = "lengkap", isian = new { } });
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
    }

    [Fact]
    public async Task Kembalikan_DiisiDenganYangKurang()
    {
        var (_, tugas) = await _skenario.SampaiAsync("periksaKelengkapan");

        var halaman = await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(TugasLinks.Rincian(tugas));

        Assert.Contains("- Studi kelayakan", halaman);
        Assert.Contains("name=\"alasanLengkap\"", halaman);
    }

    [Fact]
    public async Task LengkapiBerkas_TanpaApaPun_Ditolak_DiHalamanDanApi()
    {
        var (kode, periksa) = await _skenario.SampaiAsync("periksaKelengkapan");
        await _skenario.SelesaikanAsync(periksa, "kembalikan");
        var tugas = Assert.Single(await _skenario.TerbukaAsync(kode)).Id;

        var halaman = await (await kantor.KlienSebagaiAsync("mitra")).KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "kirim")]);
        using var api = await (await kantor.KlienApiAsync("mitra")).PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", new { hasil = "kirim", isian = new { } });

        Assert.Equal(HttpStatusCode.BadRequest, halaman.StatusCode);
        Assert.Contains("Unggah paling sedikit satu berkas, atau tulis keterangan.", await halaman.TeksAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, api.StatusCode);
    }

    [Theory]
    [InlineData("disposisi", "batasWaktu", "2020-01-01", "Batas waktu paling awal 2 Maret 2026.")]
    [InlineData("rapatFasilitasi", "tanggalRapat", "2199-01-01", "Tanggal rapat paling akhir 2 Maret 2026.")]
    [InlineData("rapatFasilitasi", "tanggalRapat", "2026-03-01", "Tanggal rapat paling awal 2 Maret 2026, saat permohonan diterima.")]
    [InlineData("catatAgenda", "tanggalSurat", "0001-01-01", "Tanggal surat paling awal 1 Januari 1990.")]
    [InlineData("suratJawaban", "tanggalSurat", "2190-01-01", "Tanggal surat paling akhir 2 Maret 2036.")]
    public async Task Tanggal_YangTidakMungkin_Ditolak(string langkah, string bidang, string tanggal, string pesan)
    {
        var (_, tugas) = await _skenario.SampaiAsync(langkah);

        var ditolak = await Assert.ThrowsAsync<IsianTidakSahException>(() => _skenario.SelesaikanAsync(tugas, null, (bidang, tanggal)));

        Assert.Equal([pesan], ditolak.Errors[bidang]);
    }

    [Fact]
    public async Task LangkahBerikut_MenampilkanInstruksiHasilRapatDanMenawarkanLanjutan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("disposisi");
        await _skenario.SelesaikanAsync(tugas, null, ("instruksi", "Telaah manfaatnya bagi puskesmas."), ("batasWaktu", "2026-04-01"));
        var analis = await kantor.KlienSebagaiAsync("analis");
        var rapat = Assert.Single(await _skenario.TerbukaAsync(kode)).Id;

        await analis.KirimFormAsync(TugasLinks.Rincian(rapat), [new("Hasil", "lanjut"), new("tanggalRapat", "2026-03-02"), new("tempat", "Aula"), new("ringkasan", "Sepakat membagi biaya.")]);

        var telaahan = Assert.Single(await _skenario.TerbukaAsync(kode));
        var kotak = await analis.TeksAsync(TugasLinks.Kotak);
        Assert.Contains($"<a href=\"{TugasLinks.Rincian(telaahan.Id)}\">Lanjut: {telaahan.Nama}</a>", kotak);
        var halaman = await analis.TeksAsync(TugasLinks.Rincian(telaahan.Id));
        Assert.Contains("Telaah manfaatnya bagi puskesmas.", halaman);
        Assert.Contains("1 April 2026", halaman);
        Assert.Contains("Sepakat membagi biaya.", halaman);
    }

    [Fact]
    public async Task DrafBerlaku_DisebutDenganVersinyaPadaTinjauanDanParaf()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var hukum = await kantor.KlienSebagaiAsync("hukum");
        var draf = await kantor.DbAsync(db => db.DokumenPermohonan.SingleAsync(d => d.Jenis == "draf" && db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode)));

        var tinjauan = await hukum.TeksAsync(TugasLinks.Rincian(tugas));

        Assert.Contains("Draf versi 1", tinjauan);
        Assert.Contains($"href=\"{PermohonanLinks.Unduh(kode, draf.Id)}\"", tinjauan);
        Assert.Contains("Draf versi 1", await hukum.TeksAsync(TugasLinks.Rincian(await _skenario.LanjutkanAsync(kode, "parafHukum"))));
    }

    [Fact]
    public async Task TugasPihakLain_DapatDicatatAtasNama_BukanMenungguAnda()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");

        var halaman = await (await kantor.KlienSebagaiAsync("analis")).TeksAsync(PermohonanLinks.Rincian(kode));

        Assert.Contains("menunggu Bagian Hukum; dapat Anda catat atas nama.", halaman);
        Assert.DoesNotContain("menunggu Anda.", halaman);
    }

    [Fact]
    public async Task PeranTunggal_HalamanTugasSepertiKotakTugas()
    {
        var (_, tugas) = await _skenario.SampaiAsync("disposisi");

        var halaman = await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.Rincian(tugas));

        Assert.Contains("untuk Anda, Kepala Bagian", halaman);
        Assert.DoesNotContain("belum diambil", halaman);
    }

    /// <summary>Every required document of the track is handed in.</summary>
    private Task<bool> LengkapiAsync(string kode) => kantor.DbAsync(async db =>
    {
        await using var transaction = await db.BeginWriteAsync();
        var p = await db.Permohonan.Include(p => p.Dokumen).SingleAsync(p => p.Kode == kode);
        foreach (var jenis in (string[])["surat-penawaran", "studi-kelayakan", "legalitas"])
        {
            p.TambahDokumen(new($"{jenis}.pdf", "application/pdf", 10, new string('a', 64)), jenis, null, kantor.OfficeClock.GetUtcNow());
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });
}

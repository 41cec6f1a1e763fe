using System.Net;
using System.Net.Http.Json;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

public sealed class AtasNamaTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly (string, string)[] Arahan =
        [("Hasil", "lanjut"), ("dari", "sekda"), ("tanggalArahan", "2026-03-02"), ("arahan", "Setuju, tindak lanjuti.")];

    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Catat_DenganPindaian_TertandaDalamRiwayat()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("catatArahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimBerkasAsync(
            TugasLinks.Rincian(tugas), [.. Arahan, ("atasNama.Nama", "Dr. Contoh Prabowati"), ("atasNama.Jabatan", "Sekretaris Daerah"), ("atasNama.Tanggal", "2026-02-27")],
            ("atasNama.Berkas", "disposisi.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var tercatat = await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.AtasNama).SingleAsync());
        Assert.Equal("Dr. Contoh Prabowati (Sekretaris Daerah), 2026-02-27, bukti: berkas disposisi.pdf versi 1", tercatat);
        Assert.Contains("Dicatat atas nama Dr. Contoh Prabowati", await agenda.TeksAsync($"/permohonan/{kode}/riwayat"));
    }

    [Fact]
    public async Task Catat_TanpaNamaDanBukti_400PadaMasingMasingIsian()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimBerkasAsync(TugasLinks.Rincian(tugas), [.. Arahan, ("atasNama.Tanggal", "2026-03-09")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Tanggal keputusan tidak boleh di masa depan.", halaman);
        Assert.Contains("Unggah pindaian atau foto, atau tuliskan buktinya.", halaman);
        Assert.Contains("Setuju, tindak lanjuti.", halaman);
    }

    [Fact]
    public async Task Catat_NamaTanggalDanBuktiDiambilDariIsianLangkah()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        var sekda = await kantor.DbAsync(async db => (await db.Instansi.Include(i => i.Pejabat).SingleAsync()).PejabatPada("sekda", new DateOnly(2026, 3, 2))!.Nama);

        var jawaban = await agenda.KirimBerkasAsync(TugasLinks.Rincian(tugas), Arahan, ("unggah.berkas", "lembar.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal($"{sekda} (Sekretaris Daerah), 2026-03-02, bukti: berkas lembar.pdf versi 1", await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.AtasNama).SingleAsync()));
    }

    [Fact]
    public async Task Catat_YangTidakAdaDiLangkahTetapDitanya_BersamaGalatLain()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await agenda.KirimBerkasAsync(TugasLinks.Rincian(tugas), [("Hasil", "lanjut"), ("tanggalArahan", "2199-01-01")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.TeksAsync();
        Assert.Contains("Nama orang yang memutuskan wajib diisi.", halaman);
        Assert.Contains("Isi arahan wajib diisi.", halaman);
        Assert.Contains("Tanggal arahan paling akhir 2 Maret 2026.", halaman);
    }

    [Fact]
    public async Task Pimpinan_MengerjakanSendiri_TanpaAtasNama()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var pimpinan = await kantor.KlienSebagaiAsync("pimpinan");
        Assert.Contains("Telaahan staf", await pimpinan.TeksAsync(TugasLinks.Rincian(tugas)));

        var jawaban = await pimpinan.KirimBerkasAsync(TugasLinks.Rincian(tugas), Arahan, ("unggah.berkas", "lembar.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Null(await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.AtasNama).SingleAsync()));
    }

    [Fact]
    public async Task Perancang_TidakBolehMencatatUntukPimpinan()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var perancang = await kantor.KlienSebagaiAsync("perancang");

        var jawaban = await perancang.KirimBerkasAsync(TugasLinks.Rincian(tugas), [.. Arahan, ("atasNama.Nama", "X"), ("atasNama.Tanggal", "2026-03-02"), ("atasNama.Bukti", "lisan")]);

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
    }

    [Fact]
    public async Task Pelaksana_sendiri_tidak_dapat_mengatasnamakan_orang_lain()
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");
        var pimpinan = await kantor.KlienApiAsync("pimpinan");

        using var ditolak = await pimpinan.PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", Keputusan("2026-03-01"));

        Assert.Equal(HttpStatusCode.Forbidden, ditolak.StatusCode);
        Assert.Null(await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.SelesaiPada).SingleAsync()));
    }

    [Theory]
    [InlineData("2026-03-02", HttpStatusCode.OK)]
    [InlineData("2026-03-03", HttpStatusCode.UnprocessableEntity)]
    public async Task Keputusan_di_masa_depan_ditolak_juga_lewat_API(string tanggal, HttpStatusCode kode)
    {
        var (_, tugas) = await _skenario.SampaiAsync("catatArahan");

        using var jawaban = await (await kantor.KlienApiAsync("agenda")).PostAsJsonAsync($"/api/v1/tugas/{tugas}/selesai", Keputusan(tanggal));

        Assert.Equal(kode, jawaban.StatusCode);
    }

    private static object Keputusan(string tanggal) => new
    {
        hasil = "lanjut",
        isian = new { dari = "sekda", tanggalArahan = "2026-03-02", arahan = "Setuju." },
        atasNama = new { nama = "Sekretaris Daerah", tanggal, bukti = "lembar disposisi" },
    };
}

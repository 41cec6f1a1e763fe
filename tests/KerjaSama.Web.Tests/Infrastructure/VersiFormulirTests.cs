using System.Net;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Pesan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>Every form posts the version it was made from (decisions.md 2); without it, or with an old one, nothing is overwritten.</summary>
public sealed class VersiFormulirTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Alur = "/pengaturan/referensi?tabel=pengaturan-alur";
    private const string Libur = "/pengaturan/referensi?tabel=hari-libur";

    public static TheoryData<string, string, KeyValuePair<string, string>[]> Formulir => new()
    {
        { "/pengaturan/referensi/batas/evaluasi-per-tahun", "/pengaturan/referensi/batas/evaluasi-per-tahun", [new("Nilai", "9"), new("BerlakuSejak", "2026-08-01"), new("StatusVerifikasi", "ketentuan kantor")] },
        { "/pengaturan/referensi/jenis-naskah/LOI", "/pengaturan/referensi/jenis-naskah/LOI", [new("Nama", "Letter of Intent"), new("PolaNomor", "{jenis}/{urut}/{tahun}"), new("Jalur", "KSDPL"), new("Jalur", "KSDLL")] },
        { Alur + "&handler=alur", Alur, [new("kunci", "perluArahan"), new("nilai", "false")] },
    };

    [Theory]
    [MemberData(nameof(Formulir))]
    public async Task Referensi_DuaFormulirDariVersiYangSama_YangKedua409(string url, string halaman, KeyValuePair<string, string>[] isian)
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        var versi = Assert.Single(await admin.TersembunyiAsync(url, isian, halaman), t => t.Key == "Versi");

        using var pertama = await admin.KirimFormAsync(url, [.. isian, versi], halaman);
        using var kedua = await admin.KirimFormAsync(url, [.. isian.Select(i => i.Key == "nilai" ? new(i.Key, "true") : i), versi], halaman);
        using var tanpa = await admin.KirimFormAsync(url, [.. isian, new("Versi", "0")], halaman);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (pertama.StatusCode, kedua.StatusCode, tanpa.StatusCode));
    }

    [Fact]
    public async Task HariLibur_DihapusDariVersiLama_409DanTinggal()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        using var tambah = await admin.KirimFormAsync(Libur + "&handler=libur", [new("Tanggal", "2026-10-10"), new("Nama", "Hari uji"), new("Jenis", "libur"), new("Ditetapkan", "true")], Libur);

        using var hapus = await admin.KirimFormAsync(Libur + "&handler=hapuslibur&hari=2026-10-10", [new("Versi", "0")], Libur);

        Assert.Equal(HttpStatusCode.Conflict, hapus.StatusCode);
        Assert.True(await kantor.DbAsync(db => db.HariLibur.AnyAsync(h => h.Tanggal == new DateOnly(2026, 10, 10))));
    }

    [Fact]
    public async Task BatalkanNomor_VersiLama_409()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        await admin.KirimFormAsync("/naskah/nomor?buku=RKT&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02")]);
        var id = await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "RKT").Select(n => n.Id).FirstAsync());

        using var lama = await admin.KirimFormAsync($"/naskah/nomor/{id}/batalkan", [new("Alasan", "Salah buku."), new("Versi", "0")]);
        using var kini = await admin.KirimFormAsync($"/naskah/nomor/{id}/batalkan", [new("Alasan", "Salah buku.")]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Found), (lama.StatusCode, kini.StatusCode));
    }

    [Fact]
    public async Task Pesan_SudahDicobaLagi_KirimUlangDariHalamanLama409()
    {
        var (p, _) = await kantor.AjukanAsync("versi@mitra.example", "Surel berversi");
        await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.Surel).ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Gagal)));
        var id = await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.SubjekId == p.Id && m.Saluran == SaluranPesan.Surel).Select(m => m.Id).SingleAsync());
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        var url = PesanLinks.Daftar + "?handler=Ulang";
        var lama = await agenda.TersembunyiAsync(url, [new("id", id.ToString())], PesanLinks.Daftar);
        var kini = kantor.OfficeClock.GetUtcNow().AddHours(1);
        await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.CobaPada, kini)));

        using var jawaban = await agenda.KirimFormAsync(url, [.. lama.Where(t => t.Key is "id" or "versi")], PesanLinks.Daftar);

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Equal(StatusPesan.Gagal, await kantor.DbAsync(db => db.OutboxMessage.Where(m => m.Id == id).Select(m => m.Status).SingleAsync()));
    }

    [Fact]
    public async Task TugasDanPermohonan_TanpaVersi_409TanpaPerubahan()
    {
        var (kode, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync("rapatFasilitasi");
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var tolak = await kabag.KirimFormAsync(PermohonanLinks.Tolak(kode), [new("Alasan", "Tanpa versi."), new("Versi", "0")]);
        using var serah = await kabag.KirimFormAsync($"{TugasLinks.Rincian(tugas)}?handler=Serahkan", [new("kepada", $"{await kantor.IdAsync("analis")}"), new("alasanSerah", "x"), new("Versi", "-1")], TugasLinks.Rincian(tugas));
        using var selesai = await analis.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "lanjut"), new("tanggalRapat", "2026-03-02"), new("tempat", "Ruang rapat"), new("ringkasan", "Sepakat."), new("Versi", "-1")]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (tolak.StatusCode, serah.StatusCode, selesai.StatusCode));
        Assert.Equal("rapatFasilitasi", Assert.Single(await new SkenarioPermohonan(kantor).TerbukaAsync(kode)).Kunci);
    }
}

using System.Net;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengguna;

public sealed class PenggantiTests
{
    [Fact]
    public async Task Ditetapkan_lewat_halaman_lalu_diakhiri()
    {
        await using var kantor = new KantorFactory();
        var kabag = await kantor.IdAsync("kepala-bagian");
        var pengganti = await kantor.IdAsync("subkoordinator-dn");
        var admin = await kantor.KlienSebagaiAsync("admin");

        var jawaban = await admin.KirimFormAsync(PenggunaLinks.Pengganti, Isian(kabag, pengganti, "2026-03-02", "2026-03-06"));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Contains("Contoh Ratnasari", await (await kantor.KlienSebagaiAsync("subkoordinator-dn")).IsiAsync(PenggunaLinks.Akun), StringComparison.Ordinal);
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "pengguna.diganti" && r.Alasan == "Dinas luar")));

        kantor.Clock.Menjadi(new DateOnly(2026, 3, 4));
        var id = await kantor.DbAsync(db => db.PelaksanaHarian.Select(p => p.Id).SingleAsync());
        var adminLusa = await kantor.KlienSebagaiAsync("admin");
        await adminLusa.KirimFormAsync(PenggunaLinks.Pengganti + "?handler=Akhiri", [new("id", id.ToString())], PenggunaLinks.Pengganti);

        Assert.Equal(new DateOnly(2026, 3, 3), await kantor.DbAsync(db => db.PelaksanaHarian.Select(p => p.Sampai).SingleAsync()));
    }

    [Theory]
    [InlineData("kepala-bagian", "mitra", "2026-03-02", "2026-03-06", HttpStatusCode.Conflict, "Pengganti harus dari pihak yang sama")]
    [InlineData("mitra", "mitra-2", "2026-03-02", "2026-03-06", HttpStatusCode.Conflict, "Pengganti harus dari pihak yang sama")]
    [InlineData("kepala-bagian", "kepala-bagian", "2026-03-02", "2026-03-06", HttpStatusCode.BadRequest, "Pengganti harus orang lain.")]
    [InlineData("kepala-bagian", "analis", "2026-03-06", "2026-03-02", HttpStatusCode.BadRequest, "Tanggal akhir tidak boleh mendahului tanggal mulai.")]
    [InlineData("kepala-bagian", "analis", "", "2026-03-02", HttpStatusCode.BadRequest, "Tanggal mulai wajib diisi.")]
    public async Task Ditolak_dengan_sebabnya(string berhalangan, string pengganti, string mulai, string sampai, HttpStatusCode status, string pesan)
    {
        await using var kantor = new KantorFactory();
        var admin = await kantor.KlienSebagaiAsync("admin");

        var jawaban = await admin.KirimFormAsync(
            PenggunaLinks.Pengganti, Isian(await kantor.IdAsync(berhalangan), await kantor.IdAsync(pengganti), mulai, sampai));

        Assert.Equal(status, jawaban.StatusCode);
        Assert.Contains(pesan, await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await kantor.DbAsync(db => db.PelaksanaHarian.AnyAsync()));
    }

    [Fact]
    public async Task Masa_bertumpuk_ditolak()
    {
        await using var kantor = new KantorFactory();
        var kabag = await kantor.IdAsync("kepala-bagian");
        var admin = await kantor.KlienSebagaiAsync("admin");
        await admin.KirimFormAsync(PenggunaLinks.Pengganti, Isian(kabag, await kantor.IdAsync("analis"), "2026-03-02", "2026-03-06"));

        var jawaban = await admin.KirimFormAsync(PenggunaLinks.Pengganti, Isian(kabag, await kantor.IdAsync("perancang"), "2026-03-06", "2026-03-09"));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Equal(1, await kantor.DbAsync(db => db.PelaksanaHarian.CountAsync()));
    }

    private static KeyValuePair<string, string>[] Isian(Guid berhalangan, Guid pengganti, string mulai, string sampai) =>
    [
        new("PenggunaId", berhalangan.ToString()), new("PenggantiId", pengganti.ToString()), new("Mulai", mulai), new("Sampai", sampai), new("Alasan", "Dinas luar"),
    ];
}

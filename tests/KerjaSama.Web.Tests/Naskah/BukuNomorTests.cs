using System.Net;
using KerjaSama.Domain.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>No number without a state, none twice (issue: register).</summary>
public sealed class BukuNomorTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const int Serentak = 40;

    [Theory, SetiapBasisData]
    public async Task Pesan_EmpatPuluhSerentak_TidakAdaGandaDanTidakAdaLubang(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        var klien = await tempat.KlienSebagaiAsync("agenda");

        var jawaban = await Task.WhenAll(Enumerable.Range(0, Serentak).Select(_ =>
            klien.KirimFormAsync("/naskah/nomor?buku=KSB&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-03-02")])));

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.Found, j.StatusCode));
        var nomor = await tempat.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "KSB" && n.Tahun == 2026).OrderBy(n => n.Urut).ToListAsync());
        Assert.Equal(Enumerable.Range(1, Serentak), nomor.Select(n => n.Urut));
        Assert.Equal(Serentak, nomor.Select(n => n.Nomor).Distinct().Count());
        Assert.All(nomor, n => Assert.Equal(KeadaanNomor.Dipesan, n.Keadaan));
        Assert.Contains("Tidak ada nomor yang hilang", await klien.IsiAsync("/naskah/nomor?buku=KSB&tahun=2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sisipan_DiBelakangNomorYangAda_BertitikDanBerurut()
    {
        var klien = await kantor.KlienSebagaiAsync("perancang");
        await PesanAsync(klien, "NKS", [new("Cara", "berikutnya")]);
        await PesanAsync(klien, "NKS", [new("Cara", "sisipan"), new("SisipanSetelah", "1")]);
        await PesanAsync(klien, "NKS", [new("Cara", "sisipan"), new("SisipanSetelah", "1")]);

        var nomor = await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "NKS").OrderBy(n => n.Sisipan).Select(n => n.Nomor).ToListAsync());
        Assert.Equal(["119/001/NKS/35.99.022/2026", "119/001.1/NKS/35.99.022/2026", "119/001.2/NKS/35.99.022/2026"], nomor);
    }

    [Fact]
    public async Task Sisipan_DiBelakangNomorYangTidakAda_DitolakDiIsiannya()
    {
        var klien = await kantor.KlienSebagaiAsync("perancang");

        using var jawaban = await klien.KirimFormAsync("/naskah/nomor?buku=MOU&tahun=2026", [new("Cara", "sisipan"), new("Tanggal", "2026-03-02"), new("SisipanSetelah", "77")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Nomor urut 77 belum ada dalam buku MOU tahun 2026.", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await kantor.DbAsync(db => db.NomorBuku.AnyAsync(n => n.Buku == "MOU")));
    }

    [Fact]
    public async Task Batalkan_DenganAlasan_TetapDalamBukuDanTidakDipakaiLagi()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        await PesanAsync(klien, "LOI", [new("Cara", "berikutnya")]);
        var nomor = await kantor.DbAsync(db => db.NomorBuku.SingleAsync(n => n.Buku == "LOI"));
        var alamat = $"/naskah/nomor/{nomor.Id}/batalkan";

        using var tanpaAlasan = await klien.KirimFormAsync(alamat, [new("Alasan", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.StatusCode);
        using var batal = await klien.KirimFormAsync(alamat, [new("Alasan", "Salah buku.")]);
        Assert.Equal(HttpStatusCode.Found, batal.StatusCode);
        using var lagi = await klien.KirimFormAsync(alamat, [new("Alasan", "Sekali lagi.")]);
        Assert.Equal(HttpStatusCode.Conflict, lagi.StatusCode);

        await PesanAsync(klien, "LOI", [new("Cara", "berikutnya")]);
        Assert.Equal([(1, KeadaanNomor.Batal), (2, KeadaanNomor.Dipesan)],
            (await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "LOI").OrderBy(n => n.Urut).ToListAsync())).Select(n => (n.Urut, n.Keadaan)));
        Assert.Contains("Salah buku.", await klien.IsiAsync("/naskah/nomor?buku=LOI&tahun=2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Luar_NomorDariLuar_MasukBukuLuarSepertiDitulis()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        await PesanAsync(klien, "KSB", [new("Cara", "luar"), new("NomorLuar", "415.4/77/Setda/2026")]);

        var nomor = await kantor.DbAsync(db => db.NomorBuku.SingleAsync(n => n.Nomor == "415.4/77/Setda/2026"));
        Assert.Equal(("luar", KeadaanNomor.Dipesan), (nomor.Buku, nomor.Keadaan));
    }

    private static async Task PesanAsync(HttpClient klien, string buku, IEnumerable<KeyValuePair<string, string>> isian)
    {
        using var jawaban = await klien.KirimFormAsync($"/naskah/nomor?buku={buku}&tahun=2026", [.. isian, new("Tanggal", "2026-03-02")]);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }
}

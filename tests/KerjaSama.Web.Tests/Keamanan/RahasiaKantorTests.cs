using System.Net;
using System.Text.Json;
using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>What the office writes for itself (arahan, telaahan, disposisi, notes, who did it, its own papers) stays inside.</summary>
[Collection(DuniaSapuan.Nama)]
public sealed class RahasiaKantorTests(DuniaSapuan dunia)
{
    /// <summary>Answers that the partner is told, too.</summary>
    private static readonly string[] Terbuka = ["isian: Langkah", "isian: Hasil", "isian: Jalur", "isian: Jenis naskah"];

    /// <summary>Shorter ones are dates, numbers and codes, which stand anywhere.</summary>
    private const int PanjangTeks = 12;

    [Theory]
    [InlineData("mitra")]
    [InlineData("perangkat-daerah")]
    [InlineData("tamu")]
    public async Task Tidak_ada_tulisan_kantor_yang_sampai_ke_luar(string nama)
    {
        var rahasia = await RahasiaAsync();
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));
        var terbaca = await penyapu.BacaSemuaAsync(dunia.NilaiUntuk(nama));

        var bocor = terbaca.SelectMany(t => rahasia.Where(r => t.Isi.Contains(r, StringComparison.Ordinal)).Select(r => $"{nama}: {t.Alamat} berisi \"{r}\"")).ToList();
        Assert.True(bocor.Count == 0, string.Join('\n', bocor));
        Assert.Contains(terbaca, t => t.Alamat.StartsWith("/lacak/", StringComparison.Ordinal) && t.Isi.Contains(DuniaSapuan.JudulMilik, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tulisan_kantor_memang_ada_dan_terbaca_di_dalam()
    {
        var rahasia = await RahasiaAsync();
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == "kepala-bagian"));

        var terbaca = await penyapu.BacaSemuaAsync(dunia.NilaiUntuk("kepala-bagian"));

        Assert.InRange(rahasia.Count(r => terbaca.Any(t => t.Isi.Contains(r, StringComparison.Ordinal))), rahasia.Count / 2, rahasia.Count);
    }

    [Theory]
    [InlineData("mitra", HttpStatusCode.NotFound)]
    [InlineData("perangkat-daerah", HttpStatusCode.NotFound)]
    [InlineData("analis", HttpStatusCode.OK)]
    [InlineData("pimpinan", HttpStatusCode.OK)]
    public async Task Notulen_hanya_terbuka_di_dalam(string nama, HttpStatusCode status)
    {
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));

        using var jawaban = await penyapu.AmbilAsync($"/permohonan/{dunia.Milik.Nilai["permohonan"]}/dokumen/{dunia.Milik.Nilai["notulen"]}");

        Assert.Equal(status, jawaban.StatusCode);
    }

    [Theory]
    [InlineData("mitra")]
    [InlineData("perangkat-daerah")]
    public async Task Draf_yang_ditinjau_terbuka_bagi_peninjaunya(string nama)
    {
        var kode = dunia.Milik.Nilai["permohonan"];
        var draf = await dunia.Kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Jenis == "draf" && db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode)).Select(d => d.Id).SingleAsync());
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));

        using var jawaban = await penyapu.AmbilAsync($"/permohonan/{kode}/dokumen/{draf}");

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
    }

    /// <summary>Every answer and reason that the office wrote into the steps of the request, the names of its people, and its own papers.</summary>
    private Task<List<string>> RahasiaAsync() => dunia.Kantor.DbAsync(async db =>
    {
        var permohonan = await db.Permohonan.SingleAsync(p => p.Kode == dunia.Milik.Nilai["permohonan"]);
        var kunci = permohonan.Id.ToString("N");
        var riwayat = await db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == "permohonan" && r.ObjekKunci == kunci && r.Peristiwa == "tugas.selesai").ToListAsync();
        var orang = await db.Users.IgnoreAutoIncludes().Where(u => u.MitraId == null && u.PerangkatDaerah == null).Select(u => u.Nama).ToListAsync();
        return riwayat.SelectMany(Tulisan).Concat(orang).Append("notulen-milik").Where(t => t.Length >= PanjangTeks).Distinct().ToList();
    });

    private static IEnumerable<string> Tulisan(Riwayat baris) =>
        (JsonSerializer.Deserialize<Dictionary<string, string?[]>>(baris.Perubahan) ?? [])
            .Where(i => i.Key.StartsWith("isian: ", StringComparison.Ordinal) && !Terbuka.Contains(i.Key))
            .Select(i => i.Value[1]).Append(baris.Alasan).OfType<string>();
}

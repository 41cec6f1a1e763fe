using System.Net;
using System.Text.Json;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>What mitra and PD read never names what is another's: no list, no count, no search, no page of their own objects.</summary>
[Collection(DuniaSapuan.Nama)]
public sealed class KebocoranTests(DuniaSapuan dunia)
{
    /// <summary>The open register: signed naskah are everybody's to read there.</summary>
    private const string Publik = "/publik";

    [Theory]
    [InlineData("mitra")]
    [InlineData("perangkat-daerah")]
    public async Task Yang_terbaca_tidak_menyebut_milik_orang_lain(string nama)
    {
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));
        string[] asing = [DuniaSapuan.JudulAsing, dunia.Asing.Nilai["permohonan"], dunia.Asing.Nilai["naskah"]];
        var terbaca = (await penyapu.BacaSemuaAsync(dunia.NilaiUntuk(nama))).Where(t => !t.Alamat.StartsWith(Publik, StringComparison.Ordinal)).ToList();

        var bocor = terbaca.SelectMany(t => asing.Where(a => t.Isi.Contains(a, StringComparison.OrdinalIgnoreCase)).Select(a => $"{nama}: {t.Alamat} menyebut {a}")).ToList();

        Assert.True(bocor.Count == 0, string.Join('\n', bocor));
        foreach (var daftar in new[] { "/", "/permohonan", "/naskah", "/tugas", "/api/v1/permohonan", "/api/v1/naskah" })
        {
            Assert.Contains(DuniaSapuan.JudulMilik, terbaca.Single(t => t.Alamat == daftar).Isi, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("mitra")]
    [InlineData("perangkat-daerah")]
    public async Task Cari_saring_dan_jumlah_hanya_milik_sendiri(string nama)
    {
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));
        var (kode, naskah, mitra) = (dunia.Asing.Nilai["permohonan"], dunia.Asing.Nilai["naskah"], dunia.Asing.Nilai["mitra"]);
        var galat = new List<string>();
        foreach (var (alamat, jumlah) in new[]
        {
            ("/api/v1/permohonan", 1), ("/api/v1/permohonan?q=belimbing", 0), ($"/api/v1/permohonan?q={kode}", 0), ($"/api/v1/permohonan?mitra={mitra}", 0), ("/api/v1/permohonan?q=anggrek", 1),
            ("/api/v1/naskah", 1), ("/api/v1/naskah?q=belimbing", 0), ($"/api/v1/naskah?mitra={mitra}", 0), ($"/api/v1/naskah?induk={naskah}", 0), ("/api/v1/naskah?q=anggrek", 1),
            ("/api/v1/tugas", 1), ("/api/v1/tugas?milik=saya", 1), ($"/api/v1/tugas?permohonan={kode}", 0), ($"/api/v1/tugas?naskah={naskah}", 0),
        })
        {
            using var jawaban = await penyapu.AmbilAsync(alamat);
            var isi = JsonDocument.Parse(await jawaban.Content.ReadAsStringAsync()).RootElement;
            if (isi.GetProperty("total").GetInt32() != jumlah || isi.GetProperty("data").GetArrayLength() != jumlah)
            {
                galat.Add($"{nama}: {alamat} {jumlah} diharapkan, datang {isi}");
            }
        }

        foreach (var alamat in new[] { "/permohonan?q=belimbing", $"/permohonan?mitra={mitra}", "/naskah?q=belimbing", $"/naskah?mitra={mitra}", "/tugas?tab=terlambat", "/tugas?tab=menunggu" })
        {
            using var jawaban = await penyapu.AmbilAsync(alamat);
            if (jawaban.StatusCode != HttpStatusCode.OK || (await jawaban.TeksAsync()).Contains(DuniaSapuan.JudulAsing, StringComparison.OrdinalIgnoreCase))
            {
                galat.Add($"{nama}: {alamat} {(int)jawaban.StatusCode} atau menyebut {DuniaSapuan.JudulAsing}");
            }
        }

        Assert.True(galat.Count == 0, string.Join('\n', galat));
    }
}

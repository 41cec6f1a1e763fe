using System.Net;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>A file opens only through what it belongs to, and only for whom it is meant.</summary>
[Collection(DuniaSapuan.Nama)]
public sealed class BerkasAsingTests(DuniaSapuan dunia)
{
    public static TheoryData<string> SemuaOrang => [.. Orang.Semua.Select(o => o.Nama)];

    [Theory, MemberData(nameof(SemuaOrang))]
    public async Task Berkas_lewat_alamat_objek_lain_404(string nama)
    {
        var penyapu = await Penyapu.UntukAsync(dunia, Orang.Semua.Single(o => o.Nama == nama));
        var galat = new List<string>();
        foreach (var (lewat, isi) in new[] { (dunia.Milik, dunia.Asing), (dunia.Asing, dunia.Milik) })
        {
            string[] alamat = [$"/lacak/{lewat.Nilai["lacak"]}/dokumen/{isi.Nilai["dokumen"]}"];
            if (nama != Orang.Tamu.Nama)
            {
                alamat =
                [
                    .. alamat, $"/permohonan/{lewat.Nilai["permohonan"]}/dokumen/{isi.Nilai["dokumen"]}", $"/permohonan/{lewat.Nilai["permohonan"]}/alur/{isi.Nilai["proses"]}",
                    $"/naskah/{lewat.Nilai["naskah"]}/dokumen/{isi.Nilai["dokumen-naskah"]}",
                ];
            }

            foreach (var satu in alamat)
            {
                using var jawaban = await penyapu.AmbilAsync(satu);
                if (jawaban.StatusCode != HttpStatusCode.NotFound)
                {
                    galat.Add($"{nama}: {satu} datang {(int)jawaban.StatusCode}");
                }
            }
        }

        Assert.True(galat.Count == 0, string.Join('\n', galat));
    }

    [Theory]
    [InlineData("mitra", "tinjauMitra", "berkas")]
    [InlineData("perangkat-daerah", "tinjauPerangkatDaerah", "berkas")]
    [InlineData("hukum", "tinjauHukum", "berkas")]
    public async Task Dokumen_permohonan_lain_sebagai_isian_tugas_422(string nama, string langkah, string isian)
    {
        var orang = Orang.Semua.Single(o => o.Nama == nama);
        var penyapu = await Penyapu.UntukAsync(dunia, orang);
        var tugas = dunia.Tugas.First(t => t.Nama.StartsWith(langkah, StringComparison.Ordinal) && t.Dikerjakan(orang));

        using var jawaban = await penyapu.KirimApiAsync($"/api/v1/tugas/{tugas.Id}/selesai", new { isian = new Dictionary<string, string> { [isian] = dunia.Asing.Nilai["dokumen"] } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.Contains($"\"{isian}\"", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>
/// Every endpoint as a guest and as every role, on own and foreign objects, held against the table <see cref="Domain.Pengguna.Izin"/>
/// (design.md section 5). What a new route names must be known here first.
/// </summary>
[Collection(DuniaSapuan.Nama)]
public sealed class SapuanTests(DuniaSapuan dunia)
{
    private const string Keluar = "POST /keluar";

    public static TheoryData<string> SemuaOrang => [.. Orang.Semua.Select(o => o.Nama)];

    [Fact]
    public void Every_parameter_of_a_route_is_known_to_the_sweep()
    {
        var ada = TitikAkhir.Semua(dunia.Kantor).SelectMany(t => t.Parameter).ToHashSet();

        Assert.Empty(ada.Except(AturanSapuan.Parameter.Keys));
        Assert.Empty(AturanSapuan.Parameter.Keys.Except(ada));
    }

    [Fact]
    public void Every_exception_names_an_endpoint_that_exists()
    {
        var semua = TitikAkhir.Semua(dunia.Kantor);

        Assert.Empty(AturanSapuan.IzinDiDalam.Keys.Concat(AturanSapuan.Isian.Keys).Append(Keluar).Except(semua.Select(t => t.Kunci)));
        Assert.Empty(AturanSapuan.HanyaDalam.Concat(AturanSapuan.HanyaPemohon).Concat(AturanSapuan.HanyaPeran.Keys).Except(semua.Select(t => t.Pola)));
    }

    [Theory, MemberData(nameof(SemuaOrang))]
    public async Task Jawaban_setiap_alamat_sesuai_tabel_izin(string nama)
    {
        var orang = Orang.Semua.Single(o => o.Nama == nama);
        var penyapu = await Penyapu.UntukAsync(dunia, orang);
        var subUnit = await dunia.Kantor.DbAsync(db => db.Users.Where(u => u.Email == nama + "@contoh.go.id").Select(u => u.SubUnit).SingleOrDefaultAsync());
        var galat = new List<string>();
        var (jumlah, unduhan) = (0, 0);
        // what is read first, so that nothing posted is in the way; signing out at the end
        foreach (var titik in TitikAkhir.Semua(dunia.Kantor).OrderBy(t => t.Metode, StringComparer.Ordinal).ThenBy(t => t.Kunci == Keluar))
        {
            foreach (var (objek, nilai, harapan) in Percobaan(titik, orang, subUnit))
            {
                jumlah++;
                using var jawaban = await penyapu.KirimAsync(titik, nilai);
                unduhan += jawaban.Content.Headers.ContentDisposition is null ? 0 : 1;
                galat.AddRange(new[] { HarapanSapuan.UnduhanTerbuka(titik, jawaban) }.OfType<string>());
                if (!HarapanSapuan.Cocok(harapan, titik, jawaban))
                {
                    galat.Add($"{orang}: {titik} [{objek}] {harapan} diharapkan, datang {(int)jawaban.StatusCode} {jawaban.Headers.Location}");
                }
            }
        }

        Assert.True(galat.Count == 0, $"{galat.Count} dari {jumlah} jawaban salah:\n{string.Join('\n', galat)}");
        Assert.True(unduhan > 0);
    }

    [Fact]
    public async Task Sesi_tidak_membuka_api_dan_token_tidak_membuka_halaman()
    {
        var sesi = await dunia.Kantor.KlienSebagaiAsync("admin");
        var token = await dunia.Kantor.KlienApiAsync("admin");
        var tertutup = TitikAkhir.Semua(dunia.Kantor).Where(t => !t.Terbuka).ToList();
        var nilai = DuniaSapuan.Nilai(dunia.Milik, dunia.Tugas[0]);
        var galat = new List<string>();
        Assert.Contains(tertutup, t => t.Api);
        foreach (var titik in tertutup)
        {
            using var permintaan = new HttpRequestMessage(new(titik.Metode), Penyapu.Alamat(titik, nilai));
            using var jawaban = await (titik.Api ? sesi : token).SendAsync(permintaan);
            if (titik.Api ? jawaban.StatusCode != HttpStatusCode.Unauthorized : !HarapanSapuan.DiantarMasuk(jawaban))
            {
                galat.Add($"admin dengan {(titik.Api ? "sesi" : "token")}: {titik} datang {(int)jawaban.StatusCode}");
            }
        }

        Assert.True(galat.Count == 0, string.Join('\n', galat));
    }

    /// <summary>Once where nothing is named, on both objects, or on every open task.</summary>
    private IEnumerable<(object? Objek, Dictionary<string, string> Nilai, Harapan Harapan)> Percobaan(TitikAkhir titik, Orang orang, string? subUnit)
    {
        var disebut = titik.Parameter.Select(p => AturanSapuan.Parameter[p])
            .Concat(AturanSapuan.Isian.GetValueOrDefault(titik.Kunci, []).Where(i => i.Nilai.StartsWith('{')).Select(i => i.Nilai.Trim('{', '}'))).ToList();
        if (disebut.Contains("tugas"))
        {
            return dunia.Tugas.Select(t => ((object?)t, DuniaSapuan.Nilai(dunia.Milik, t), HarapanSapuan.Untuk(titik, orang, t, subUnit)));
        }

        IReadOnlyList<Objek?> objek = disebut.TrueForAll(n => n.StartsWith('=')) ? [null] : [dunia.Milik, dunia.Asing];
        return objek.Select(o => ((object?)o, DuniaSapuan.Nilai(o ?? dunia.Milik, dunia.Tugas[0]), HarapanSapuan.Untuk(titik, orang, o)));
    }
}

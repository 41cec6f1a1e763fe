using System.Net;
using System.Net.Http.Json;
using KerjaSama.Documents.Tables;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Kinerja;

/// <summary>The first figure (domain.md section 5) over a register made by hand, by everyone who shows it: page, API and workbook.</summary>
public sealed class IkuTests(IkuTests.Register register) : IClassFixture<IkuTests.Register>
{
    private const string Alamat = "/kinerja/iku-malang";

    [Theory]
    [InlineData("arus", null, 4, 8, 50.0, 3)]
    [InlineData("arus", 1, 2, 3, 66.67, 1)]
    [InlineData("arus", 2, 0, 3, 0.0, 0)]
    [InlineData("arus", 3, 2, 1, 200.0, 0)]
    [InlineData("arus", 4, 0, 1, 0.0, 2)]
    [InlineData("kohort", null, 4, 8, 50.0, 3)]
    [InlineData("kohort", 1, 2, 3, 66.67, 1)]
    [InlineData("kohort", 2, 1, 3, 33.33, 0)]
    [InlineData("kohort", 3, 0, 1, 0.0, 0)]
    [InlineData("kohort", 4, 1, 1, 100.0, 2)]
    public async Task Tahun2025_PerPeriodeDanVarian_AngkaDanBarisnyaSatu(string varian, int? triwulan, int pembilang, int penyebut, double nilai, int tanpaFasilitasi)
    {
        var kueri = $"tahun=2025{(triwulan is { } q ? $"&triwulan={q}" : "")}&varian={varian}";
        var api = await register.Kantor.KlienApiAsync("kepala-bagian");
        var klien = await register.Kantor.KlienSebagaiAsync("kepala-bagian");

        var iku = Assert.Single((await api.GetFromJsonAsync<List<NilaiIku>>($"/api/v1/kinerja/iku?{kueri}"))!);
        Assert.Equal(("iku-malang", varian, pembilang, penyebut, (decimal?)nilai, tanpaFasilitasi), (iku.Kunci, iku.Varian, iku.Pembilang, iku.Penyebut, iku.Nilai, iku.TanpaFasilitasi));

        var rincian = (await api.GetFromJsonAsync<RincianIku>($"/api/v1/kinerja/iku/iku-malang/rincian?{kueri}"))!;
        Assert.Equal((pembilang, penyebut, tanpaFasilitasi), (rincian.Pembilang.Count, rincian.Penyebut.Count, rincian.TanpaFasilitasi.Count));
        Assert.All(rincian.Pembilang.Concat(rincian.TanpaFasilitasi), b => Assert.StartsWith("N-", b.Kode, StringComparison.Ordinal));
        Assert.All(rincian.Penyebut, b => Assert.StartsWith("P-", b.Kode, StringComparison.Ordinal));
        Assert.Empty(rincian.Pembilang.Select(b => b.Kode).Intersect(rincian.TanpaFasilitasi.Select(b => b.Kode)));

        var semua = rincian.Pembilang.Concat(rincian.Penyebut).Concat(rincian.TanpaFasilitasi).Select(b => b.Kode).Order().ToList();
        Assert.Equal(semua, KodePada(await klien.TeksAsync($"{Alamat}?{kueri}")));
        Assert.Equal(
            [.. rincian.Pembilang.Select(b => $"Pembilang {b.Kode}"), .. rincian.Penyebut.Select(b => $"Penyebut {b.Kode}"), .. rincian.TanpaFasilitasi.Select(b => $"Tanpa fasilitasi {b.Kode}")],
            await EksporAsync(klien, kueri));
        Assert.Contains($"{pembilang} naskah dari {penyebut} fasilitasi", await klien.TeksAsync($"/kinerja?{kueri}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Triwulan_TepiBulan_DiPeriodenyaSendiri()
    {
        var api = await register.Kantor.KlienApiAsync("kepala-bagian");

        var pertama = (await api.GetFromJsonAsync<RincianIku>("/api/v1/kinerja/iku/iku-malang/rincian?tahun=2025&triwulan=1"))!;
        var kedua = (await api.GetFromJsonAsync<RincianIku>("/api/v1/kinerja/iku/iku-malang/rincian?tahun=2025&triwulan=2"))!;

        Assert.Equal([new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 14), new DateOnly(2025, 3, 31)], pertama.Penyebut.Select(b => b.Tanggal!.Value));
        Assert.Equal([new DateOnly(2025, 4, 1), new DateOnly(2025, 5, 20), new DateOnly(2025, 6, 30)], kedua.Penyebut.Select(b => b.Tanggal!.Value));
        Assert.Equal([new DateOnly(2025, 1, 2), new DateOnly(2025, 3, 31)], pertama.Pembilang.Select(b => b.Tanggal!.Value));
    }

    [Fact]
    public async Task Capaian_TargetDelapanPuluh_SkalaMenurutAngka()
    {
        var api = await register.Kantor.KlienApiAsync("kepala-bagian");

        var setahun = Assert.Single((await api.GetFromJsonAsync<List<NilaiIku>>("/api/v1/kinerja/iku?tahun=2025"))!);
        var lalu = Assert.Single((await api.GetFromJsonAsync<List<NilaiIku>>("/api/v1/kinerja/iku?tahun=2024"))!);
        var kohortLalu = Assert.Single((await api.GetFromJsonAsync<List<NilaiIku>>("/api/v1/kinerja/iku?tahun=2024&varian=kohort"))!);
        var kosong = Assert.Single((await api.GetFromJsonAsync<List<NilaiIku>>("/api/v1/kinerja/iku?tahun=2023"))!);

        Assert.Equal(((decimal?)80m, (decimal?)62.5m, "cukup berhasil"), (setahun.Target, setahun.Capaian, setahun.Skala));
        Assert.Equal((0, 1, (decimal?)0m), (lalu.Pembilang, lalu.Penyebut, lalu.Nilai));
        Assert.Equal((1, 1, (decimal?)100m), (kohortLalu.Pembilang, kohortLalu.Penyebut, kohortLalu.Nilai));
        Assert.Equal((0, 0, (decimal?)null, (decimal?)null), (kosong.Pembilang, kosong.Penyebut, kosong.Nilai, kosong.Capaian));
    }

    private static List<string> KodePada(string halaman)
    {
        const string pola = "<a class=\"kode\" href=\"/(?:naskah|permohonan)/([^\"]+)\"";
        return [.. System.Text.RegularExpressions.Regex.Matches(halaman, pola).Select(m => m.Groups[1].Value).Order()];
    }

    private static async Task<List<string>> EksporAsync(HttpClient klien, string kueri)
    {
        using var jawaban = await klien.GetAsync($"{Alamat}?{kueri}&handler=Ekspor");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        using var isi = new MemoryStream(await jawaban.Content.ReadAsByteArrayAsync());
        return [.. TableReader.Read(isi, "rincian.xlsx").Skip(1).Select(b => $"{b[0].Text} {b[2].Text}")];
    }

    /// <summary>
    /// Nine requests and eight naskah: signed in another year or triwulan than their request came, in the same, and without the Bagian.
    /// </summary>
    public sealed class Register : IAsyncLifetime
    {
        public KantorFactory Kantor { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Kantor.EnsureDemoAsync();
            var tahunLalu = await PermohonanAsync(2024, 12, 31);
            var januari = await PermohonanAsync(2025, 1, 1);
            var februari = await PermohonanAsync(2025, 2, 14);
            var maret = await PermohonanAsync(2025, 3, 31);
            await PermohonanAsync(2025, 4, 1);
            var mei = await PermohonanAsync(2025, 5, 20);
            await PermohonanAsync(2025, 6, 30);
            await PermohonanAsync(2025, 9, 30);
            var desember = await PermohonanAsync(2025, 12, 31);

            await NaskahAsync(new(2025, 1, 2), tahunLalu);
            await NaskahAsync(new(2025, 3, 31), januari);
            await NaskahAsync(new(2025, 7, 1), maret);
            await NaskahAsync(new(2025, 9, 30), mei);
            await NaskahAsync(new(2026, 1, 1), desember);
            await NaskahAsync(new(2025, 2, 20), februari, tanpaFasilitasi: true);
            await NaskahAsync(new(2025, 10, 1), null, tanpaFasilitasi: true);
            await NaskahAsync(new(2025, 12, 31), null, tanpaFasilitasi: true);
        }

        public async ValueTask DisposeAsync() => await Kantor.DisposeAsync();

        private async Task<Guid> PermohonanAsync(int tahun, int bulan, int hari)
        {
            var pelaku = await new SkenarioPermohonan(Kantor).PelakuAsync("agenda");
            var masukan = new PermohonanMasukan
            {
                Judul = $"Permohonan {tahun}-{bulan}-{hari}",
                Tentang = "Angka yang dihitung tangan.",
                Bidang = "sosial",
                TanggalDiterima = new DateOnly(tahun, bulan, hari),
                Mitra = [new(SkenarioPermohonan.MitraDemo, "badan-hukum", null, null)],
                Kontak = new("Budi", "budi@mitra.example", null),
            };
            return await Kantor.DenganAsync<AjukanPermohonan, Guid>(async (_, ajukan) => (await ajukan.ExecuteAsync(masukan, pelaku, null, default)).Permohonan.Id);
        }

        private Task<bool> NaskahAsync(DateOnly tanda, Guid? permohonan, bool tanpaFasilitasi = false) => Kantor.DenganAsync<PenomoranNaskah, bool>(async (db, penomoran) =>
        {
            await using var transaction = await db.BeginWriteAsync();
            var mitra = await db.Mitra.OrderBy(m => m.Urut).FirstAsync();
            var (kode, urut) = await penomoran.BerikutnyaAsync(tanda.Year, default);
            db.Add(NaskahKerjaSama.Daftarkan(
                new NaskahBaru
                {
                    Jenis = "PKS", Judul = $"Naskah {tanda}", Tentang = "Angka", Sifat = "baru", TanggalTandaTangan = tanda, Terbuka = true,
                    PermohonanId = permohonan, TanpaFasilitasi = tanpaFasilitasi, Pihak = [new(null, "Pemerintah Kabupaten Sumberarum", $"119/{kode}"), new(mitra.Id, mitra.Nama, null)],
                },
                kode, urut, Kantor.OfficeClock.GetUtcNow()));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });
    }
}

using System.Net;
using System.Net.Http.Json;
using KerjaSama.Documents.Tables;
using KerjaSama.Web.Modul.Kinerja;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Kinerja;

/// <summary>Where the requests stand and how long the steps took, over tasks made by hand: page, rows, workbook and API say the same.</summary>
public sealed class JalannyaPermohonanTests
{
    private const string Api = "/api/v1/kinerja/alur";

    /// <summary>The holidays of March 2026 are 18, 19, 20, 23 and 24; the 21st and 22nd are a weekend.</summary>
    private static readonly DateOnly SebelumLibur = new(2026, 3, 17);

    private static readonly DateOnly SesudahLibur = new(2026, 3, 25);

    [Theory, SetiapBasisData]
    public async Task Hambatan_TugasBuatanTangan_MedianP90DanLewatTepat(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var putaran = await PutaranAsync(kantor);
        // 1 to 10 working days; the limit of five is passed by the last five
        var mulai = new DateOnly(2026, 6, 1);
        var hari = new Domain.Umum.HariKerja(await kantor.DbAsync(db => db.HariLibur.Select(h => h.Tanggal).ToHashSetAsync()));
        foreach (var n in Enumerable.Range(1, 10))
        {
            await putaran("susunTelaahan", "analis", "fasilitasi-dn", mulai, hari.Tambah(mulai, n), hari.Tambah(mulai, 5), StatusTugas.Selesai);
        }

        await putaran("susunTelaahan", "analis", "fasilitasi-dn", mulai, hari.Tambah(mulai, 50), null, StatusTugas.Dibatalkan);
        await putaran("susunTelaahan", "analis", "fasilitasi-ln", SebelumLibur, SesudahLibur, null, StatusTugas.Selesai);
        await putaran("tinjauHukum", "hukum", "fasilitasi-dn", mulai, mulai, mulai, StatusTugas.Selesai);
        await putaran("tinjauHukum", "hukum", "fasilitasi-dn", new(2025, 12, 30), new(2025, 12, 31), null, StatusTugas.Selesai);

        var hambatan = (await Jawaban(kantor, 2026)).Hambatan.Where(h => h.Langkah is "susunTelaahan" or "tinjauHukum").ToList();

        Assert.Equal(["fasilitasi-dn", "fasilitasi-ln", "hukum"], hambatan.Select(h => h.Unit));
        Assert.Equal((10, 1, 5, 9, 10, 5, 50m), Angka(hambatan[0]));
        Assert.Equal((1, 0, 1, 1, 0, 0, null), Angka(hambatan[1]));
        Assert.Equal((1, 0, 0, 0, 1, 0, 0m), Angka(hambatan[2]));
        Assert.Equal(("Fasilitasi Dalam Negeri", "Bagian Hukum"), (hambatan[0].NamaUnit, hambatan[2].NamaUnit));
        var lalu = Assert.Single((await Jawaban(kantor, 2025)).Hambatan);
        Assert.Equal(("hukum", 1, 1), (lalu.Unit, lalu.Selesai, lalu.P90Hari));
    }

    [Fact]
    public async Task Hambatan_HalamanBarisDanUnduhan_SatuAngka()
    {
        await using var kantor = new KantorFactory();
        var putaran = await PutaranAsync(kantor);
        await putaran("susunTelaahan", "analis", "fasilitasi-dn", new(2026, 6, 1), new(2026, 6, 5), new(2026, 6, 3), StatusTugas.Selesai);
        await putaran("susunTelaahan", "analis", "fasilitasi-dn", new(2026, 6, 2), new(2026, 6, 3), new(2026, 6, 3), StatusTugas.Selesai);
        var klien = await kantor.KlienSebagaiAsync("kepala-bagian");

        var halaman = await klien.TeksAsync("/kinerja/alur?tahun=2026");
        var baris = await klien.TeksAsync("/kinerja/alur/putaran?tahun=2026&proses=penerimaan&langkah=susunTelaahan&unit=fasilitasi-dn");
        using var unduhan = await klien.GetAsync("/kinerja/alur?tahun=2026&handler=Ekspor");
        using var isi = new MemoryStream(await unduhan.Content.ReadAsByteArrayAsync());
        var tabel = TableReader.Read(isi, "hambatan.xlsx").Where(b => b[1].Text == "Langkah susunTelaahan").ToList();

        Assert.Contains("Langkah susunTelaahan", halaman);
        Assert.Contains("2 selesai, 0 dibatalkan", baris);
        Assert.Contains("lewat tenggat", baris);
        Assert.Matches("&keadaan=lewat-tenggat\">1</a>\\s+dari 2", halaman);
        Assert.Contains("4 hari kerja", halaman);
        var lewat = await klien.TeksAsync("/kinerja/alur/putaran?tahun=2026&langkah=susunTelaahan&keadaan=lewat-tenggat");
        Assert.Contains("1 selesai, 0 dibatalkan", lewat);
        Assert.Contains("<span class=\"text-secondary\">Keadaan:</span> lewat tenggat", lewat);
        Assert.Contains("href=\"?tahun=2026&langkah=susunTelaahan\"", lewat);
        Assert.Contains("Tidak ada putaran", await klien.TeksAsync("/kinerja/alur/putaran?tahun=2026&langkah=susunTelaahan&keadaan=dibatalkan"));
        var satu = Assert.Single(tabel);
        Assert.Equal(["2", "0", "1", "4", "2", "1", "50"], Enumerable.Range(3, 7).Select(i => satu[i].Text));
        Assert.Contains("Belum ada langkah yang selesai pada tahun 2024", await klien.TeksAsync("/kinerja/alur?tahun=2024"));
        Assert.Equal(HttpStatusCode.BadRequest, (await klien.GetAsync("/kinerja/alur?tahun=12")).StatusCode);
    }

    [Fact]
    public async Task Letak_PermohonanBerjalan_JumlahUmurGiliranDanBarisnya()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        kantor.Clock.Menjadi(SebelumLibur);
        var (lama, _) = await skenario.SampaiAsync("susunTelaahan", "Yang lama");
        kantor.Clock.Menjadi(SesudahLibur);
        var (baru, _) = await skenario.SampaiAsync("susunTelaahan", "Yang baru");
        var (draf, _) = await skenario.SampaiAsync("tinjauMitra", "Yang ditinjau");
        kantor.Clock.Menjadi(new(2026, 4, 1));
        var selesai = await skenario.DiterimaAsync("Yang ditolak");
        await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == selesai).ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, Domain.Permohonan.StatusPermohonan.Ditolak)));
        // the limit of the older one is past, that of the newer one is not
        await kantor.DbAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka).ExecuteUpdateAsync(s => s.SetProperty(t => t.Tenggat, (DateOnly?)null)));
        await kantor.DbAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka && db.Permohonan.Any(p => p.Id == t.SubjectId && p.Kode == lama))
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Tenggat, (DateOnly?)new DateOnly(2026, 3, 31))));

        var letak = (await Jawaban(kantor, 2026)).Letak;

        // 25, 26, 27, 30, 31 March and 1 April; the younger one five of them
        var telaahan = Assert.Single(letak, l => l.Tahap == "telaahan");
        Assert.Equal((2, 5, 6, lama, 1), (telaahan.Permohonan, telaahan.MedianHari, telaahan.TerlamaHari, telaahan.Terlama, telaahan.Terlambat));
        Assert.Equal([new GiliranTahap("kantor", 2)], telaahan.Giliran);
        var ditinjau = Assert.Single(letak, l => l.Tahap == "draf");
        Assert.Contains(new GiliranTahap("mitra", 1), ditinjau.Giliran);
        Assert.DoesNotContain(letak, l => l.Tahap == "penerimaan");

        // pimpinan sees no tasks but his own; the rows behind a figure that he is shown are all there all the same
        foreach (var pembaca in new[] { "kepala-bagian", "pimpinan" })
        {
            var klien = await kantor.KlienSebagaiAsync(pembaca);
            var halaman = await klien.TeksAsync("/kinerja/alur");
            Assert.Matches("Permohonan yang berjalan: <a href=\"/permohonan\\?berjalan=true\">3</a>", halaman);
            await AssertDaftarAsync(klien, "berjalan=true&tahap=telaahan", [lama, baru], [draf, selesai]);
            await AssertDaftarAsync(klien, "berjalan=true&tahap=telaahan&lewat=true", [lama], [baru, draf]);
            await AssertDaftarAsync(klien, "berjalan=true&tahap=draf&giliran=mitra", [draf], [lama, baru]);
        }

        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        Assert.Equal(HttpStatusCode.BadRequest, (await kabag.GetAsync("/permohonan?giliran=siapa")).StatusCode);
        using var ekspor = await kabag.GetAsync("/permohonan/ekspor?berjalan=true&tahap=telaahan&lewat=true");
        using var isi = new MemoryStream(await ekspor.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, TableReader.Read(isi, "permohonan.xlsx").Count());
    }

    private static async Task AssertDaftarAsync(HttpClient klien, string kueri, string[] ada, string[] tidak)
    {
        var halaman = await klien.TeksAsync($"/permohonan?{kueri}");
        Assert.All(ada, kode => Assert.Contains($"/permohonan/{kode}\"", halaman, StringComparison.Ordinal));
        Assert.All(tidak, kode => Assert.DoesNotContain($"/permohonan/{kode}\"", halaman, StringComparison.Ordinal));
    }

    private static async Task<JalannyaPermohonan> Jawaban(KantorFactory kantor, int tahun) =>
        (await (await kantor.KlienApiAsync("kepala-bagian")).GetFromJsonAsync<JalannyaPermohonan>($"{Api}?tahun={tahun}"))!;

    private static (int Selesai, int Dibatalkan, int? Median, int? P90, int Bertenggat, int Lewat, decimal? Persen) Angka(WaktuLangkah w) =>
        (w.Selesai, w.Dibatalkan, w.MedianHari, w.P90Hari, w.Bertenggat, w.Lewat, w.PersenLewat);

    /// <summary>Adds rounds to the process of one request, which are no part of its way.</summary>
    private static async Task<Func<string, string, string, DateOnly, DateOnly, DateOnly?, StatusTugas, Task>> PutaranAsync(KantorFactory kantor)
    {
        await new SkenarioPermohonan(kantor).DiterimaAsync();
        var (instance, token) = (await kantor.DbAsync(db => db.ProcessInstance.AsNoTracking().SingleAsync()), 1000);
        return (kunci, peran, subUnit, dibuka, berakhir, tenggat, status) => kantor.DbAsync(async db =>
        {
            db.Add(new Workflow.Tugas
            {
                InstanceId = instance.Id, RootId = instance.RootId, SubjectKind = instance.SubjectKind, SubjectId = instance.SubjectId, Token = ++token, Kunci = kunci, Nama = $"Langkah {kunci}",
                Putaran = 1, Peran = peran, SubUnit = subUnit, DibukaPada = kantor.OfficeClock.AwalHari(dibuka).AddHours(9), SelesaiPada = kantor.OfficeClock.AwalHari(berakhir).AddHours(15),
                Tenggat = tenggat, Status = status, Urut = token,
            });
            return await db.SaveChangesAsync();
        });
    }
}

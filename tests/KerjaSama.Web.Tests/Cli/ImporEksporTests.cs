using System.Text.Json;
using KerjaSama.Documents.Tables;
using KerjaSama.Web.Tests.Impor;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Cli;

/// <summary><c>impor</c> and <c>ekspor</c> as processes: the report on stdout and nothing else there, the exit code, the reason on stderr.</summary>
public sealed class ImporEksporTests : IDisposable
{
    private const string Permohonan = BerkasUji.KepalaPermohonan
        + "x1,07/31/2012,BARU,NASIONAL,MOU,NOTA KESEPAHAMAN,Tentang x,5,TAHUN,PT. X SATU,INDONESIA,Dunia Usaha,FINISHED,\n"
        + "x2,bukan tanggal,BARU,NASIONAL,PKS,PERJANJIAN,Tentang y,5,TAHUN,CV. X DUA,INDONESIA,Dunia Usaha,,\n";

    private const string Naskah = BerkasUji.KepalaNaskah
        + "x1,1/X/2012,M/1,MOU,NOTA KESEPAHAMAN,Tentang x,PT. X SATU,INDONESIA,Dunia Usaha,07/31/2012,07/31/2012,07/30/2017,,BARU,\n"
        + "x9,2/X/2013,,PKS,PERJANJIAN KERJA SAMA,Tentang y,CV. X DUA,MALAYSIA,Dunia Usaha,12/25/2013,,,1/X/2012,BARU,\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("impor-ekspor").FullName;
    private readonly ProgramProcess _program;

    public ImporEksporTests() => _program = new ProgramProcess(Path.Combine(_folder, "data"));

    [Fact]
    public async Task ImporPermohonan_BarisBaikDanBuruk_LaporanMenurutKontrakDanUlanganTanpaIsiBaru()
    {
        var berkas = Tulis("permohonan.csv", Permohonan);

        var uji = await ImporAsync("permohonan", berkas, "--uji-coba");
        Assert.Equal((2, 1, 0, 1), uji.Hitungan);
        await using (var db = Buka())
        {
            Assert.False(await db.Permohonan.AnyAsync());
        }

        var pertama = await ImporAsync("permohonan", berkas);
        Assert.Equal((2, 1, 0, 1), pertama.Hitungan);
        var galat = Assert.Single(pertama.Baris, b => b.GetProperty("tingkat").GetString() == "galat");
        Assert.Equal((3, "Tanggal Permohonan", "bukan tanggal"), (galat.GetProperty("baris").GetInt32(), galat.GetProperty("kolom").GetString(), galat.GetProperty("nilai").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(galat.GetProperty("pesan").GetString()));

        Assert.Equal((2, 0, 1, 1), (await ImporAsync("permohonan", berkas)).Hitungan);
        await using var sesudah = Buka();
        Assert.Equal("x1", (await sesudah.Permohonan.SingleAsync()).KodeLama);
        Assert.False(await sesudah.OutboxMessage.AnyAsync());
    }

    [Fact]
    public async Task ImporNaskahLaluEkspor_YangDitulisTerbacaLagi()
    {
        var berkas = Tulis("naskah.csv", Naskah);
        Assert.Equal((2, 2, 0, 0), (await ImporAsync("naskah", berkas)).Hitungan);
        Assert.Equal((2, 0, 2, 0), (await ImporAsync("naskah", berkas)).Hitungan);

        foreach (var (nama, saring, jumlah) in new[] { ("semua.csv", "", 2), ("semua.xlsx", "", 2), ("satu.csv", "tahun=2013", 1) })
        {
            var tujuan = Path.Combine(_folder, nama);
            var hasil = await _program.RunAsync(saring.Length == 0 ? ["ekspor", "naskah", tujuan] : ["ekspor", "naskah", tujuan, "--saring", saring]);
            Assert.Equal((0, $"{jumlah} baris ditulis ke {tujuan}{Environment.NewLine}"), (hasil.ExitCode, hasil.Output));
            await using var isi = File.OpenRead(tujuan);
            var baris = TableReader.Read(isi, nama).ToList();
            Assert.Equal(jumlah + 1, baris.Count);
            Assert.Contains(baris[^1].Cells, c => c.Text == "CV. X DUA");
        }

        Assert.Equal((2, 0, 2, 0), (await ImporAsync("naskah", Path.Combine(_folder, "semua.xlsx"))).Hitungan);
        Assert.Empty(Directory.GetFiles(_folder, "*.sementara"));
    }

    [Fact]
    public async Task Impor_RegisterNyata_SetiapBarisTerhitungDanUlanganKosong()
    {
        foreach (var (jenis, nama, dibaca, diterima) in new[] { ("permohonan", "permohonan-2011-2021.csv", 389, 385), ("naskah", "naskah-2011-2021.csv", 387, 379) })
        {
            var berkas = BerkasUji.Bersama(nama);
            Assert.Equal((dibaca, diterima, 0, dibaca - diterima), (await ImporAsync(jenis, berkas)).Hitungan);
            Assert.Equal((dibaca, 0, diterima, dibaca - diterima), (await ImporAsync(jenis, berkas)).Hitungan);
        }
    }

    [Theory]
    [InlineData("kolom-hilang.csv", "Nama,Umur\nA,1\n")]
    [InlineData("kosong.csv", "")]
    [InlineData("bukan-buku.xlsx", "ini bukan buku kerja")]
    public async Task Impor_BerkasTakTerbaca_KodeSatuDanSebabDalamLaporan(string nama, string isi)
    {
        var laporan = await ImporAsync("naskah", Tulis(nama, isi), exitCode: 1);

        Assert.Equal((0, 0, 0, 0), laporan.Hitungan);
        var galat = Assert.Single(laporan.Baris);
        Assert.Equal((0, "galat"), (galat.GetProperty("baris").GetInt32(), galat.GetProperty("tingkat").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(galat.GetProperty("pesan").GetString()));
    }

    [Theory]
    [InlineData("Berkas tidak ada: /tidak/ada.csv", "impor", "permohonan", "/tidak/ada.csv")]
    [InlineData("Berkas tidak ada: /tidak/peta.json", "impor", "permohonan", "x.csv", "--peta", "/tidak/peta.json")]
    [InlineData("Sebutkan permohonan atau naskah, lalu berkasnya.", "impor", "surat", "x.csv")]
    [InlineData("Sebutkan permohonan atau naskah, lalu berkasnya.", "impor")]
    [InlineData("Opsi tidak dikenal atau kurang nilainya: --coba", "impor", "naskah", "x.csv", "--coba")]
    [InlineData("Opsi tidak dikenal atau kurang nilainya: --peta", "impor", "naskah", "x.csv", "--peta")]
    [InlineData("Sebutkan permohonan atau naskah, lalu berkas tujuannya.", "ekspor", "naskah")]
    [InlineData("Nama berkas harus berakhiran .xlsx atau .csv.", "ekspor", "naskah", "x.pdf")]
    [InlineData("Saringan \"thn\" tidak dikenal.", "ekspor", "naskah", "y.csv", "--saring", "thn=2013")]
    [InlineData("Berkas tidak dapat ditulis: /tidak/ada/y.csv", "ekspor", "naskah", "/tidak/ada/y.csv")]
    public async Task ArgumenSalah_Kode64DanSebabnya(string sebab, params string[] args)
    {
        var berkas = Tulis("x.csv", Naskah);

        var hasil = await _program.RunAsync(args.Select(a => a is "x.csv" ? berkas : a is "y.csv" ? Path.Combine(_folder, a) : a));

        Assert.Equal((64, ""), (hasil.ExitCode, hasil.Output));
        Assert.Contains(sebab, hasil.Error, StringComparison.Ordinal);
        Assert.Contains($"Pemakaian: {args[0]} permohonan|naskah BERKAS", hasil.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", hasil.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "y.csv*"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Tulis(string nama, string isi)
    {
        var path = Path.Combine(_folder, nama);
        File.WriteAllText(path, isi);
        return path;
    }

    private Data.KerjaSamaDbContext Buka() => KantorData.Buka(Path.Combine(_folder, "data"));

    private Task<Laporan> ImporAsync(string jenis, string berkas, string opsi) => ImporAsync(["impor", jenis, berkas, opsi], 0);

    private Task<Laporan> ImporAsync(string jenis, string berkas, int exitCode = 0) => ImporAsync(["impor", jenis, berkas], exitCode);

    private async Task<Laporan> ImporAsync(string[] args, int exitCode)
    {
        var hasil = await _program.RunAsync(args);
        Assert.True(hasil.ExitCode == exitCode, hasil.Error + hasil.Output);
        using var json = JsonDocument.Parse(hasil.Output);
        var akar = json.RootElement.Clone();
        Assert.Equal(["dibaca", "diterima", "sama", "ditolak", "peringatan", "baris"], akar.EnumerateObject().Select(p => p.Name));
        var baris = akar.GetProperty("baris").EnumerateArray().ToList();
        Assert.All(baris, b => Assert.Equal(["baris", "kolom", "nilai", "tingkat", "pesan"], b.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(akar.GetProperty("peringatan").GetInt32(), baris.Count(b => b.GetProperty("tingkat").GetString() == "peringatan"));
        int Angka(string nama) => akar.GetProperty(nama).GetInt32();
        Assert.Equal(Angka("dibaca"), Angka("diterima") + Angka("sama") + Angka("ditolak"));
        return new((Angka("dibaca"), Angka("diterima"), Angka("sama"), Angka("ditolak")), baris);
    }

    private sealed record Laporan((int Dibaca, int Diterima, int Sama, int Ditolak) Hitungan, IReadOnlyList<JsonElement> Baris);
}

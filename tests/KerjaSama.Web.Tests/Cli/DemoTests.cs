using System.Text.Json;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Cli;

/// <summary><c>./run demo</c> as a person runs it: the printed journey, what it leaves behind, and nothing the second time.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kerjasama-uji", Guid.NewGuid().ToString("N"));
    private readonly ProgramProcess _program;

    public DemoTests() => _program = new ProgramProcess(_folder);

    [Fact]
    public async Task Demo_SemuaContoh_SampaiTahapnyaTanpaPelanggaranDanSekaliSaja()
    {
        _program.Environment["KerjaSama__Demo"] = "true";
        var seharusnya = Contoh();

        var hasil = await _program.RunAsync(["demo"]);

        Assert.True(hasil.ExitCode == 0, hasil.Error);
        var baris = hasil.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        await using (var db = KantorData.Buka(_folder))
        {
            var permohonan = await db.Permohonan.AsNoTracking().ToListAsync();
            Assert.Equal(seharusnya, permohonan.ToDictionary(p => p.Judul, Sampai));
            Assert.Subset(seharusnya.Values.ToHashSet(), Enum.GetValues<Tahap>().Select(t => t.Kode).ToHashSet());
            Assert.Empty(await KeadaanInvariants.FindViolationsAsync(db));
            Assert.All(permohonan, p => Assert.Contains($"{p.Kode}  diterima: {p.Judul}", baris));
            var selesai = permohonan.Where(p => p.Status == StatusPermohonan.Selesai).ToList();
            Assert.All(selesai, p => Assert.True(baris.Count(b => b.StartsWith(p.Kode, StringComparison.Ordinal)) > 10, $"{p.Kode} has few steps."));
            Assert.Equal(selesai.Count, await db.Naskah.CountAsync());
        }

        await PastikanAngkaAsync(baris);
        var keadaan = await IsiAsync();
        var kedua = await _program.RunAsync(["demo"]);
        Assert.Equal(0, kedua.ExitCode);
        Assert.Equal(baris.Where(b => !b.StartsWith("P-", StringComparison.Ordinal)), kedua.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(keadaan, await IsiAsync());
    }

    [Fact]
    public async Task Demo_TanpaKunciDemo_DitolakDenganSebab()
    {
        var hasil = await _program.RunAsync(["demo"]);

        Assert.Equal((64, ""), (hasil.ExitCode, hasil.Output));
        Assert.Contains("Perintah ini hanya untuk data contoh: setel KerjaSama__Demo=true.", hasil.Error, StringComparison.Ordinal);
        await using var db = KantorData.Buka(_folder);
        Assert.False(await db.Permohonan.AnyAsync());
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Sampai(PermohonanKerjaSama p) => p.Status switch
    {
        StatusPermohonan.Selesai => "register",
        StatusPermohonan.Ditolak or StatusPermohonan.Dicabut or StatusPermohonan.MenungguMitra => p.Status.Kode,
        _ => p.Tahap!.Value.Kode,
    };

    /// <summary>Title and place of every sample, as the file says.</summary>
    private static Dictionary<string, string> Contoh()
    {
        using var berkas = JsonDocument.Parse(File.ReadAllText(SeedFile.PathOf("contoh/permohonan.json")));
        return berkas.RootElement.EnumerateArray().ToDictionary(c => c.GetProperty("permohonan").GetProperty("judul").GetString()!, c => c.GetProperty("sampai").GetString()!);
    }

    /// <summary>The printed figures are those of the register: naskah signed and requests received in the year.</summary>
    private async Task PastikanAngkaAsync(string[] baris)
    {
        await using var db = KantorData.Buka(_folder);
        var angka = baris.Where(b => b.Contains(" fasilitasi = ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, angka.Count);
        foreach (var b in angka)
        {
            var tahun = int.Parse(b[(b.IndexOf("Tahun ", StringComparison.Ordinal) + 6)..][..4], System.Globalization.CultureInfo.InvariantCulture);
            var (awal, akhir) = (new DateOnly(tahun, 1, 1), new DateOnly(tahun, 12, 31));
            var naskah = await db.Naskah.CountAsync(n => n.TanggalTandaTangan >= awal && n.TanggalTandaTangan <= akhir && !n.TanpaFasilitasi);
            var masuk = await db.Permohonan.CountAsync(p => p.TanggalDiterima >= awal && p.TanggalDiterima <= akhir);
            Assert.Contains($"Tahun {tahun}: {naskah} naskah dari {masuk} fasilitasi = ", b, StringComparison.Ordinal);
            Assert.Contains("; target 80, capaian ", b, StringComparison.Ordinal);
        }
    }

    private async Task<(int, int, int, int, int)> IsiAsync()
    {
        await using var db = KantorData.Buka(_folder);
        return (await db.Permohonan.CountAsync(), await db.Naskah.CountAsync(), await db.SuratMasuk.CountAsync(), await db.OutboxMessage.CountAsync(), await db.Riwayat.CountAsync());
    }
}

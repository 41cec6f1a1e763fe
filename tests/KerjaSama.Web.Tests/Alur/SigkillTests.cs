using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// Killed at any moment of the path, the next start goes on (issue 2, decisions.md 29): a real process on SQLite, SIGKILL, the next
/// process on the same folder. After every death the whole database is checked.
/// </summary>
public sealed class SigkillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigkill").FullName;

    [Fact]
    public async Task SetiapCommit_SebelumDanSesudah_LanjutSampaiRegister()
    {
        await using (await KantorProcess.Start(_folder, demo: true).SiapAsync())
        {
        }

        var token = await KantorProcess.BeriTokenAsync(_folder);
        await AnggapTerkirimAsync();
        var kematian = 0;

        // Every process lives for one commit: the first of a pair dies before it, the second makes it and dies after. So each commit
        // of the path, whoever makes it, is met from both sides.
        while (true)
        {
            await using var kantor = await KantorProcess.Start(_folder, kematian % 2 == 0 ? "before-commit:1" : "after-commit:1").SiapAsync();
            if (await SampaiRegisterAsync(kantor, token, "perkara-1"))
            {
                break;
            }

            await kantor.MatiAsync();
            kematian++;
            await PastikanUtuhAsync($"after death {kematian}");
        }

        await using var db = KantorProcess.Buka(_folder);
        var permohonan = await db.Permohonan.SingleAsync(p => p.KontakSurel == PermohonanUji.Surel);
        var langkah = await db.Tugas.CountAsync(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Selesai);
        Assert.True(langkah > 20, $"Only {langkah} steps.");
        Assert.True(kematian >= 2 * (langkah + 1), $"{kematian} deaths on a path of {langkah + 1} commits.");
        Assert.Equal(StatusPermohonan.Selesai, permohonan.Status);
        Assert.Equal(1, await db.Naskah.CountAsync(n => n.PermohonanId == permohonan.Id));
    }

    [Fact]
    public async Task SaatAcak_DariLuar_LanjutSampaiRegister()
    {
        const int saatMulai = 3;
        const int saatBerjalan = 7;
        const int perkara = 2;
        var benih = Environment.TickCount;
        var acak = new Random(benih);

        // in the middle of the very first start: migration, reference data, demo users
        for (var i = 0; i < saatMulai; i++)
        {
            await using var kantor = KantorProcess.Start(_folder, demo: true);
            await Task.Delay(acak.Next(200, 3000));
            kantor.Kill();
            await kantor.MatiAsync();
        }

        await using (await KantorProcess.Start(_folder, demo: true).SiapAsync())
        {
        }

        var token = await KantorProcess.BeriTokenAsync(_folder);
        for (var i = 0; i < saatBerjalan; i++)
        {
            await using var kantor = await KantorProcess.Start(_folder).SiapAsync();
            await PemanasanAsync(kantor, token);
            var kerja = Enumerable.Range(1, perkara).Select(n => SampaiRegisterAsync(kantor, token, $"perkara-{n}")).ToList();
            await Task.Delay(acak.Next(20, 1500));
            kantor.Kill();
            await kantor.MatiAsync();
            await Task.WhenAll(kerja);
            await PastikanUtuhAsync($"after kill {i + 1} with seed {benih}");
        }

        await using (var kantor = await KantorProcess.Start(_folder).SiapAsync())
        {
            var selesai = await Task.WhenAll(Enumerable.Range(1, perkara).Select(n => SampaiRegisterAsync(kantor, token, $"perkara-{n}")));
            Assert.All(selesai, Assert.True);
        }

        await PastikanUtuhAsync($"at the end with seed {benih}");
        await using var db = KantorProcess.Buka(_folder);
        Assert.Equal(
            Enumerable.Repeat(StatusPermohonan.Selesai, perkara),
            await db.Permohonan.Where(p => p.KontakSurel == PermohonanUji.Surel).Select(p => p.Status).ToListAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The samples' mail is not what is watched here; sending it would only take deaths.</summary>
    private async Task AnggapTerkirimAsync()
    {
        await using var db = KantorProcess.Buka(_folder);
        await db.OutboxMessage.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Terkirim));
    }

    /// <summary>The first request of a process costs more than all the others: without it the kill would mostly come before any act.</summary>
    private static async Task PemanasanAsync(KantorProcess kantor, IReadOnlyDictionary<string, string> token)
    {
        using var jawaban = await new PermohonanDriver(kantor.Klien, orang => Task.FromResult(token[orang])).KirimAsync(HttpMethod.Get, "/api/v1/tugas", "admin");
        Assert.True(jawaban.IsSuccessStatusCode);
    }

    /// <summary>What a client does that may be cut off: it repeats its request with the same key, then goes on from its inbox.</summary>
    /// <returns>False when the program died meanwhile.</returns>
    private static async Task<bool> SampaiRegisterAsync(KantorProcess kantor, IReadOnlyDictionary<string, string> token, string kunci)
    {
        var driver = new PermohonanDriver(kantor.Klien, orang => Task.FromResult(token[orang]));
        try
        {
            await driver.JalankanAsync(await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk], kunci));
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private async Task PastikanUtuhAsync(string kapan)
    {
        await using var db = KantorProcess.Buka(_folder);
        var temuan = await KeadaanInvariants.FindViolationsAsync(db);
        Assert.True(temuan.Count == 0, $"{kapan}:\n{string.Join('\n', temuan)}");
        PastikanSurelTunggal(await db.OutboxMessage.CountAsync(m => m.Saluran == "surel"));
    }

    /// <summary>No mail twice: a file is named by its key, so there can be no more of them than messages.</summary>
    private void PastikanSurelTunggal(int pesan)
    {
        var folder = Path.Combine(_folder, "mail");
        var berkas = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Length : 0;
        Assert.True(berkas <= pesan, $"{berkas} files for {pesan} messages.");
    }
}

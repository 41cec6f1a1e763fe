using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// Killed at every commit of the path, the next start goes on (issue 2, decisions.md 29): a real process on SQLite, SIGKILL, the next
/// process on the same folder. After every death the whole database is checked. Under load, and on servers: <see cref="BebanTests"/>.
/// </summary>
public sealed class SigkillTests : IDisposable
{
    private readonly KantorData _data = new(BasisData.Sqlite);

    [Fact]
    public async Task SetiapCommit_SebelumDanSesudah_LanjutSampaiRegister()
    {
        await using (await KantorProcess.Start(_data, demo: true).SiapAsync())
        {
        }

        var token = await _data.BeriTokenAsync();
        await AnggapTerkirimAsync();
        var kematian = 0;

        // Every process lives for one commit: the first of a pair dies before it, the second makes it and dies after. So each commit
        // of the path, whoever makes it, is met from both sides.
        while (true)
        {
            await using var kantor = KantorProcess.Start(_data, kematian % 2 == 0 ? "before-commit:1" : "after-commit:1");
            if (await kantor.SiapAtauMatiAsync() && await SampaiRegisterAsync(kantor, token, "perkara-1"))
            {
                break;
            }

            await kantor.MatiAsync();
            kematian++;
            await PastikanUtuhAsync($"after death {kematian}");
        }

        await using var db = _data.Buka();
        var permohonan = await db.Permohonan.SingleAsync(p => p.KontakSurel == PermohonanUji.Surel);
        var langkah = await db.Tugas.CountAsync(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Selesai);
        Assert.True(langkah > 20, $"Only {langkah} steps.");
        Assert.True(kematian >= 2 * (langkah + 1), $"{kematian} deaths on a path of {langkah + 1} commits.");
        Assert.Equal(StatusPermohonan.Selesai, permohonan.Status);
        Assert.Equal(1, await db.Naskah.CountAsync(n => n.PermohonanId == permohonan.Id));
    }

    public void Dispose() => _data.Dispose();

    /// <summary>The samples' mail is not what is watched here; sending it would only take deaths.</summary>
    private async Task AnggapTerkirimAsync()
    {
        await using var db = _data.Buka();
        await db.OutboxMessage.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Terkirim));
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
        await using var db = _data.Buka();
        var temuan = await KeadaanInvariants.FindViolationsAsync(db);
        Assert.True(temuan.Count == 0, $"{kapan}:\n{string.Join('\n', temuan)}");
        PastikanSurelTunggal(await db.OutboxMessage.CountAsync(m => m.Saluran == "surel"));
    }

    /// <summary>No mail twice: a file is named by its key, so there can be no more of them than messages.</summary>
    private void PastikanSurelTunggal(int pesan)
    {
        var folder = Path.Combine(_data.Folder, "mail");
        var berkas = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Length : 0;
        Assert.True(berkas <= pesan, $"{berkas} files for {pesan} messages.");
    }
}

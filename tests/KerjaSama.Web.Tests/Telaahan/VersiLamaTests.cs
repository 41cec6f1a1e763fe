using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Tests.Ui;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Telaahan;

/// <summary>A case that was begun before there was a checklist ends without one.</summary>
public sealed class VersiLamaTests
{
    private const int TanpaDaftarPeriksa = 3;

    [Theory, SetiapBasisData]
    public async Task Telaahan_VersiTiga_SelesaiTanpaDaftarPeriksaDanTanpaAlasan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, susun) = await skenario.SampaiAsync("susunTelaahan");
        await MundurkanAsync(kantor, susun);
        var lama = await kantor.DenganAsync<FormulirTugasBuilder, FormulirTugas>(async (db, builder) => await builder.BuildAsync(await db.Tugas.SingleAsync(t => t.Id == susun), default));
        Assert.DoesNotContain(lama.Isian, f => f.Isian.Nama == "daftarPeriksa");
        Assert.DoesNotContain("Daftar periksa hukum", await (await kantor.KlienSebagaiAsync("analis")).TeksAsync($"/tugas/{susun}"));

        await skenario.SelesaikanAsync(susun);
        await skenario.LanjutkanAsync(kode, "catatArahan");

        var telaahan = await kantor.DbAsync(db => db.Telaahan.Lengkap().SingleAsync());
        Assert.Equal((StatusTelaahan.Disetujui, 0, null), (telaahan.Status, telaahan.DaftarPeriksa.Count, telaahan.AlasanPengecualian));
        Assert.Equal(2, telaahan.DasarHukum.Count);
    }

    /// <summary>The case runs on the version as it was released; its steps are the same.</summary>
    private static async Task MundurkanAsync(KantorFactory kantor, Guid tugas)
    {
        var folder = Directory.CreateDirectory(Path.Combine(kantor.Folder, "alur-lama")).FullName;
        var terbit = Path.Combine(SourceTree.Web, "..", "..", "tests", "KerjaSama.Domain.Tests", "Workflow", "Released", $"telaahan-{TanpaDaftarPeriksa}.bpmn");
        File.Copy(terbit, Path.Combine(folder, "telaahan.bpmn"));
        await kantor.DenganAsync<DefinitionCatalog, int>(async (db, catalog) =>
        {
            await catalog.LoadAsync(db, folder, kantor.OfficeClock.GetUtcNow(), default);
            return await db.ProcessInstance.Where(i => db.Tugas.Any(t => t.Id == tugas && t.InstanceId == i.Id)).ExecuteUpdateAsync(s => s.SetProperty(i => i.DefinitionVersion, TanpaDaftarPeriksa));
        });
    }
}

using KerjaSama.Data;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>Steps that chain within one act, before anything is saved.</summary>
public sealed class CaseEngineTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mesin").FullName;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        Write("anak", """
            <bpmn:extensionElements><kerjasama:variabel nama="perlu" tipe="boolean" bawaan="false"/></bpmn:extensionElements>
            <bpmn:startEvent id="mulai"/>
            <bpmn:exclusiveGateway id="pilih" default="lewat"/>
            <bpmn:userTask id="langkahAnak" kerjasama:peran="analis"/>
            <bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="pilih"/>
            <bpmn:sequenceFlow id="kerjakan" sourceRef="pilih" targetRef="langkahAnak"><bpmn:conditionExpression>perlu = true</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="lewat" sourceRef="pilih" targetRef="selesai"/>
            <bpmn:sequenceFlow id="b" sourceRef="langkahAnak" targetRef="selesai"/>
            """);
        Write("induk", """
            <bpmn:startEvent id="mulai"/>
            <bpmn:callActivity id="panggil" calledElement="anak"/>
            <bpmn:userTask id="sesudah" kerjasama:peran="analis"/>
            <bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="panggil"/>
            <bpmn:sequenceFlow id="b" sourceRef="panggil" targetRef="sesudah"/>
            <bpmn:sequenceFlow id="c" sourceRef="sesudah" targetRef="selesai"/>
            """);
        var configuration = new ConfigurationManager { ["KerjaSama:Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "uji.db")}" };
        _services = new ServiceCollection().AddLogging().AddProviders(KerjaSamaOptions.Read(configuration)).AddAlur().BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        await db.Pack.MigrateAsync(db, TestContext.Current.CancellationToken);
        await _services.GetRequiredService<DefinitionCatalog>().LoadAsync(db, _folder, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false, "sesudah")]
    [InlineData(true, "langkahAnak")]
    public async Task A_called_process_may_end_at_once_or_wait(bool perlu, string open)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        var started = await scope.ServiceProvider.GetRequiredService<CaseEngine>().StartAsync(
            "induk", ObjekPermohonan.Buat(), new Dictionary<string, ProcessValue> { ["perlu"] = ProcessValue.Of(perlu) }, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var fresh = _services.CreateAsyncScope();
        var stored = fresh.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        Assert.Equal([open], await stored.Tugas.Where(t => t.RootId == started.Id).Select(t => t.Kunci).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            perlu ? ["langkahAnak", "panggil"] : ["sesudah"],
            await stored.ProcessToken.Select(t => t.ElementId).Order().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            perlu ? ProcessStatus.Running : ProcessStatus.Completed,
            (await stored.ProcessInstance.SingleAsync(i => i.ParentId == started.Id, TestContext.Current.CancellationToken)).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(string key, string body) => File.WriteAllText(Path.Combine(_folder, key + ".bpmn"), $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1">
        <bpmn:process id="{key}" isExecutable="true">{body}</bpmn:process></bpmn:definitions>
        """);
}

using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Bench;

/// <summary>By the engine, through the use case that every page, API and command goes through.</summary>
internal sealed class EngineCase(BenchOffice office, Guid mitra, Pelaku person) : IBenchCase
{
    private static readonly Dictionary<string, string?> NoAnswers = [];

    public string Name => "mesin";

    public CommandCounter Commands => office.Commands;

    public async Task<Guid> StartAsync(BenchProcess process, long number)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        var request = BenchProcess.Request(mitra, number);
        await using var transaction = await db.BeginWriteAsync();
        db.Add(request);
        db.Jejak.Pelaku = person;
        db.Jejak.Catat(request, "permohonan.diterima");
        await scope.ServiceProvider.GetRequiredService<CaseEngine>().StartAsync(process.Key, request, new Dictionary<string, ProcessValue>(), default);
        await scope.ServiceProvider.GetRequiredService<KemajuanPermohonan>().PerbaruiAsync(request, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return request.Id;
    }

    public Task FinishAsync(Guid task) => office.UseAsync<SelesaikanTugas, object>(async use => await use.ExecuteAsync(task, null, NoAnswers, null, person, null, default));
}

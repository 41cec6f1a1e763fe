using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>What some running case stands on and the newest version does not have, with what may take its place.</summary>
/// <param name="Id">Of an element, or of the flow by which a token came to a join.</param>
internal sealed record LangkahHilang(string Id, string Nama, IReadOnlyList<(string Nilai, string Label)> Calon);

/// <summary>Which entries a map for <see cref="MigrasiProses"/> needs.</summary>
internal sealed class PetaMigrasi(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    /// <param name="dari">Null: from every older version.</param>
    public async Task<IReadOnlyList<LangkahHilang>> ListAsync(string kunci, int? dari, CancellationToken cancellationToken)
    {
        var ke = catalog.NewestOf(kunci);
        var berdiri = await db.ProcessToken.AsNoTracking()
            .Join(db.ProcessInstance.Where(i => i.DefinitionKey == kunci && i.Status == ProcessStatus.Running && i.DefinitionVersion < ke.Version && (dari == null || i.DefinitionVersion == dari)),
                t => t.InstanceId, i => i.Id, (t, i) => new { t.ElementId, t.ArrivedBy, i.DefinitionVersion })
            .Distinct().ToListAsync(cancellationToken);
        var hilang = new SortedDictionary<string, LangkahHilang>(StringComparer.Ordinal);
        foreach (var satu in berdiri)
        {
            var lama = catalog.Get(kunci, satu.DefinitionVersion);
            var langkah = lama.Nodes[satu.ElementId];
            if (!ke.Nodes.ContainsKey(langkah.Id))
            {
                hilang[langkah.Id] = new(langkah.Id, langkah.Name, [.. ke.Nodes.Values.Where(n => n.GetType() == langkah.GetType()).OrderBy(n => n.Line).Select(n => (n.Id, n.Name))]);
            }

            if (langkah is ParallelGateway && satu.ArrivedBy is { } alur && ke.Flows.GetValueOrDefault(alur)?.TargetId != langkah.Id)
            {
                var calon = ke.Flows.Values.Where(f => ke.Nodes[f.TargetId] is ParallelGateway).OrderBy(f => f.Line);
                hilang[alur] = new(alur, $"Sudah lewat: {lama.Nodes[lama.Flows[alur].SourceId].Name}", [.. calon.Select(f => (f.Id, $"sesudah {ke.Nodes[f.SourceId].Name}"))]);
            }
        }

        return [.. hilang.Values];
    }
}

using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A field as it is asked now: with a value that would be accepted and, for people, the candidates.</summary>
internal sealed record IsianFormulir(Isian Isian, string? Contoh, IReadOnlyList<Pilihan> Pilihan);

/// <summary>The form of an open task.</summary>
internal sealed record FormulirTugas(UserTask Langkah, IReadOnlyList<IsianFormulir> Isian);

/// <summary>Builds the forms of tasks from their process definitions and from what is known of the cases; a list of tasks costs no more queries than one.</summary>
internal sealed class FormulirTugasBuilder(KerjaSamaDbContext db, DefinitionCatalog catalog, BahanFormulirReader reader)
{
    public async Task<FormulirTugas> BuildAsync(Tugas tugas, CancellationToken cancellationToken) => (await BuildAsync([tugas], cancellationToken))[tugas.Id];

    /// <returns>By the id of the task.</returns>
    public async Task<IReadOnlyDictionary<Guid, FormulirTugas>> BuildAsync(IReadOnlyList<Tugas> tugas, CancellationToken cancellationToken)
    {
        var id = tugas.Select(t => t.InstanceId).Distinct().ToList();
        var instances = await db.ProcessInstance.AsNoTracking().Where(i => id.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var langkah = tugas.ToDictionary(t => t.Id, t => catalog.StepOf(instances[t.InstanceId], t.Kunci));
        var bahan = await reader.LoadAsync([.. tugas.Select(t => t.SubjectId).Distinct()], [.. langkah.Values.SelectMany(l => l.Isian).DistinctBy(i => (i.Nama, i.Tipe))], cancellationToken);
        return tugas.ToDictionary(t => t.Id, t => new FormulirTugas(langkah[t.Id], [.. langkah[t.Id].Isian.Select(i => new IsianFormulir(i, bahan.Contoh(i, t.SubjectId), bahan.Pilihan(i)))]));
    }
}

using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>One version of a process, with how many cases run on it.</summary>
internal sealed record VersiAlur(int Versi, string Nama, DateTimeOffset DimuatPada, int Berjalan)
{
    /// <summary>Who loaded it in the program; null: it came with the program's folder.</summary>
    public string? Oleh { get; init; }

    public string? Alasan { get; init; }
}

/// <summary>A process with its versions, the newest first.</summary>
internal sealed record AlurDenganVersi(string Kunci, string Nama, IReadOnlyList<VersiAlur> Versi)
{
    /// <summary>Cases that run on an older version.</summary>
    public int Tertinggal => Versi.Skip(1).Sum(v => v.Berjalan);
}

/// <summary>Reads which versions of the processes there are, and which of them are still in use.</summary>
internal sealed class DaftarAlur(KerjaSamaDbContext db)
{
    public async Task<IReadOnlyList<AlurDenganVersi>> ListAsync(CancellationToken cancellationToken)
    {
        var versi = await db.ProcessDefinition.AsNoTracking()
            .OrderBy(d => d.Key).ThenByDescending(d => d.Version)
            .Select(d => new { d.Id, d.Key, d.Version, d.Name, d.LoadedAt })
            .ToListAsync(cancellationToken);
        var berjalan = await db.ProcessInstance
            .Where(i => i.Status == ProcessStatus.Running)
            .GroupBy(i => new { i.DefinitionKey, i.DefinitionVersion })
            .Select(g => new { g.Key.DefinitionKey, g.Key.DefinitionVersion, Jumlah = g.Count() })
            .ToDictionaryAsync(g => (g.DefinitionKey, g.DefinitionVersion), g => g.Jumlah, cancellationToken);
        var dimuat = await db.Riwayat.AsNoTracking()
            .Where(r => r.ObjekJenis == ProcessDefinitionRow.Objek && r.Peristiwa == MuatVersiAlur.Peristiwa)
            .Select(r => new { r.ObjekKunci, r.OlehNama, r.Alasan })
            .ToDictionaryAsync(r => r.ObjekKunci, cancellationToken);

        return [.. versi.GroupBy(v => v.Key).Select(g => new AlurDenganVersi(g.Key, g.First().Name, [.. g.Select(v =>
        {
            var oleh = dimuat.GetValueOrDefault(v.Id.ToString("N"));
            return new VersiAlur(v.Version, v.Name, v.LoadedAt, berjalan.GetValueOrDefault((v.Key, v.Version))) { Oleh = oleh?.OlehNama, Alasan = oleh?.Alasan };
        })]))];
    }
}

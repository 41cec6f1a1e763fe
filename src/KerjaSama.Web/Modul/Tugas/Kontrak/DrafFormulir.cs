using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas.Kontrak;

/// <summary>What a person typed and when it was kept.</summary>
internal sealed record DrafTersimpan(IReadOnlyDictionary<string, string?> Isi, DateTimeOffset Pada);

/// <summary>Autosaved typing, one row per person and form: no version, no history (decisions.md 24).</summary>
internal sealed class DrafFormulir(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <summary>Name of the form of a task.</summary>
    public static string UntukTugas(Guid tugasId) => $"tugas {tugasId:N}";

    /// <summary>The text of a row's <c>Isi</c>.</summary>
    public static string Tulis(IReadOnlyDictionary<string, string?> isi) => JsonSerializer.Serialize(isi);

    public async Task<DrafTersimpan?> FindAsync(Guid penggunaId, string formulir, CancellationToken cancellationToken) =>
        await db.DrafIsian.AsNoTracking().SingleOrDefaultAsync(d => d.PenggunaId == penggunaId && d.Formulir == formulir, cancellationToken) is { } draf
            ? new(JsonSerializer.Deserialize<Dictionary<string, string?>>(draf.Isi) ?? [], draf.DisimpanPada)
            : null;

    public async Task<DateTimeOffset> SaveAsync(Guid penggunaId, string formulir, IReadOnlyDictionary<string, string?> isi, CancellationToken cancellationToken)
    {
        var (teks, sekarang) = (Tulis(isi), clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var ada = await db.DrafIsian.Where(d => d.PenggunaId == penggunaId && d.Formulir == formulir)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Isi, teks).SetProperty(d => d.DisimpanPada, sekarang), cancellationToken);
        if (ada == 0)
        {
            db.Add(new DrafIsian { PenggunaId = penggunaId, Formulir = formulir, Isi = teks, DisimpanPada = sekarang });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return sekarang;
    }

    public async Task RemoveAsync(Guid penggunaId, string formulir, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.DrafIsian.Where(d => d.PenggunaId == penggunaId && d.Formulir == formulir).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

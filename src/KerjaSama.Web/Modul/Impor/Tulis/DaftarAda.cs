using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>Looks many texts up at once, in queries of a size that every database takes.</summary>
internal static class DaftarAda
{
    private const int BesarIsi = 500;

    /// <param name="query">Given some of the texts, the rows that have them.</param>
    public static async Task<List<T>> AmbilAsync<T>(IEnumerable<string?> nilai, Func<string[], IQueryable<T>> query, CancellationToken cancellationToken)
    {
        var hasil = new List<T>();
        foreach (var bagian in nilai.OfType<string>().Distinct(StringComparer.Ordinal).Chunk(BesarIsi))
        {
            hasil.AddRange(await query(bagian).ToListAsync(cancellationToken));
        }

        return hasil;
    }
}

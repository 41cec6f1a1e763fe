using System.Linq.Expressions;
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

    /// <summary>Text → id of the rows that have one of the texts in <paramref name="kolom"/>, which is unique.</summary>
    public static async Task<Dictionary<string, Guid>> IdAsync<T>(
        IQueryable<T> baris, IEnumerable<string?> nilai, Expression<Func<T, string?>> kolom, CancellationToken cancellationToken)
        where T : Domain.Umum.AggregateRoot
    {
        var p = kolom.Parameters[0];
        var pasangan = Expression.Lambda<Func<T, KeyValuePair<string, Guid>>>(
            Expression.New(typeof(KeyValuePair<string, Guid>).GetConstructor([typeof(string), typeof(Guid)])!, kolom.Body, Expression.Property(p, nameof(Domain.Umum.AggregateRoot.Id))), p);
        return (await AmbilAsync(nilai, isi => baris.Where(Memuat(kolom, isi)).Select(pasangan), cancellationToken)).ToDictionary(x => x.Key, x => x.Value);
    }

    private static Expression<Func<T, bool>> Memuat<T>(Expression<Func<T, string?>> kolom, string[] isi) => Expression.Lambda<Func<T, bool>>(
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(isi), kolom.Body), kolom.Parameters);
}

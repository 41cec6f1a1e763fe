using KerjaSama.Domain.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Data.Pengaturan;

public static class BatasQueries
{
    /// <summary>The value of a limit in force on a date: the newest row that has begun by then.</summary>
    /// <param name="kunci">A key of <c>seeds/referensi/batas.csv</c>, e.g. <see cref="KunciBatas.NaskahAkanBerakhirHari"/>.</param>
    /// <exception cref="InvalidOperationException">The limit has no row for that date.</exception>
    public static Task<decimal> NilaiPadaAsync(this IQueryable<Batas> batas, string kunci, DateOnly pada, CancellationToken cancellationToken) =>
        batas.Where(b => b.Kunci == kunci && b.BerlakuSejak <= pada).OrderByDescending(b => b.BerlakuSejak).Select(b => b.Nilai).FirstAsync(cancellationToken);
}

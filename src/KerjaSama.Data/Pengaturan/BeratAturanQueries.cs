using KerjaSama.Domain.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Data.Pengaturan;

public static class BeratAturanQueries
{
    /// <summary>The office's own weights in force on a date, by code of the rule; a rule that has none, or took the program's again, is not among them.</summary>
    public static async Task<IReadOnlyDictionary<string, bool>> PadaAsync(this IQueryable<BeratAturan> berat, DateOnly pada, CancellationToken cancellationToken) =>
        (await berat.AsNoTracking().Where(b => b.BerlakuSejak <= pada).ToListAsync(cancellationToken))
            .GroupBy(b => b.Aturan).Select(g => g.MaxBy(b => b.BerlakuSejak)!).Where(b => b.Menghalangi is not null)
            .ToDictionary(b => b.Aturan, b => b.Menghalangi!.Value, StringComparer.Ordinal);
}

namespace KerjaSama.Domain.Kinerja;

/// <summary>
/// Percentiles by the nearest-rank method: the smallest value that at least that share of all values does not exceed. It is always one
/// of the values, never something between two of them.
/// </summary>
public static class Persentil
{
    public const int Median = 50;
    public const int SembilanDariSepuluh = 90;

    /// <param name="nilai">In any order.</param>
    /// <param name="persen">1 to 100.</param>
    /// <returns>Null where there is no value.</returns>
    public static int? Dari(IEnumerable<int> nilai, int persen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(persen, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(persen, 100);
        var urut = nilai.Order().ToList();
        return urut.Count == 0 ? null : urut[(((persen * urut.Count) + 99) / 100) - 1];
    }
}

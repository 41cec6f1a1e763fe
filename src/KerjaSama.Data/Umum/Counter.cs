namespace KerjaSama.Data.Umum;

/// <summary>A named running number, taken inside the transaction that uses it (decisions.md 6: order by a sequence column).</summary>
public sealed class Counter
{
    public required string Nama { get; init; }
    public long Nilai { get; set; }
}

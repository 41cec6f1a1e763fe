namespace KerjaSama.Domain.Pengaturan;

/// <summary>
/// The office's own weight of a rule of the naskah check from a day on, in place of the one that comes with the program. Rows of the past
/// stay: what was decided under them is explained by them.
/// </summary>
public sealed class BeratAturan
{
    /// <summary>Name under which the history knows it.</summary>
    public const string Objek = "berat-aturan";

    public const int AturanMaxLength = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the rule: <c>terbilang.beda</c>.</summary>
    public required string Aturan { get; init; }

    /// <summary>First day on which it counts.</summary>
    public required DateOnly BerlakuSejak { get; init; }

    /// <summary>Whether a finding of the rule stands in the way; null: the program's own weight again, also where a later version changes it.</summary>
    public bool? Menghalangi { get; private set; }

    public void Tetapkan(bool? menghalangi) => Menghalangi = menghalangi;
}

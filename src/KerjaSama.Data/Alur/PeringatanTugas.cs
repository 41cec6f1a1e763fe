namespace KerjaSama.Data.Alur;

/// <summary>
/// A person was told that an open task is past its limit. Unique by task, person and threshold: nobody is told twice of the same, and who
/// receives a late task is told for himself.
/// </summary>
public sealed class PeringatanTugas
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TugasId { get; init; }
    public required Guid PenggunaId { get; init; }

    /// <summary>How many times the limit was over: 1 or 2.</summary>
    public required int Ambang { get; init; }

    /// <summary>The office's day; the mail of that day names it.</summary>
    public required DateOnly Tanggal { get; init; }
}

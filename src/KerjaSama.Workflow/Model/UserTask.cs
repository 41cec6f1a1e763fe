namespace KerjaSama.Workflow;

/// <summary>
/// A step done by a person. Completing it sets the variable named <see cref="FlowNode.Id"/> to the outcome's code, and one
/// variable per answered <see cref="Isian"/>.
/// </summary>
public sealed record UserTask(string Id, string Name, int Line) : Activity(Id, Name, Line)
{
    /// <summary>Who may do it; any one of them. From the lane, or from the task itself where it stands in no lane.</summary>
    public IReadOnlyList<string> Peran { get; init; } = [];

    public string? Jabatan { get; init; }

    public string? SubUnit { get; init; }

    /// <summary>Name of the process variable whose value is the user who must do it.</summary>
    public string? Pelaksana { get; init; }

    public string? Tahap { get; init; }

    /// <summary>Working days until it is due.</summary>
    public int? TenggatHari { get; init; }

    /// <summary>Name of the domain action that completing the task performs.</summary>
    public string? Tindakan { get; init; }

    /// <summary>What the partner is told about how long this takes.</summary>
    public string? Perkiraan { get; init; }

    public string? Kelengkapan { get; init; }

    public string? Waktu { get; init; }

    public string? Output { get; init; }

    /// <summary>Never empty; the first is the ordinary way forward.</summary>
    public IReadOnlyList<Hasil> Hasil { get; init; } = [Workflow.Hasil.Selesai];

    public IReadOnlyList<Isian> Isian { get; init; } = [];

    /// <summary>The same step with another limit; where <see cref="Waktu"/> only repeats the limit, it follows.</summary>
    public UserTask WithLimit(int days) => this with { TenggatHari = days, Waktu = Waktu == $"{TenggatHari} hari kerja" ? $"{days} hari kerja" : Waktu };
}

namespace KerjaSama.Workflow;

/// <summary>
/// A message that a process has sent, on its way to the one instance that takes it: the oldest subscription of its name and correlation.
/// It waits as long as nobody listens, and is taken once.
/// </summary>
public sealed class ProcessMessageRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public string? Correlation { get; init; }

    /// <summary>Only processes of this subject may take it; null: any whose correlation is the same.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The variables it carries, as JSON: name → [type, text], as <see cref="ProcessValue.ToStored"/> gives them.</summary>
    public required string Variables { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public JobStatus Status { get; set; }

    /// <summary>The instance that took it.</summary>
    public Guid? TakenBy { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public string? LastError { get; set; }
}

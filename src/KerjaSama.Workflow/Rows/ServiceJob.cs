namespace KerjaSama.Workflow;

/// <summary>The work of a service task, done by a worker in its own transaction. Unique by instance and token.</summary>
public sealed class ServiceJob : IAutomaticWork
{
    public static bool DueIsPlanned => false;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required int Token { get; init; }

    public required string ElementId { get; set; }

    public required string Tindakan { get; init; }

    public JobStatus Status { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>A worker holds it until then; past it, another may take it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public string? LastError { get; set; }
}

public enum JobStatus
{
    Waiting,
    Done,

    /// <summary>Out of attempts: an incident that a person sees and can retry.</summary>
    Failed,
    Cancelled,

    /// <summary>Given up by a person, with a reason: the case went on without it.</summary>
    Skipped,
}

namespace KerjaSama.Workflow;

/// <summary>
/// Work of the machine that waits in a row: a service task, or a timer. Whichever node claims it does it in a transaction of its own;
/// tried again when it fails, and an incident for a person when the tries are used up.
/// </summary>
public interface IAutomaticWork
{
    /// <summary>
    /// Whether <see cref="DueAt"/> is what the process says. Then it stays as it is through tries that fail, because the next occurrence is
    /// counted from it; else it is only when to try.
    /// </summary>
    static abstract bool DueIsPlanned { get; }

    Guid Id { get; }

    Guid InstanceId { get; }

    int Token { get; }

    string ElementId { get; }

    JobStatus Status { get; set; }

    int Attempts { get; set; }

    /// <summary>Not before this instant.</summary>
    DateTimeOffset DueAt { get; set; }

    /// <summary>Left alone until then: a node holds it, or a planned work waits for its next try.</summary>
    DateTimeOffset? LeasedUntil { get; set; }

    string? LastError { get; set; }
}

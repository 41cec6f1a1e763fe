namespace KerjaSama.Workflow;

/// <summary>
/// Work of the machine that waits in a row: a service task, or a timer. Whichever node claims it does it in a transaction of its own;
/// tried again when it fails, and an incident for a person when the tries are used up.
/// </summary>
public interface IAutomaticWork
{
    Guid Id { get; }

    Guid InstanceId { get; }

    int Token { get; }

    string ElementId { get; }

    JobStatus Status { get; set; }

    int Attempts { get; set; }

    /// <summary>Not before this instant.</summary>
    DateTimeOffset DueAt { get; set; }

    /// <summary>A node holds it until then; past it, another may take it.</summary>
    DateTimeOffset? LeasedUntil { get; set; }

    string? LastError { get; set; }
}

namespace KerjaSama.Workflow;

/// <summary>A timer that runs; gone once it has fired or its token has left. Unique by instance, token and element.</summary>
public sealed class ProcessTimerRow : IAutomaticWork
{
    public static bool DueIsPlanned => true;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required int Token { get; init; }

    public required string ElementId { get; init; }

    /// <summary>Which firing is awaited, from 1; with it a firing is done once only.</summary>
    public required int Occurrence { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary><see cref="JobStatus.Waiting"/>, or <see cref="JobStatus.Failed"/> when the tries are used up.</summary>
    public JobStatus Status { get; set; }

    /// <summary>Left alone until then: a node holds it, or it waits for its next try. Of a failed one: since when it has failed.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Tries of this firing.</summary>
    public int Attempts { get; set; }

    public string? LastError { get; set; }
}

namespace KerjaSama.Workflow;

/// <summary>A running or ended process of a subject (named by kind and id only); pinned to one version of its definition.</summary>
public sealed class ProcessInstance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string DefinitionKey { get; set; }

    public required int DefinitionVersion { get; set; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The outermost caller; its own id where nobody called it.</summary>
    public required Guid RootId { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>The caller's token that waits at the call activity.</summary>
    public int? ParentToken { get; init; }

    public ProcessStatus Status { get; set; } = ProcessStatus.NotStarted;

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public int NextToken { get; set; } = 1;

    public int Versi { get; set; }

    /// <summary>Order of starting; those of one act start at the same instant.</summary>
    public long Urut { get; init; }
}

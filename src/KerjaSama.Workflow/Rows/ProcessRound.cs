namespace KerjaSama.Workflow;

/// <summary>How often an element of an instance has been opened. Unique by instance and element.</summary>
public sealed class ProcessRound
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required string ElementId { get; init; }

    public required int Count { get; set; }
}

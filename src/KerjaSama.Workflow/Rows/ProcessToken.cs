namespace KerjaSama.Workflow;

/// <summary>A token at rest; unique by instance and number, and by instance, element and arriving flow.</summary>
public sealed class ProcessToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required int Number { get; init; }

    public required string ElementId { get; init; }

    public string? ArrivedBy { get; init; }
}

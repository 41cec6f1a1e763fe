namespace KerjaSama.Workflow;

/// <summary>A token at rest (<see cref="Token"/> says what the columns mean); unique by instance and number.</summary>
public sealed class ProcessToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required int Number { get; init; }

    public required string ElementId { get; set; }

    public string? ArrivedBy { get; set; }

    public int Scope { get; init; }

    public int Iteration { get; init; }

    public int Instances { get; init; }
}

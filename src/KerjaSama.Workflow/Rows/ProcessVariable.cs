namespace KerjaSama.Workflow;

/// <summary>A variable; type and text as of <see cref="ProcessValue.ToStored"/>. Unique by instance, scope and name.</summary>
public sealed class ProcessVariable
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    /// <summary>Number of the token in whose scope it lives; 0: the whole instance.</summary>
    public int Scope { get; init; }

    public required string Name { get; init; }

    public required string Type { get; set; }

    public string? Text { get; set; }
}

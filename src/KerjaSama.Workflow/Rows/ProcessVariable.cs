namespace KerjaSama.Workflow;

/// <summary>A variable; type and text as of <see cref="ProcessValue.ToStored"/>. Unique by instance and name.</summary>
public sealed class ProcessVariable
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required string Name { get; init; }

    public required string Type { get; set; }

    public string? Text { get; set; }
}

namespace KerjaSama.Workflow;

/// <summary>A message that an instance waits for; gone once its token has left. Unique by instance, token and element.</summary>
public sealed class MessageSubscriptionRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required int Token { get; init; }

    public required string ElementId { get; init; }

    public required string Message { get; init; }

    public string? Correlation { get; init; }
}

namespace KerjaSama.Workflow;

/// <summary>A published version of a process; unique by key and version, never changed.</summary>
public sealed class ProcessDefinitionRow
{
    /// <summary>Name under which the history knows a version.</summary>
    public const string Objek = "versi-alur";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public required int Version { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}

namespace KerjaSama.Workflow;

/// <summary>One process as drawn and executed, immutable once read. The key is the BPMN id of the process, written by hand.</summary>
public sealed record ProcessDefinition
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The attribute <c>kerjasama:versi</c>; a published version never changes (compare <see cref="Hash"/>).</summary>
    public int Version { get; init; } = 1;

    /// <summary>SHA-256 (hex, lower case) of the file's text in UTF-8 with LF line ends and without a byte order mark.</summary>
    public required string Hash { get; init; }

    public required string FileName { get; init; }

    /// <summary>The whole file, diagram included: what is executed, drawn and printed as SOP is the same text.</summary>
    public required string Xml { get; init; }

    /// <summary>Line of the process element in the file.</summary>
    public int Line { get; init; }

    public required IReadOnlyDictionary<string, FlowNode> Nodes { get; init; }

    public required IReadOnlyDictionary<string, SequenceFlow> Flows { get; init; }

    /// <summary>Declared inputs (<c>kerjasama:variabel</c>): settings for optional steps, or what the caller hands over.</summary>
    public IReadOnlyList<Variabel> Variabel { get; init; } = [];

    public string? Documentation { get; init; }
}

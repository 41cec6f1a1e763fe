namespace KerjaSama.Workflow;

/// <summary>A fault in a process file, in Indonesian: what it is, where, and how to mend it.</summary>
public sealed record Problem(string File, int Line, string ElementId, string Message, string Mend)
{
    /// <summary>It follows from another problem of the file and is gone when that one is mended.</summary>
    public bool Consequence { get; init; }

    public override string ToString() => $"{File}:{Line}: {ElementId}: {Message} Perbaikan: {Mend}";
}

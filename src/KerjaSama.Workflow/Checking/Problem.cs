namespace KerjaSama.Workflow;

/// <summary>A fault in a process file, in Indonesian: what it is, where, and how to mend it.</summary>
public sealed record Problem(string File, int Line, string ElementId, string Message, string Mend)
{
    public override string ToString() => $"{File}:{Line}: {ElementId}: {Message} Perbaikan: {Mend}";
}

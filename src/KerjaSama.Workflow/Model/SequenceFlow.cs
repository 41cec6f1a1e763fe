namespace KerjaSama.Workflow;

/// <summary>An arrow. Only flows out of an exclusive gateway carry a condition.</summary>
public sealed record SequenceFlow(string Id, string Name, int Line, string SourceId, string TargetId, Kondisi? Kondisi);

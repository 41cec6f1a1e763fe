namespace KerjaSama.Workflow;

/// <summary>The definition, or, when anything is wrong, null and every problem found.</summary>
public sealed record BpmnReadResult(ProcessDefinition? Definition, IReadOnlyList<Problem> Problems);

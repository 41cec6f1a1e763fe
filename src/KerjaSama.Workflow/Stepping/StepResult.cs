namespace KerjaSama.Workflow;

/// <summary>The state after a command, and what it asks of the outside.</summary>
public sealed record StepResult(ProcessState State, IReadOnlyList<Effect> Effects);

namespace KerjaSama.Workflow;

/// <summary>A date, a duration or a cycle as ISO 8601 (OMG BPMN 2.0.2, 10.5.5), or a date or duration by an expression.</summary>
public sealed record TimerTrigger(TimerKind Kind, string Text) : EventTrigger
{
    /// <summary>Null where <see cref="Text"/> is ISO 8601.</summary>
    public FeelExpression? Expression { get; init; }

    /// <summary>Days are working days (<c>kerjasama:hariKerja</c>).</summary>
    public bool WorkingDays { get; init; }
}

public enum TimerKind
{
    Date,
    Duration,
    Cycle,
}

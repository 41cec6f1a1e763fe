using System.Collections.Immutable;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>An instance under test: applies commands and keeps the last effects.</summary>
internal sealed class Run(ProcessDefinition definition)
{
    public ProcessState State { get; private set; } = ProcessState.Empty;

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    /// <summary>Monday 2 March 2026, 08.00 in Jakarta; a test moves it on.</summary>
    public DateTimeOffset Now { get; set; } = TestClock.Start;

    /// <summary>Elements where tokens rest, in the order of their numbers.</summary>
    public string Resting => string.Join(" ", State.Tokens.Select(token => token.ElementId));

    public static ImmutableDictionary<string, ProcessValue> None => ImmutableDictionary<string, ProcessValue>.Empty;

    /// <inheritdoc cref="TestClock"/>
    public static StepTime At(DateTimeOffset now) => TestClock.At(now);

    public static StepTime AtStart => TestClock.AtStart;

    public static Run Started(ProcessDefinition definition, params (string Name, ProcessValue Value)[] variables)
        => new Run(definition).Do(new Start(variables.ToImmutableDictionary(pair => pair.Name, pair => pair.Value)));

    public Run Do(Command command)
    {
        (State, Effects) = ProcessStepper.Step(definition, State, command, At(Now));
        return this;
    }

    public Run Complete(string elementId, string outcome = "selesai", params (string Name, ProcessValue Value)[] variables)
        => Do(new CompleteTask(TokenAt(elementId), outcome, variables.ToImmutableDictionary(pair => pair.Name, pair => pair.Value)));

    public int TokenAt(string elementId) => State.Tokens.Single(token => token.ElementId == elementId).Number;

    public ProcessStepException Refused(Command command)
    {
        var (before, effects) = (State, Effects);
        var exception = Assert.Throws<ProcessStepException>(() => Do(command));
        Assert.Same(before, State);
        Assert.Same(effects, Effects);
        return exception;
    }
}

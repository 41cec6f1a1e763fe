using System.Collections.Immutable;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Every command that an instance would take now, so that a test can pick one.</summary>
internal static class RandomDriver
{
    private static ImmutableDictionary<string, ProcessValue> None => ImmutableDictionary<string, ProcessValue>.Empty;

    /// <summary>Late enough for every timer of the texts, so that a firing is never refused as too early.</summary>
    public static StepTime Time(ProcessState state, Command command)
    {
        var due = command is FireTimer fire ? state.Timers.First(timer => timer.TokenNumber == fire.TokenNumber && timer.ElementId == fire.ElementId).DueAt : DateTimeOffset.MinValue;
        return TestClock.At(due > TestClock.Start ? due : TestClock.Start);
    }

    public static StepResult Step(ProcessDefinition definition, ProcessState state, Command command) => ProcessStepper.Step(definition, state, command, Time(state, command));

    public static Command? Pick(ProcessDefinition definition, ProcessState state, Random random)
    {
        var commands = Commands(definition, state, random).ToList();
        return commands.Count == 0 ? null : commands[random.Next(commands.Count)];
    }

    /// <summary>The command that goes the ordinary way: first outcomes, and events only where a token waits for nothing else.</summary>
    public static Command Ordinary(ProcessDefinition definition, ProcessState state) => state.Tokens
        .Select(token => definition.Nodes[token.ElementId] switch
        {
            _ when token.Instances > 0 => null,
            UserTask task => new CompleteTask(token.Number, task.Hasil[0].Nilai, None),
            ServiceTask => new CompleteService(token.Number, None),
            IntermediateCatchEvent { Trigger: TimerTrigger } => (Command)new FireTimer(token.Number, token.ElementId, 1),
            IntermediateCatchEvent or ReceiveTask => new DeliverMessage(token.Number, token.ElementId, None),
            _ => null,
        })
        .OfType<Command>().First();

    public static IEnumerable<Command> Commands(ProcessDefinition definition, ProcessState state, Random random)
    {
        foreach (var token in state.Tokens.Where(token => token.Instances == 0))
        {
            switch (definition.Nodes[token.ElementId])
            {
                case UserTask task:
                    yield return new CompleteTask(token.Number, task.Hasil[random.Next(task.Hasil.Count)].Nilai, None);
                    break;
                case ServiceTask task:
                    yield return definition.Around(task).Prepend<Activity>(task).Any(activity => activity.Boundary.Any(boundary => boundary.Trigger is ErrorTrigger)) && random.Next(2) == 0 ? new FailService(token.Number, "GALAT", None) : new CompleteService(token.Number, None);
                    break;
            }
        }

        foreach (var timer in state.Timers)
        {
            yield return new FireTimer(timer.TokenNumber, timer.ElementId, timer.Occurrence);
        }

        foreach (var subscription in state.Subscriptions)
        {
            yield return new DeliverMessage(subscription.TokenNumber, subscription.ElementId, None);
        }
    }
}

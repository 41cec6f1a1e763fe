using System.Globalization;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Conformance;

/// <summary>
/// One instance driven by words: <c>start [at=element]</c>, <c>complete task [outcome]</c>, <c>service task</c>, <c>fail task CODE</c>,
/// <c>returned call</c>, <c>failed call CODE</c>, <c>fire timer</c>, <c>message element</c>, <c>move element</c>, <c>cancel</c>,
/// <c>show variable…</c>, each with <c>name=value</c> in FEEL without spaces. <c>task#2</c> is the second instance of several.
/// </summary>
internal sealed class Trace(ProcessDefinition definition)
{
    private ProcessState _state = ProcessState.Empty;
    private DateTimeOffset _now = Run.AtStart.Now;

    public IEnumerable<string> Do(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "show")
        {
            return words[1..].Select(name => $"{name} = {TraceText.Of(_state.Variables.GetValueOrDefault(name, ProcessValue.Null))}");
        }

        try
        {
            var result = ProcessStepper.Step(definition, _state, Command(words), Run.At(_now));
            _state = result.State;
            return result.Effects.Select(TraceText.Of).Concat(TraceText.Of(_state));
        }
        catch (ProcessStepException exception)
        {
            return ["refused " + exception.Kode];
        }
    }

    private Command Command(string[] words)
    {
        var variables = words[1..].Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=', 2))
            .Where(pair => pair[0] != "at")
            .ToDictionary(pair => pair[0], pair => FeelExpression.Parse(pair[1]).Evaluate(Run.None));
        var plain = words[1..].Where(word => !word.Contains('=', StringComparison.Ordinal)).ToArray();
        return words[0] switch
        {
            "start" => new Start(variables, words.FirstOrDefault(word => word.StartsWith("at=", StringComparison.Ordinal))?[3..]),
            "complete" => new CompleteTask(Token(plain[0]), plain.ElementAtOrDefault(1) ?? "selesai", variables),
            "service" => new CompleteService(Token(plain[0]), variables),
            "fail" => new FailService(Token(plain[0]), plain[1], variables),
            "returned" => new CompleteCall(Token(plain[0]), variables),
            "failed" => new FailCall(Token(plain[0]), plain[1], variables),
            "fire" => Fire(plain[0], plain.ElementAtOrDefault(1)),
            "message" => Deliver(plain[0], variables),
            "move" => new MoveTo(plain[0]),
            "reopen" => new Reopen(plain[0]),
            "cancel" => new Cancel(),
            _ => throw new ArgumentException($"Unknown command {words[0]}.", nameof(words)),
        };
    }

    /// <summary>At the time the timer is due, or after the given wait, however long that is.</summary>
    private FireTimer Fire(string element, string? wait)
    {
        var (id, index) = Split(element);
        var timer = _state.Timers.Where(timer => timer.ElementId == id).ElementAtOrDefault(Math.Max(0, index - 1));
        _now = wait is not null ? _now + IsoDuration.Parse(wait)!.Value.Time + TimeSpan.FromDays(IsoDuration.Parse(wait)!.Value.Days)
            : timer is not null && timer.DueAt > _now ? timer.DueAt
            : _now;
        return new FireTimer(timer?.TokenNumber ?? 0, id, timer?.Occurrence ?? 0);
    }

    private DeliverMessage Deliver(string element, Dictionary<string, ProcessValue> variables)
    {
        var (id, index) = Split(element);
        var subscription = _state.Subscriptions.Where(subscription => subscription.ElementId == id).ElementAtOrDefault(Math.Max(0, index - 1));
        return new DeliverMessage(subscription?.TokenNumber ?? 0, id, variables);
    }

    private int Token(string element)
    {
        var (id, index) = Split(element);
        return _state.Tokens.FirstOrDefault(token => token.ElementId == id && token.Iteration == index)?.Number ?? 0;
    }

    private static (string Id, int Index) Split(string element)
        => element.Split('#') is [var id, var number] ? (id, int.Parse(number, CultureInfo.InvariantCulture)) : (element, 0);
}

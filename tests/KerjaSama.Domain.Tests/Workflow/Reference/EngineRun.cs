using System.Collections.Immutable;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>The product's engine, driven by the moves of the reference and written down in the same words.</summary>
internal sealed class EngineRun(ProcessDefinition definition)
{
    private ProcessState _state = ProcessState.Empty;
    private ProcessState _before = ProcessState.Empty;
    private IReadOnlyList<Effect> _effects = [];
    private string? _refusal;

    private static ImmutableDictionary<string, ProcessValue> None => ImmutableDictionary<string, ProcessValue>.Empty;

    /// <inheritdoc cref="ReferenceRun.Text"/>
    public string Text => _refusal is not null ? $"refused {_refusal}" : string.Join('\n', _effects.Select(Of).Concat(Standing()).Order(StringComparer.Ordinal).Append($"{_state.Status}"));

    public void Start() => Step(new Start(None));

    public void Do(Move move, (string Path, int Older) place)
    {
        var token = _state.Tokens.Where(token => Path(token) == place.Path).OrderBy(token => token.Number).ElementAtOrDefault(place.Older)?.Number ?? 0;
        Step(move.Verb switch
        {
            "complete" => new CompleteTask(token, move.Word, None),
            "done" => new CompleteService(token, None),
            "fail" => new FailService(token, "GALAT", None),
            "timer" => new FireTimer(token, move.Name, _state.Timers.FirstOrDefault(timer => timer.TokenNumber == token && timer.ElementId == move.Name)?.Occurrence ?? 0),
            "message" => new DeliverMessage(token, move.Name, None),
            _ => throw new ArgumentException($"Unknown move {move}.", nameof(move)),
        });
    }

    private void Step(Command command)
    {
        _before = _state;
        var due = command is FireTimer fire ? _state.Timers.FirstOrDefault(timer => timer.TokenNumber == fire.TokenNumber && timer.ElementId == fire.ElementId)?.DueAt : null;
        try
        {
            (_state, _effects) = ProcessStepper.Step(definition, _state, command, TestClock.At(due > TestClock.Start ? due.Value : TestClock.Start));
        }
        catch (ProcessStepException exception) when (exception.Kode is ProcessStepKode.PutaranOtomatis or ProcessStepKode.TanpaCabang or ProcessStepKode.Buntu)
        {
            _refusal = exception.Kode switch
            {
                ProcessStepKode.PutaranOtomatis => "round",
                ProcessStepKode.TanpaCabang => "no-way",
                _ => "stuck",
            };
        }
    }

    private IEnumerable<string> Standing() => _state.Tokens.Select(token => $"at {Path(token)}")
        .Concat(_state.Timers.Select(timer => $"timer {Path(_state.FindToken(timer.TokenNumber)!)} {timer.ElementId}"))
        .Concat(_state.Subscriptions.Select(subscription => $"message {Path(_state.FindToken(subscription.TokenNumber)!)} {subscription.ElementId}"));

    private string Of(Effect effect) => effect switch
    {
        TaskOpened opened => $"open {Path(opened.Token)}",
        TaskClosed closed => $"close {Path(closed.Token)} {closed.Outcome}",
        TaskCancelled cancelled => $"cancel {Path(cancelled.Token)}",
        ServiceRequested requested => $"request {Path(requested.Token)}",
        ServiceCancelled cancelled => $"cancel {Path(cancelled.Token)}",
        MessageSent sent => $"send {sent.Node.Id}",
        ProcessEnded ended => $"end {ended.Status}{(ended.ErrorCode is null ? "" : " " + ended.ErrorCode)}",
        _ => $"{effect}",
    };

    /// <summary>As <see cref="Frame.Path"/>: the whole of a multi-instance activity is not named before its instances.</summary>
    private string Path(Token token)
    {
        var around = Find(token.Scope);
        return token.Iteration > 0 ? $"{Around(around!)}/{token.ElementId}#{token.Iteration}" : $"{(around is null ? "" : Path(around))}/{token.ElementId}";

        string Around(Token whole) => Find(whole.Scope) is { } outer ? Path(outer) : "";
    }

    /// <summary>Tokens that a step ended are found in the state before it.</summary>
    private Token? Find(int number) => _state.FindToken(number) ?? _before.FindToken(number);
}

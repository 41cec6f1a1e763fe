using System.Globalization;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Conformance;

/// <summary>Effects and states as they stand in the trace files.</summary>
internal static class TraceText
{
    public static string Of(Effect effect) => effect switch
    {
        TaskOpened opened => $"open {At(opened.Token)}" + (opened.Round > 1 ? $" round {opened.Round}" : ""),
        TaskClosed closed => $"close {At(closed.Token)} {closed.Outcome}",
        TaskCancelled cancelled => $"cancel {At(cancelled.Token)}",
        ServiceRequested requested => $"request {At(requested.Token)}",
        ServiceCancelled cancelled => $"cancel {At(cancelled.Token)}",
        ProcessCalled called => $"call {At(called.Token)} {called.Call.CalledKey} {Of(called.Variables)}",
        CallCancelled cancelled => $"cancel {At(cancelled.Token)}",
        MessageSent sent => $"send {sent.Node.Id} \"{sent.Message.Name}\" {Of(sent.Variables)}" + (sent.Correlation is null ? "" : $" for {sent.Correlation}"),
        ProcessEnded ended => $"end {ended.Status}" + (ended.ErrorCode is null ? "" : $" {ended.ErrorCode}"),
        _ => throw new ArgumentException($"Unknown effect {effect.GetType().Name}.", nameof(effect)),
    };

    /// <summary>Where tokens rest, innermost behind the subprocess they are in; then timers and subscriptions.</summary>
    public static IEnumerable<string> Of(ProcessState state)
    {
        if (state.Tokens.Count > 0)
        {
            yield return "at " + string.Join(' ', state.Tokens.Where(token => token.Scope == 0).Select(token => Of(token, state)));
        }

        foreach (var timer in state.Timers)
        {
            yield return $"timer {timer.ElementId} {timer.Occurrence} {timer.DueAt.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        }

        foreach (var subscription in state.Subscriptions)
        {
            yield return $"waits {subscription.ElementId} \"{subscription.Message}\"" + (subscription.Correlation is null ? "" : $" for {subscription.Correlation}");
        }
    }

    public static string Of(ProcessValue value) => value switch
    {
        ListValue list => "[" + string.Join(", ", list.Values.Select(Of)) + "]",
        _ => value.ToStored().Text ?? "null",
    };

    private static string Of(IReadOnlyDictionary<string, ProcessValue> variables)
        => "{" + string.Join(", ", variables.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Of(pair.Value)}")) + "}";

    private static string Of(Token token, ProcessState state)
    {
        var inner = state.Tokens.Where(other => other.Scope == token.Number).Select(other => Of(other, state)).ToList();
        return At(token) + (inner.Count > 0 ? $"({string.Join(' ', inner)})" : "");
    }

    private static string At(Token token) => token.Iteration > 0 ? $"{token.ElementId}#{token.Iteration}" : token.ElementId;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Workflow;

/// <summary>The three columns "mutu baku" of a row: what a step says, or what a called process comes to on its ordinary way.</summary>
internal sealed partial record MutuBaku(string? Kelengkapan, string? Waktu, string? Output)
{
    public static MutuBaku Of(UserTask task) => new(task.Kelengkapan, task.Waktu ?? Words(task.TenggatHari), task.Output);

    /// <summary>What its first step needs, the working days until its last one is done, and what that one gives; of steps side by side each.</summary>
    /// <param name="called">The called process.</param>
    /// <param name="others">Every process by key, for those that it calls in turn.</param>
    public static MutuBaku Of(ProcessDefinition called, IReadOnlyDictionary<string, ProcessDefinition> others)
    {
        var steps = ProcessPath.Ordinary(called).Where(step => called.Nodes[step.Id] is UserTask).ToList();
        return new(
            Joined(Beside(steps, steps.FirstOrDefault()).Select(task => task.Kelengkapan)),
            Words(Days(called, others, [])),
            Joined(Beside(steps, steps.LastOrDefault()).Select(task => task.Output)));

        IEnumerable<UserTask> Beside(IEnumerable<PathStep> all, PathStep? step) => all
            .Where(other => other == step || (step?.Kelompok is { } group && other.Kelompok == group)).Select(other => (UserTask)called.Nodes[other.Id]);
    }

    private static string? Joined(IEnumerable<string?> texts) => texts.OfType<string>().Distinct().ToList() is { Count: > 0 } all ? string.Join("; ", all) : null;

    private static string? Words(int? days) => days is > 0 ? $"{days} hari kerja" : null;

    /// <summary>The longest of the branches where there are several; null where a step does not say how long it takes.</summary>
    private static int? Days(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, IReadOnlyList<string> callers)
    {
        var until = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in ProcessPath.OrdinaryElements(definition).Select(id => definition.Nodes[id]))
        {
            int? days = node switch
            {
                UserTask task => DaysOf(task),
                CallActivity call => others.TryGetValue(call.CalledKey, out var called) && called.Key != definition.Key && !callers.Contains(called.Key)
                    ? Days(called, others, [.. callers, definition.Key]) : null,
                _ => 0,
            };
            if (days is null)
            {
                return null;
            }

            until[node.Id] = Before(definition, node).Select(id => until.GetValueOrDefault(id)).DefaultIfEmpty().Max() + days.Value;
        }

        return until.Count == 0 ? null : until.Values.Max();
    }

    /// <summary>The elements right before; behind a subprocess all that are in it.</summary>
    private static IEnumerable<string> Before(ProcessDefinition definition, FlowNode node) => node is StartEvent { Parent: { } around }
        ? [around]
        : node.Incoming.SelectMany(flow => definition.Nodes[flow.SourceId] is SubProcess sub
            ? definition.Nodes.Values.Where(inner => definition.Around(inner).Any(outer => outer.Id == sub.Id)).Select(inner => inner.Id)
            : [flow.SourceId]);

    private static int? DaysOf(UserTask task) => task.Waktu is { } text && WorkingDays().Match(text) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : task.TenggatHari;

    [GeneratedRegex(@"^(\d{1,4}) hari kerja$")]
    private static partial Regex WorkingDays();
}

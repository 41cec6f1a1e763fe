using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>What an instance of a multi-instance activity can read about itself and the others (OMG BPMN 2.0.2, 10.3.8).</summary>
internal static class LoopNames
{
    public const string Counter = "loopCounter";

    /// <summary>In completion conditions, under the names in common use and those of the standard.</summary>
    public static IReadOnlyList<string> Counts { get; } = [.. Both("Instances"), .. Both("ActiveInstances"), .. Both("CompletedInstances"), .. Both("TerminatedInstances")];

    /// <summary>The counts as they are when an instance has just finished; nothing is terminated before the condition says so.</summary>
    public static IReadOnlyDictionary<string, ProcessValue> Counted(IReadOnlyDictionary<string, ProcessValue> seen, int instances, int active)
    {
        var counted = seen.ToImmutableDictionary(StringComparer.Ordinal).ToBuilder();
        foreach (var (suffix, count) in new[] { ("Instances", instances), ("ActiveInstances", active), ("CompletedInstances", instances - active), ("TerminatedInstances", 0) })
        {
            foreach (var name in Both(suffix))
            {
                counted[name] = ProcessValue.Of(count);
            }
        }

        return counted.ToImmutable();
    }

    private static string[] Both(string suffix) => ["nrOf" + suffix, "numberOf" + suffix];
}

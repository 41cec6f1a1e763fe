namespace KerjaSama.Workflow;

/// <summary>
/// Going round without a person or the outside on the way would never stop. A timer on the way slows it, but where nothing else is
/// there that could change, it still never stops.
/// </summary>
internal static class AutomaticLoopRule
{
    /// <param name="definition">The process.</param>
    /// <param name="spaces">Its nets: of the process, of each subprocess, of each branch beside.</param>
    /// <param name="others">Processes that are called.</param>
    /// <param name="problems">Gets one for each round.</param>
    public static void Check(ProcessDefinition definition, IEnumerable<StateSpace> spaces, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var order = definition.Nodes.Keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        foreach (var run in Enum.GetValues<AutomaticPace>().SelectMany(_ => spaces, (pace, space) => new AutomaticRun(definition, space, pace, others)))
        {
            while (run.FindLoop(reported) is { Count: > 0 } round)
            {
                var loop = round.DistinctBy(node => node.Id).OrderBy(node => order[node.Id]).ToList();
                reported.UnionWith(loop.Select(node => node.Id));
                var way = Graph.WayTo(definition, loop[0].Id, definition.StartEvents, _ => true);
                var passed = loop.Find(node => node is UserTask or ReceiveTask && node is Activity { MultiInstance.MayBeNone: true });
                problems.Add(
                    loop[0].Line,
                    loop[0].Id,
                    $"Putaran tanpa langkah orang: {string.Join(", ", loop.Select(node => node.Id))}."
                        + (passed is null ? "" : $" '{passed.Id}' dilewati bila daftarnya kosong.") + $" Jalannya: {string.Join(" → ", way)}.",
                    passed is null ? "Sisipkan user task dalam putaran itu." : $"Sisipkan user task tanpa daftar dalam putaran itu, atau tulis banyaknya '{passed.Id}' (loopCardinality).");
            }
        }
    }
}

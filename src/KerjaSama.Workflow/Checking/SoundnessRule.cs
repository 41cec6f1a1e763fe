namespace KerjaSama.Workflow;

/// <summary>
/// Soundness in the sense of workflow nets: from every reachable marking the end can be reached, no join waits in vain, no step is
/// opened twice at once, and every element can be reached. Shown by a shortest trace.
/// </summary>
internal static class SoundnessRule
{
    public static void Check(ProcessDefinition definition, ProblemList problems)
    {
        var space = StateSpace.Explore(definition, definition.Nodes.Values.OfType<StartEvent>().Single());
        if (space.TooLarge)
        {
            problems.Add(definition.Line, definition.Key, "Proses terlalu besar untuk diperiksa seluruhnya.", "Pecah menjadi beberapa proses yang dipanggil dengan call activity.");
            return;
        }

        if (space.Doubled is { } doubled)
        {
            var target = definition.Nodes[space.DoubledFlow(doubled)!.TargetId];
            Add(target, "Langkah ini dapat terbuka dua kali bersamaan", "Gabungkan cabang sejajar dengan parallel gateway sebelum langkah ini.", doubled);
        }

        if (space.Stuck is { } stuck)
        {
            Add(space.Waiting(stuck)[0], "Penggabungan ini dapat menunggu selamanya", "Gabungkan cabang pilihan dengan exclusive gateway; pakai parallel gateway hanya untuk cabang yang semuanya dijalani.", stuck);
        }

        if (space.Endless is { } endless)
        {
            Add(space.Waiting(endless)[0], "Dari sini proses tidak pernah dapat selesai", "Tambahkan jalan keluar menuju end event.", endless);
        }

        if (space.IsSound)
        {
            foreach (var node in definition.Nodes.Values.Where(node => !space.Passed.Contains(node.Id) && node is not StartEvent))
            {
                problems.Add(node.Line, node.Id, "Elemen tidak pernah dapat dijalani.", "Periksa gateway di depannya.");
            }
        }

        void Add(FlowNode node, string message, string mend, Visit visit)
            => problems.Add(node.Line, node.Id, $"{message}. Jalannya: {Describe(space.TraceTo(visit), definition)}.", mend);
    }

    private static string Describe(IReadOnlyList<Firing> trace, ProcessDefinition definition)
    {
        var start = definition.Nodes.Values.OfType<StartEvent>().Single();
        var steps = trace.Where(firing => firing.Node is not ParallelGateway && (firing.Node is not ExclusiveGateway || firing.Node.Outgoing.Count > 1));
        return string.Join(" → ", steps.Select(Describe).Prepend(start.Name));
    }

    private static string Describe(Firing firing)
    {
        if (firing.Node is not ExclusiveGateway || firing.Way is not { } way)
        {
            return firing.Node.Name;
        }

        var choice = way.Name.Length > 0 ? way.Name : way.Kondisi?.Text ?? way.Id;
        return $"[{firing.Node.Name}: {choice}]";
    }
}

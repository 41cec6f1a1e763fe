namespace KerjaSama.Workflow;

/// <summary>Which element may have which flows.</summary>
internal static class StructureRule
{
    public static void Check(ProcessDefinition definition, ProblemList problems)
    {
        CheckEnds(definition, problems);
        foreach (var sub in definition.Nodes.Values.OfType<SubProcess>())
        {
            CheckEnds(definition, sub, problems);
        }

        foreach (var node in definition.Nodes.Values)
        {
            CheckFlows(definition, node, problems);
            if (node is ExclusiveGateway gateway)
            {
                CheckGateway(gateway, problems);
            }
            else if (node.Outgoing.FirstOrDefault(flow => flow.Kondisi is not null) is { } conditional)
            {
                problems.Add(conditional.Line, conditional.Id, "Kondisi hanya boleh pada alur keluar exclusive gateway.", "Sisipkan exclusive gateway, atau hapus kondisi.");
            }
        }

        var starts = definition.Nodes.Values.Where(node => node is StartEvent).ToList();
        var reached = Graph.ReachedFrom(definition, starts, _ => true);
        var cut = Graph.ReachedFrom(definition, definition.Nodes.Values.Where(IsCutOff), _ => true);
        foreach (var node in definition.Nodes.Values.Where(node => node.Incoming.Count > 0 && !reached.Contains(node.Id)))
        {
            const string Message = "Elemen tidak dapat dicapai dari start event.";
            const string Mend = "Sambungkan dari langkah sebelumnya, atau hapus.";
            if (cut.Contains(node.Id))
            {
                problems.AddConsequence(node.Line, node.Id, Message, Mend);
            }
            else
            {
                problems.Add(node.Line, node.Id, Message, Mend);
            }
        }
    }

    /// <summary>Nothing leads to it.</summary>
    private static bool IsCutOff(FlowNode node) => node is not (StartEvent or BoundaryEvent) && node.Incoming.Count == 0;

    private static void CheckEnds(ProcessDefinition definition, ProblemList problems)
    {
        var starts = definition.StartEvents.ToList();
        if (starts.Count == 0)
        {
            problems.Add(definition.Line, definition.Key, "Proses tidak memiliki start event.", "Tambahkan satu start event.");
        }

        foreach (var start in starts.Where(start => start.Trigger is null).Skip(1))
        {
            problems.Add(start.Line, start.Id, "Proses memiliki lebih dari satu start event.", "Sisakan satu start event.");
        }

        if (!definition.NodesIn(null).Any(node => node is EndEvent))
        {
            problems.Add(definition.Line, definition.Key, "Proses tidak memiliki end event.", "Tambahkan end event sesudah langkah terakhir.");
        }
    }

    private static void CheckEnds(ProcessDefinition definition, SubProcess sub, ProblemList problems)
    {
        var starts = definition.NodesIn(sub.Id).OfType<StartEvent>().ToList();
        if (starts.Count != 1)
        {
            problems.Add(sub.Line, sub.Id, $"Subprocess harus memiliki tepat satu start event, bukan {starts.Count}.", "Gambar satu start event tanpa jenis di dalam subprocess.");
        }

        if (!definition.NodesIn(sub.Id).Any(node => node is EndEvent))
        {
            problems.Add(sub.Line, sub.Id, "Subprocess tidak memiliki end event.", "Tambahkan end event sesudah langkah terakhir di dalam subprocess.");
        }
    }

    private static void CheckFlows(ProcessDefinition definition, FlowNode node, ProblemList problems)
    {
        switch (node)
        {
            case StartEvent when node.Incoming.Count > 0:
                problems.Add(node.Line, node.Id, "Start event tidak boleh memiliki alur masuk.", "Arahkan alur itu ke langkah sesudah start event.");
                break;
            case BoundaryEvent when node.Incoming.Count > 0:
                problems.Add(node.Line, node.Id, "Boundary event tidak boleh memiliki alur masuk.", "Arahkan alur itu ke langkah yang ditempelinya.");
                break;
            case not (StartEvent or BoundaryEvent) when IsCutOff(node):
                problems.Add(node.Line, node.Id, "Elemen tidak dapat dicapai: tidak ada alur masuk.", "Sambungkan dari langkah sebelumnya, atau hapus.");
                break;
        }

        switch (node)
        {
            case EndEvent when node.Outgoing.Count > 0:
                problems.Add(node.Line, node.Id, "End event tidak boleh memiliki alur keluar.", "Hapus alur keluar, atau ganti end event dengan langkah lain.");
                break;
            case not EndEvent when node.Outgoing.Count == 0:
                var way = Graph.WayTo(definition, node.Id, definition.StartEvents, _ => true);
                problems.Add(
                    node.Line, node.Id, way.Count == 0 ? "Buntu: tidak ada alur keluar." : $"Buntu: tidak ada alur keluar. Jalannya: {string.Join(" → ", way)}.",
                    "Sambungkan ke langkah berikutnya atau ke end event.");
                break;
            case not (ExclusiveGateway or ParallelGateway) when node.Outgoing.Count > 1:
                problems.Add(node.Line, node.Id, "Lebih dari satu alur keluar tanpa gateway.", "Sisipkan exclusive gateway (pilih satu) atau parallel gateway (semua).");
                break;
        }
    }

    private static void CheckGateway(ExclusiveGateway gateway, ProblemList problems)
    {
        if (gateway.DefaultFlow is { } id && gateway.Outgoing.All(flow => flow.Id != id))
        {
            problems.Add(gateway.Line, gateway.Id, $"Alur default '{id}' bukan alur keluar gateway ini.", "Pilih salah satu alur keluar sebagai default.");
        }

        foreach (var flow in gateway.Outgoing)
        {
            if (flow.Id == gateway.DefaultFlow && flow.Kondisi is not null)
            {
                problems.Add(flow.Line, flow.Id, "Alur default memiliki kondisi, yang tidak akan dibaca.", "Hapus kondisi, atau hapus tanda default.");
            }
            else if (flow.Id != gateway.DefaultFlow && flow.Kondisi is null && gateway.Outgoing.Count > 1)
            {
                problems.Add(flow.Line, flow.Id, "Alur keluar exclusive gateway tanpa kondisi dan bukan default.", "Tulis kondisi, atau jadikan alur default.");
            }
        }
    }
}

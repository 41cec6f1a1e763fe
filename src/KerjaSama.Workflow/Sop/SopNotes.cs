namespace KerjaSama.Workflow;

/// <summary>The column Keterangan: what the row's other columns and the drawing do not say.</summary>
internal sealed class SopNotes(
    ProcessDefinition definition, SopGraph graph, IReadOnlyList<FlowNode> rows, IReadOnlyDictionary<string, int> number, Func<string, string> calledName)
{
    private readonly ILookup<string, SopLine> _into = graph.Lines.Values.SelectMany(lines => lines).ToLookup(line => line.To, StringComparer.Ordinal);

    public IReadOnlyList<string> Of(FlowNode row)
        => [.. Decision(row).Concat(Work(row)).Concat(Times(row)).Concat(Branches(row)).Concat(From(row)).Append(row.Documentation).OfType<string>()];

    /// <summary>What a step decides. The outcomes stand on the lines of its diamond; where the choice is made further on, they are named here.</summary>
    private IEnumerable<string> Decision(FlowNode row)
    {
        if (row is not UserTask task)
        {
            yield break;
        }

        if (graph.DecisionOf(row) is not { } gateway)
        {
            if (task.Hasil.Count > 1)
            {
                yield return Sentence($"Hasil: {string.Join("; ", task.Hasil.Select(hasil => hasil.Label))}");
            }
        }
        else if (gateway.Name != gateway.Id && gateway.Name != "Keputusan" && !RowWords.Kegiatan(row).Contains(gateway.Name, StringComparison.OrdinalIgnoreCase))
        {
            yield return gateway.Name.EndsWith('?') ? gateway.Name : Sentence($"Keputusan: {gateway.Name}");
        }
    }

    private IEnumerable<string> Work(FlowNode row)
    {
        switch (row)
        {
            case CallActivity call:
                yield return Sentence($"Menurut SOP {calledName(call.CalledKey)}; waktunya jumlah langkah pada jalan biasa");
                break;
            case ServiceTask or SendTask or IntermediateThrowEvent { Trigger: not null }:
                yield return "Dikerjakan sistem.";
                break;
            case ReceiveTask receive when receive.Name != receive.Id:
                yield return Sentence($"Menunggu pesan “{receive.Message.Message.Name}”");
                break;
            case IntermediateCatchEvent caught when caught.Name != caught.Id:
                yield return Sentence($"Menunggu sampai {TriggerWords.Of(caught.Trigger)}");
                break;
            case StartEvent { Trigger: { } trigger } when row.Name != row.Id:
                yield return Sentence($"Dimulai saat {TriggerWords.Of(trigger)}");
                break;
            case EndEvent { Trigger: TerminateTrigger }:
                yield return row.Parent is null ? "Langkah lain yang masih terbuka dihentikan." : Sentence($"Langkah lain dalam {Name(row.Parent)} dihentikan");
                break;
            case EndEvent { Trigger: ErrorTrigger error } when row.Parent is { } around:
                yield return Sentence($"{Name(around)} {TriggerWords.Of(error)}; lihat langkah {number[around]}");
                break;
            case SubProcess:
                yield return Sentence($"Terdiri atas langkah {Numbers(rows.Where(inner => Around(inner).Contains(row.Id)))}");
                break;
            default:
                break;
        }

        if (row is Activity { MultiInstance: not null })
        {
            yield return "Dikerjakan beberapa kali sekaligus, satu untuk setiap pelaksana atau hal yang ditetapkan.";
        }
    }

    private static IEnumerable<string> Times(FlowNode row)
    {
        if (row is UserTask { Waktu: { } waktu, TenggatHari: { } hari } && waktu != $"{hari} hari kerja")
        {
            yield return $"Paling lama {hari} hari kerja.";
        }

        foreach (var caught in (row as Activity)?.Boundary ?? [])
        {
            yield return Sentence($"{TriggerWords.When(caught)}: langkah ini {(caught.Interrupting ? "dihentikan" : "tetap berjalan")}");
        }
    }

    private IEnumerable<string> Branches(FlowNode row)
    {
        var beside = _into[row.Id].SelectMany(line => line.Forks).Distinct()
            .SelectMany(fork => graph.Lines.Values.SelectMany(lines => lines).Where(line => line.Forks.Contains(fork)))
            .Select(line => definition.Nodes[line.To]).Where(other => other.Id != row.Id).Distinct().ToList();
        if (beside.Count > 0)
        {
            yield return $"Serentak dengan langkah {Numbers(beside)}.";
        }

        var joined = _into[row.Id].Where(line => line.Joins.Count > 0).Select(line => definition.Nodes[line.From]).Distinct().ToList();
        if (joined.Count > 0)
        {
            yield return $"Dimulai setelah langkah {Numbers(joined)} selesai.";
        }
    }

    /// <summary>Where a row comes from that the drawing does not lead into from the row above.</summary>
    private IEnumerable<string> From(FlowNode row)
    {
        var from = _into[row.Id].Select(line => definition.Nodes[line.From]).Distinct().ToList();
        if (from.Count > 0 && from.TrueForAll(other => number[other.Id] != number[row.Id] - 1))
        {
            yield return $"Dari langkah {Numbers(from)}.";
        }
    }

    private IEnumerable<string> Around(FlowNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = definition.Nodes[parent].Parent)
        {
            yield return parent;
        }
    }

    private string Name(string id) => RowWords.Kegiatan(definition.Nodes[id]);

    private string Numbers(IEnumerable<FlowNode> nodes)
    {
        var numbers = nodes.Select(node => number[node.Id]).Order().ToList();
        return numbers.Count switch
        {
            1 => $"{numbers[0]}",
            > 3 when numbers[^1] - numbers[0] == numbers.Count - 1 => $"{numbers[0]} sampai {numbers[^1]}",
            2 => $"{numbers[0]} dan {numbers[1]}",
            _ => $"{string.Join(", ", numbers.SkipLast(1))}, dan {numbers[^1]}",
        };
    }

    private static string Sentence(string text) => text.EndsWith('?') || text.EndsWith('.') ? text : text + ".";
}

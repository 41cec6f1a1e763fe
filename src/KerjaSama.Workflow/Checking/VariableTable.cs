namespace KerjaSama.Workflow;

/// <summary>A variable that a process can hold, once per place that sets it. <paramref name="Values"/>: the only texts it can have, if known.</summary>
internal sealed record VariableSource(string Name, ValueKind Kind, IReadOnlyList<string>? Values, FlowNode? Node, string ProcessKey);

/// <summary>Every variable that a process can hold: its inputs, outcomes and fields, and those of the processes it calls.</summary>
internal sealed class VariableTable
{
    private readonly ILookup<string, VariableSource> _sources;

    private VariableTable(IEnumerable<VariableSource> sources) => _sources = sources.ToLookup(source => source.Name, StringComparer.Ordinal);

    public static VariableTable Of(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => new(CallRule.CalledFrom(definition, others).SelectMany(SourcesIn));

    public IEnumerable<IGrouping<string, VariableSource>> All => _sources;

    public bool Contains(string name) => _sources.Contains(name);

    /// <summary>Null when unknown, or when its sources disagree.</summary>
    public ValueKind? KindOf(string name)
    {
        var kinds = _sources[name].Select(source => source.Kind).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }

    /// <summary>The texts the variable can have, or null when any text is possible.</summary>
    public IReadOnlyList<string>? ValuesOf(string name)
    {
        var sources = _sources[name].ToList();
        return sources.Count == 0 || sources.Exists(source => source.Values is null)
            ? null
            : [.. sources.SelectMany(source => source.Values!).Distinct()];
    }

    private static IEnumerable<VariableSource> SourcesIn(ProcessDefinition definition)
    {
        foreach (var input in definition.Variabel)
        {
            yield return new VariableSource(input.Nama, ValueKindName.KindOf(input.Tipe), null, null, definition.Key);
        }

        foreach (var task in definition.Nodes.Values.OfType<UserTask>())
        {
            yield return new VariableSource(task.Id, ValueKind.Text, [.. task.Hasil.Select(hasil => hasil.Nilai)], task, definition.Key);
            foreach (var isian in task.Isian)
            {
                IReadOnlyList<string>? values = isian.Tipe == TipeIsian.Pilihan ? [.. isian.Pilihan.Select(pilihan => pilihan.Nilai)] : null;
                yield return new VariableSource(isian.Nama, ValueKindName.KindOf(isian.Tipe), values, task, definition.Key);
            }
        }
    }
}

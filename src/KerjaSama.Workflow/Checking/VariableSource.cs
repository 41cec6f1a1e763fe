namespace KerjaSama.Workflow;

/// <summary>
/// A variable that a process can hold, once per place that sets it. <paramref name="Values"/>: the only texts that it, or an item of its
/// list, can have, if known. <paramref name="Scope"/>: id of the subprocess or multi-instance activity in which alone it is seen.
/// </summary>
internal sealed record VariableSource(string Name, ExpressionType Type, IReadOnlyList<string>? Values, FlowNode? Node, string ProcessKey, string? Scope = null);

/// <summary>The variables that can be read at one place.</summary>
internal sealed class VariableScope(ILookup<string, VariableSource> sources, IReadOnlySet<string> scopes, IEnumerable<string> counters)
{
    private readonly HashSet<string> _counters = [.. counters];

    public bool Contains(string name) => _counters.Contains(name) || Visible(name).Any();

    /// <summary>Null when unknown, or when its sources disagree.</summary>
    public ExpressionType? TypeOf(string name)
    {
        if (_counters.Contains(name))
        {
            return ValueKind.Number;
        }

        var types = Visible(name).Select(source => source.Type).Distinct().ToList();
        return types.Count == 1 ? types[0] : types.Select(type => type.Kind).Distinct().Count() == 1 ? types[0].Kind : null;
    }

    /// <summary>The texts the variable, or an item of it, can have; null when any text is possible.</summary>
    public IReadOnlyList<string>? ValuesOf(string name)
    {
        var visible = Visible(name).ToList();
        return visible.Count == 0 || visible.Exists(source => source.Values is null)
            ? null
            : [.. visible.SelectMany(source => source.Values!).Distinct()];
    }

    public string MendUnknown(string name) => sources[name].FirstOrDefault() is { Scope: { } scope }
        ? $"Variabel itu hanya ada di dalam '{scope}'; keluarkan dengan kerjasama:koleksiHasil, atau nyatakan di luarnya."
        : "Pakai id tugas, nama isian, atau nyatakan sebagai kerjasama:variabel.";

    private IEnumerable<VariableSource> Visible(string name) => sources[name].Where(source => source.Scope is null || scopes.Contains(source.Scope));
}

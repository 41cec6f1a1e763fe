namespace KerjaSama.TSqlCheck;

/// <summary>The rows that a statement or subquery can name, and those of the statements around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, IReadOnlySet<string>?> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _aliases = new(StringComparer.OrdinalIgnoreCase);

    public Scope? Outer => outer;

    /// <summary>Columns of every source, as <c>SELECT *</c> gives them; null when one of them is not known.</summary>
    public IReadOnlySet<string>? All =>
        _sources.Values.Any(s => s is null) ? null : _sources.Values.SelectMany(s => s!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="columns">Null: not known, every name is taken.</param>
    public void Add(string name, IReadOnlySet<string>? columns) => _sources[name] = columns;

    /// <summary>A name that the select list gives, for ORDER BY.</summary>
    public void AddAlias(string name) => _aliases.Add(name);

    public bool HasSource(string name) => _sources.ContainsKey(name) || (outer?.HasSource(name) ?? false);

    public IReadOnlySet<string>? Columns(string source) => _sources.TryGetValue(source, out var columns) ? columns : outer?.Columns(source);

    public bool Knows(string column) =>
        _aliases.Contains(column) || _sources.Values.Any(s => s is null || s.Contains(column)) || (outer?.Knows(column) ?? false);
}

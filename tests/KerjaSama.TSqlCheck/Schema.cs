using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KerjaSama.TSqlCheck;

/// <summary>The tables that a script creates, with their columns.</summary>
internal sealed class Schema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The columns; null when no script creates the table.</returns>
    public IReadOnlySet<string>? Find(string table) => _tables.GetValueOrDefault(table);

    public override void Visit(CreateTableStatement node) => Add(node.SchemaObjectName, node.Definition);

    public override void Visit(AlterTableAddTableElementStatement node) => Add(node.SchemaObjectName, node.Definition);

    private void Add(SchemaObjectName name, TableDefinition definition)
    {
        var table = name.BaseIdentifier.Value;
        if (!_tables.TryGetValue(table, out var columns))
        {
            _tables[table] = columns = new(StringComparer.OrdinalIgnoreCase);
        }

        columns.UnionWith(definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value));
    }
}

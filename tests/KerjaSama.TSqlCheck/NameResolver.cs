using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KerjaSama.TSqlCheck;

/// <summary>Finds tables that no script creates and columns that their table does not have.</summary>
/// <param name="report">Line and message of a finding.</param>
internal sealed class NameResolver(Schema schema, Action<int, string> report) : TSqlConcreteFragmentVisitor
{
    /// <summary>Functions whose first argument is the part of a date, which the parser reads as a column.</summary>
    private static readonly HashSet<string> DateFunctions = new(["DATEPART", "DATEADD", "DATEDIFF", "DATEDIFF_BIG", "DATENAME"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, IReadOnlySet<string>?> _commonTables = new(StringComparer.OrdinalIgnoreCase);
    private Scope? _scope;
    private int _subqueries;

    public override void ExplicitVisit(CommonTableExpression node)
    {
        base.ExplicitVisit(node);
        _commonTables[node.ExpressionName.Value] = Named(node.Columns) ?? ColumnsOf(node.QueryExpression);
    }

    public override void ExplicitVisit(QuerySpecification node) => Within(() =>
    {
        AddSources(node.FromClause?.TableReferences);
        foreach (var element in node.SelectElements.OfType<SelectScalarExpression>().Where(e => e.ColumnName is not null))
        {
            _scope!.AddAlias(element.ColumnName.Value);
        }

        base.ExplicitVisit(node);
    });

    public override void ExplicitVisit(UpdateSpecification node) => Within(() => VisitTarget(node.Target, node.FromClause, () => base.ExplicitVisit(node)));

    public override void ExplicitVisit(DeleteSpecification node) => Within(() => VisitTarget(node.Target, node.FromClause, () => base.ExplicitVisit(node)));

    public override void ExplicitVisit(InsertSpecification node) => Within(() => VisitTarget(node.Target, null, () => base.ExplicitVisit(node)));

    public override void ExplicitVisit(MergeSpecification node) => Within(() =>
    {
        AddSources([node.TableReference]);
        _scope!.Add(node.TableAlias?.Value ?? TableName(node.Target), Table(node.Target));
        base.ExplicitVisit(node);
    });

    // The columns of a new table are what the schema is made of; only what it refers to is looked up.
    public override void ExplicitVisit(CreateTableStatement node) => VisitConstraints(node.SchemaObjectName, node.Definition);

    public override void ExplicitVisit(AlterTableAddTableElementStatement node) => VisitConstraints(node.SchemaObjectName, node.Definition);

    public override void ExplicitVisit(CreateIndexStatement node) => Within(() =>
    {
        _scope!.Add(node.OnName.BaseIdentifier.Value, Table(node.OnName));
        base.ExplicitVisit(node);
    });

    // The server's error 144, which the parser does not know.
    public override void ExplicitVisit(GroupByClause node)
    {
        var before = _subqueries;
        base.ExplicitVisit(node);
        if (_subqueries > before)
        {
            report(node.StartLine, "A subquery may not stand in GROUP BY.");
        }
    }

    public override void ExplicitVisit(ScalarSubquery node)
    {
        _subqueries++;
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        foreach (var parameter in node.Parameters.Skip(DateFunctions.Contains(node.FunctionName.Value) ? 1 : 0))
        {
            parameter.Accept(this);
        }

        node.OverClause?.Accept(this);
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.ColumnType != ColumnType.Regular || _scope is null)
        {
            return;
        }

        var parts = node.MultiPartIdentifier.Identifiers;
        var column = parts[^1].Value;
        if (parts.Count == 1)
        {
            if (!_scope.Knows(column))
            {
                report(node.StartLine, $"Column [{column}] is in none of the tables here.");
            }

            return;
        }

        var source = parts[^2].Value;
        if (!_scope.HasSource(source))
        {
            report(node.StartLine, $"[{source}] names no table here.");
        }
        else if (_scope.Columns(source) is { } columns && !columns.Contains(column))
        {
            report(node.StartLine, $"[{source}] has no column [{column}].");
        }
    }

    private void Within(Action visit)
    {
        _scope = new Scope(_scope);
        visit();
        _scope = _scope.Outer;
    }

    private void VisitTarget(TableReference target, FromClause? from, Action visit)
    {
        AddSources(from?.TableReferences);
        if (target is NamedTableReference named && !_scope!.HasSource(TableName(named)))
        {
            _scope.Add(named.Alias?.Value ?? TableName(named), Table(named));
        }

        var columns = _scope!.Columns(TableName(target));
        _scope.Add("inserted", columns);
        _scope.Add("deleted", columns);
        visit();
    }

    private void VisitConstraints(SchemaObjectName name, TableDefinition definition) => Within(() =>
    {
        _scope!.Add(name.BaseIdentifier.Value, schema.Find(name.BaseIdentifier.Value));
        foreach (var constraint in definition.TableConstraints)
        {
            constraint.Accept(this);
            if (constraint is ForeignKeyConstraintDefinition key)
            {
                Expect(key.Columns, _scope.All);
                Expect(key.ReferencedTableColumns, Table(key.ReferenceTableName));
            }
        }
    });

    private void Expect(IEnumerable<Identifier> columns, IReadOnlySet<string>? known)
    {
        foreach (var column in columns.Where(c => known?.Contains(c.Value) == false))
        {
            report(column.StartLine, $"Column [{column.Value}] does not exist there.");
        }
    }

    private void AddSources(IEnumerable<TableReference>? references)
    {
        foreach (var reference in references ?? [])
        {
            switch (reference)
            {
                case JoinTableReference join:
                    AddSources([join.FirstTableReference, join.SecondTableReference]);
                    break;
                case JoinParenthesisTableReference parenthesis:
                    AddSources([parenthesis.Join]);
                    break;
                case NamedTableReference named:
                    _scope!.Add(named.Alias?.Value ?? TableName(named), Table(named));
                    break;
                case QueryDerivedTable derived:
                    _scope!.Add(derived.Alias.Value, Named(derived.Columns) ?? ColumnsOf(derived.QueryExpression));
                    break;
                case TableReferenceWithAlias other when other.Alias is not null:
                    _scope!.Add(other.Alias.Value, null);
                    break;
            }
        }
    }

    private static IReadOnlySet<string>? ColumnsOf(QueryExpression query) => query switch
    {
        BinaryQueryExpression binary => ColumnsOf(binary.FirstQueryExpression),
        QueryParenthesisExpression parenthesis => ColumnsOf(parenthesis.QueryExpression),
        QuerySpecification specification => Selected(specification),
        _ => null,
    };

    private static HashSet<string>? Selected(QuerySpecification query)
    {
        var columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in query.SelectElements)
        {
            if (element is SelectStarExpression)
            {
                return null;
            }

            if (element is SelectScalarExpression scalar && (scalar.ColumnName?.Value ?? (scalar.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value) is { } name)
            {
                columns.Add(name);
            }
        }

        return columns;
    }

    private static HashSet<string>? Named(IList<Identifier> columns) => columns.Count == 0 ? null : columns.Select(c => c.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string TableName(TableReference reference) => reference is NamedTableReference named ? named.SchemaObject.BaseIdentifier.Value : "";

    private IReadOnlySet<string>? Table(TableReference reference) => reference is NamedTableReference named ? Table(named.SchemaObject) : null;

    private IReadOnlySet<string>? Table(SchemaObjectName name)
    {
        var table = name.BaseIdentifier.Value;
        if (name.SchemaIdentifier?.Value is "sys" or "INFORMATION_SCHEMA")
        {
            return null;
        }

        if (_commonTables.TryGetValue(table, out var common))
        {
            return common;
        }

        if (schema.Find(table) is not { } columns)
        {
            report(name.StartLine, $"No script creates a table [{table}].");
            return null;
        }

        return columns;
    }
}

namespace KerjaSama.Workflow;

/// <summary>An expression of the FEEL subset, parsed once; docs/panduan/kondisi.md has the grammar.</summary>
public sealed record FeelExpression
{
    private FeelExpression(string text, Expression root, SourceMap? source)
    {
        Text = text;
        Root = root;
        Source = source;
    }

    public string Text { get; }

    internal Expression Root { get; }

    /// <summary>Where the text stands in its file; null for a text from elsewhere.</summary>
    internal SourceMap? Source { get; }

    /// <summary>Names of the variables read, in order of appearance, each once.</summary>
    public IReadOnlyList<string> Variables => [.. Free(Root, []).Distinct()];

    /// <exception cref="KondisiException">The text is not of the grammar; says where.</exception>
    public static FeelExpression Parse(string text) => Parse(text, null);

    /// <exception cref="KondisiException">Values that the operators cannot take; the checker has excluded them for declared types.</exception>
    public ProcessValue Evaluate(IReadOnlyDictionary<string, ProcessValue> variables) => new ConditionEvaluator(variables).Evaluate(Root);

    public bool Equals(FeelExpression? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    internal static FeelExpression Parse(string text, SourceMap? source) => new(text, new ConditionParser(text).Parse(), source);

    private static IEnumerable<string> Free(Expression expression, HashSet<string> bound) => expression switch
    {
        VariableExpression variable => bound.Contains(variable.Name) ? [] : [variable.Name],
        QuantifiedExpression quantified => Free(quantified.List, bound).Concat(Free(quantified.Condition, [.. bound, quantified.Name])),
        _ => expression.Children.SelectMany(child => Free(child, bound)),
    };
}

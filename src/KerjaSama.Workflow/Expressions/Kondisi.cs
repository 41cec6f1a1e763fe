namespace KerjaSama.Workflow;

/// <summary>A condition: an expression that is true or not.</summary>
public sealed record Kondisi
{
    internal Kondisi(FeelExpression expression) => Expression = expression;

    public string Text => Expression.Text;

    internal FeelExpression Expression { get; }

    /// <exception cref="KondisiException">The text is not of the grammar; says where.</exception>
    public static Kondisi Parse(string text) => new(FeelExpression.Parse(text));

    /// <summary>True only when the expression is true: null counts as not true.</summary>
    /// <exception cref="KondisiException">Types that cannot be compared, or a result that is no boolean.</exception>
    public bool BerlakuUntuk(IReadOnlyDictionary<string, ProcessValue> variables)
        => new ConditionEvaluator(variables).IsTrue(Expression.Root);

    /// <inheritdoc cref="FeelExpression.Variables"/>
    public IReadOnlyList<string> Variables => Expression.Variables;
}

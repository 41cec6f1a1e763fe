namespace KerjaSama.Workflow;

/// <summary>A condition of the FEEL subset, parsed once; see docs/panduan/alur.md for the grammar.</summary>
public sealed record Kondisi
{
    internal Kondisi(string text, Expression root)
    {
        Text = text;
        Root = root;
    }

    public string Text { get; }

    internal Expression Root { get; }

    /// <exception cref="KondisiException">The text is not of the grammar; says where.</exception>
    public static Kondisi Parse(string text) => new(text, new ConditionParser(text).Parse());

    /// <summary>True only when the expression is true: null counts as not true.</summary>
    /// <exception cref="KondisiException">Types that cannot be compared, or a result that is no boolean.</exception>
    public bool BerlakuUntuk(IReadOnlyDictionary<string, ProcessValue> variables)
        => ConditionEvaluator.IsTrue(Root, variables);

    /// <summary>Names of the variables read, in order of appearance, each once.</summary>
    public IReadOnlyList<string> Variables => [.. Root.Variables().Distinct()];

    public bool Equals(Kondisi? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

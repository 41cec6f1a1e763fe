namespace KerjaSama.Workflow;

/// <summary>
/// What stands after <c>in</c>:
/// <code>
/// test       = range | "(" item { "," item } ")" | sum
/// item       = range | expression
/// range      = ( "[" | "(" | "]" ) sum ".." sum ( "]" | ")" | "[" )
/// </code>
/// </summary>
internal sealed partial class ConditionParser
{
    private Expression Test()
    {
        if (_current.IsSymbol("]"))
        {
            return Range(Take().Position, fromIncluded: false, Sum());
        }

        return _current.IsSymbol("(") || _current.IsSymbol("[") ? Items(_current.IsSymbol("(")) : Sum();
    }

    /// <summary>A list in parentheses or brackets; where two dots follow the first item, a range.</summary>
    private Expression Items(bool mayHoldRanges)
    {
        var opened = Take();
        if (opened.Text == "[" && _current.IsSymbol("]"))
        {
            Take();
            return new ListExpression(opened.Position, []);
        }

        var first = Item(mayHoldRanges);
        if (_current.IsSymbol(".."))
        {
            return Range(opened.Position, opened.Text == "[", first);
        }

        var items = new List<Expression> { first };
        while (_current.IsSymbol(","))
        {
            Take();
            items.Add(Item(mayHoldRanges));
        }

        Expect(opened.Text == "(" ? ")" : "]");
        return new ListExpression(opened.Position, items);
    }

    private Expression Item(bool mayBeRange)
    {
        if (mayBeRange && _current.IsSymbol("]"))
        {
            return Test();
        }

        return mayBeRange && _current.IsSymbol("[") ? Items(mayHoldRanges: false) : Or();
    }

    private RangeExpression Range(int position, bool fromIncluded, Expression from)
    {
        Expect("..");
        var to = Sum();
        var included = _current.IsSymbol("]");
        if (!included && !_current.IsSymbol(")") && !_current.IsSymbol("["))
        {
            throw Unexpected("']' atau ')'");
        }

        Take();
        return new RangeExpression(position, from, fromIncluded, to, included);
    }
}

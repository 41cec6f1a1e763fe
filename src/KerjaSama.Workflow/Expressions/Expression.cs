namespace KerjaSama.Workflow;

/// <summary>A node of a parsed expression; <paramref name="Position"/> counts from 0 in the text.</summary>
internal abstract record Expression(int Position)
{
    public virtual IEnumerable<Expression> Children => [];

    public IEnumerable<Expression> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);
}

internal sealed record LiteralExpression(int Position, ProcessValue Value) : Expression(Position);

internal sealed record VariableExpression(int Position, string Name) : Expression(Position);

internal sealed record ListExpression(int Position, IReadOnlyList<Expression> Items) : Expression(Position)
{
    public override IEnumerable<Expression> Children => Items;
}

internal sealed record NotExpression(int Position, Expression Operand) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [Operand];
}

internal sealed record NegateExpression(int Position, Expression Operand) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [Operand];
}

/// <summary>Two operands; the position is the operator's.</summary>
internal sealed record BinaryExpression(int Position, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [Left, Right];
}

/// <summary>Only at the right of <c>in</c>: <c>[1..5]</c>, or half open <c>(1..5]</c>, <c>]1..5[</c>.</summary>
internal sealed record RangeExpression(int Position, Expression From, bool FromIncluded, Expression To, bool ToIncluded) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [From, To];
}

internal sealed record CallExpression(int Position, FeelFunction Function, IReadOnlyList<Expression> Arguments) : Expression(Position)
{
    public override IEnumerable<Expression> Children => Arguments;
}

/// <summary><c>some x in list satisfies condition</c>, <c>every x in list satisfies condition</c>.</summary>
internal sealed record QuantifiedExpression(int Position, bool Every, string Name, Expression List, Expression Condition) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [List, Condition];
}

internal sealed record IfExpression(int Position, Expression Condition, Expression Then, Expression Else) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [Condition, Then, Else];
}

internal enum BinaryOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    And,
    Or,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

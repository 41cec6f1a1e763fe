namespace KerjaSama.Workflow;

/// <summary>A node of a parsed condition; <paramref name="Position"/> counts from 0 in the text.</summary>
internal abstract record Expression(int Position)
{
    public virtual IEnumerable<Expression> Children => [];

    public IEnumerable<Expression> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    public IEnumerable<string> Variables() => DescendantsAndSelf().OfType<VariableExpression>().Select(variable => variable.Name);
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

/// <summary>Two operands; the position is the operator's.</summary>
internal sealed record BinaryExpression(int Position, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Position)
{
    public override IEnumerable<Expression> Children => [Left, Right];
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
}

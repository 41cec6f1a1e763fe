namespace KerjaSama.Workflow;

/// <summary>A lexical token of a condition. <paramref name="Text"/> is the symbol, the name, the digits, or the unescaped string.</summary>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Position)
{
    public bool IsSymbol(string symbol) => Kind == ConditionTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == ConditionTokenKind.Name && Text == word;

    public override string ToString() => Kind == ConditionTokenKind.End ? "akhir kondisi" : $"'{Text}'";
}

internal enum ConditionTokenKind
{
    Symbol,
    Name,
    Number,
    Text,
    End,
}

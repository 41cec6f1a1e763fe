using System.Text;

namespace KerjaSama.Workflow;

/// <summary>Cuts the text of an expression into tokens.</summary>
internal sealed class ConditionLexer(string text)
{
    private const string SingleSymbols = "=<>()[],-+*/";

    private static readonly string[] DoubleSymbols = ["!=", "<=", ">=", "==", "**", "&&", "||", ".."];

    private int _position;

    public ConditionToken Next()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        if (_position == text.Length)
        {
            return new ConditionToken(ConditionTokenKind.End, string.Empty, _position);
        }

        var current = text[_position];
        if (char.IsAsciiLetter(current) || current == '_')
        {
            return Run(ConditionTokenKind.Name, c => char.IsAsciiLetterOrDigit(c) || c == '_');
        }

        if (char.IsAsciiDigit(current))
        {
            return Number();
        }

        return current == '"' ? Quoted() : Symbol();
    }

    private ConditionToken Run(ConditionTokenKind kind, Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }

        return new ConditionToken(kind, text[start.._position], start);
    }

    private ConditionToken Number()
    {
        var start = _position;
        var whole = Run(ConditionTokenKind.Number, char.IsAsciiDigit);
        // 1..5 is a range, 1.5 a number
        if (_position == text.Length || text[_position] != '.' || text.AsSpan(_position).StartsWith(".."))
        {
            return whole;
        }

        _position++;
        var fraction = Run(ConditionTokenKind.Number, char.IsAsciiDigit);
        var again = _position < text.Length && text[_position] == '.' && !text.AsSpan(_position).StartsWith("..");
        return fraction.Text.Length == 0 || again
            ? throw new KondisiException(start, $"'{text[start..Math.Min(text.Length, _position + 1)]}' bukan angka; tulis misalnya 12.5.")
            : new ConditionToken(ConditionTokenKind.Number, text[start.._position], start);
    }

    private ConditionToken Quoted()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (_position < text.Length && text[_position] != '"')
        {
            if (text[_position] == '\\' && _position + 1 < text.Length && text[_position + 1] is '"' or '\\')
            {
                _position++;
            }

            value.Append(text[_position++]);
        }

        if (_position == text.Length)
        {
            throw new KondisiException(start, "tanda kutip pembuka tidak ditutup.");
        }

        _position++;
        return new ConditionToken(ConditionTokenKind.Text, value.ToString(), start);
    }

    private ConditionToken Symbol()
    {
        var start = _position;
        if (DoubleSymbols.FirstOrDefault(symbol => text.AsSpan(start).StartsWith(symbol)) is { } two)
        {
            _position += 2;
            return new ConditionToken(ConditionTokenKind.Symbol, two, start);
        }

        if (!SingleSymbols.Contains(text[start], StringComparison.Ordinal))
        {
            throw new KondisiException(start, $"karakter '{text[start]}' tidak dikenal dalam kondisi.");
        }

        _position++;
        return new ConditionToken(ConditionTokenKind.Symbol, text[start].ToString(), start);
    }
}

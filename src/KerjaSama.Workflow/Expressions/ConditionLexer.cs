using System.Text;

namespace KerjaSama.Workflow;

/// <summary>Cuts the text of a condition into tokens.</summary>
internal sealed class ConditionLexer(string text)
{
    private const string DoubleSymbols = "!= <= >= == ** && ||";
    private const string SingleSymbols = "=<>()[],-";

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
        var token = Run(ConditionTokenKind.Number, c => char.IsAsciiDigit(c) || c == '.');
        return token.Text.EndsWith('.') || token.Text.Count(c => c == '.') > 1
            ? throw new KondisiException(token.Position, $"'{token.Text}' bukan angka; tulis misalnya 12.5.")
            : token;
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
        var two = text.Substring(start, Math.Min(2, text.Length - start));
        if (two.Length == 2 && DoubleSymbols.Split(' ').Contains(two))
        {
            _position += 2;
            return new ConditionToken(ConditionTokenKind.Symbol, two, start);
        }

        if (!SingleSymbols.Contains(text[start], StringComparison.Ordinal))
        {
            throw new KondisiException(start, $"karakter '{text[start]}' tidak dikenal dalam kondisi.");
        }

        _position++;
        return new ConditionToken(ConditionTokenKind.Symbol, two[..1], start);
    }
}

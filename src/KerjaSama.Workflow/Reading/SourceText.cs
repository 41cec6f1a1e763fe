using System.Xml;

namespace KerjaSama.Workflow;

/// <summary>The text of a file by line, to find again where a value of its XML was written.</summary>
internal sealed class SourceText
{
    private readonly string _text;
    private readonly List<int> _lines = [0];

    /// <param name="text">With LF line ends.</param>
    public SourceText(string text)
    {
        _text = text;
        for (var index = text.IndexOf('\n', StringComparison.Ordinal); index >= 0; index = text.IndexOf('\n', index + 1))
        {
            _lines.Add(index + 1);
        }
    }

    /// <summary>The places of the characters of a text node, as far as the file agrees with it.</summary>
    public void Follow(IXmlLineInfo start, string value, bool literal, List<(int Line, int Column)> places)
    {
        if (start.HasLineInfo() && start.LineNumber <= _lines.Count)
        {
            Follow(_lines[start.LineNumber - 1] + start.LinePosition - 1, value, literal, places);
        }
    }

    /// <summary>The places of the characters of an attribute's value.</summary>
    public void FollowValue(IXmlLineInfo attribute, string value, List<(int Line, int Column)> places)
    {
        if (!attribute.HasLineInfo() || attribute.LineNumber > _lines.Count)
        {
            return;
        }

        var quote = _text.IndexOfAny(['"', '\''], Math.Min(_text.Length, _lines[attribute.LineNumber - 1] + attribute.LinePosition - 1));
        if (quote >= 0)
        {
            Follow(quote + 1, value, literal: false, places);
        }
    }

    private void Follow(int at, string value, bool literal, List<(int Line, int Column)> places)
    {
        var line = _lines.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        for (var index = 0; index < value.Length && at < _text.Length; index++)
        {
            while (line + 1 < _lines.Count && _lines[line + 1] <= at)
            {
                line++;
            }

            places.Add((line + 1, at - _lines[line] + 1));
            var reference = !literal && _text[at] == '&' ? _text.IndexOf(';', at) : -1;
            if (reference >= 0 && char.IsHighSurrogate(value[index]) && index + 1 < value.Length)
            {
                places.Add(places[^1]);
                index++;
            }

            at = reference >= 0 ? reference + 1 : at + 1;
        }
    }
}

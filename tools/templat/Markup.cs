using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Templat;

/// <summary>
/// Reads the short notation of our template texts: <c>{nama}</c> a field, <c>{jika:nama|…}</c> and <c>{kecuali:nama|…}</c> optional
/// text, <c>*…*</c> bold, <c>_…_</c> italic, and tab and line break as themselves.
/// </summary>
internal sealed class Markup
{
    private readonly string _text;
    private int _at;
    private bool _bold;
    private bool _italic;

    private Markup(string text) => _text = text;

    public static List<OpenXmlElement> Read(string text) => new Markup(text).ReadUntil('\0');

    private List<OpenXmlElement> ReadUntil(char end)
    {
        var elements = new List<OpenXmlElement>();
        var start = _at;
        while (_at < _text.Length && _text[_at] != end)
        {
            if (_text[_at] is not ('{' or '*' or '_'))
            {
                _at++;
                continue;
            }

            AddText(elements, _text[start.._at]);
            switch (_text[_at++])
            {
                case '*': _bold = !_bold; break;
                case '_': _italic = !_italic; break;
                default: elements.Add(ReadControl()); break;
            }

            start = _at;
        }

        AddText(elements, _text[start.._at]);
        _at++;
        return elements;
    }

    private SdtRun ReadControl()
    {
        var stop = _text.IndexOfAny(['}', '|'], _at);
        var tag = _text[_at..stop];
        _at = stop + 1;
        var content = _text[stop] == '|' ? ReadUntil('}') : [RunOf($"[{tag}]")];
        return new SdtRun(Kontrol.Properties(tag), new SdtContentRun(content));
    }

    private void AddText(List<OpenXmlElement> elements, string text)
    {
        if (text.Length > 0)
        {
            elements.Add(RunOf(text));
        }
    }

    private Run RunOf(string text)
    {
        var run = new Run();
        if (_bold || _italic)
        {
            run.RunProperties = new RunProperties
            {
                Bold = _bold ? new Bold() : null,
                Italic = _italic ? new Italic() : null,
            };
        }

        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\t' or '\n'))
            {
                continue;
            }

            if (i > start)
            {
                run.AppendChild(new Text(text[start..i]) { Space = SpaceProcessingModeValues.Preserve });
            }

            if (i < text.Length)
            {
                run.AppendChild<OpenXmlElement>(text[i] == '\t' ? new TabChar() : new Break());
            }

            start = i + 1;
        }

        return run;
    }
}

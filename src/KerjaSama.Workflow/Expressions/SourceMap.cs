using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Where each character of an expression stands in the file it was read from, character references and CDATA included.</summary>
internal sealed class SourceMap
{
    private readonly List<(int Line, int Column)> _places;

    private SourceMap(List<(int Line, int Column)> places) => _places = places;

    /// <summary>For the trimmed text of an element.</summary>
    public static SourceMap Of(XElement element, SourceText source)
    {
        var places = new List<(int Line, int Column)>();
        foreach (var node in element.DescendantNodes().OfType<XText>())
        {
            source.Follow((IXmlLineInfo)node, node.Value, node is XCData, places);
        }

        return new SourceMap(places[Leading(element.Value, places.Count)..]);
    }

    /// <summary>For the trimmed value of an attribute.</summary>
    public static SourceMap Of(XAttribute attribute, SourceText source)
    {
        var places = new List<(int Line, int Column)>();
        source.FollowValue(attribute, attribute.Value, places);
        return new SourceMap(places[Leading(attribute.Value, places.Count)..]);
    }

    /// <summary>Line and column of a character, both counted from 1; behind the end, the place after the last character.</summary>
    public (int Line, int Column) At(int position)
        => position < _places.Count ? _places[position]
            : _places.Count == 0 ? (1, 1)
            : (_places[^1].Line, _places[^1].Column + 1);

    private static int Leading(string value, int known) => Math.Min(known, value.Length - value.TrimStart().Length);
}

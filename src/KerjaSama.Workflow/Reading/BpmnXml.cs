using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Names and small readings of BPMN XML; the prefix never matters, the namespace does.</summary>
internal static partial class BpmnXml
{
    public static XNamespace Bpmn { get; } = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static XNamespace KerjaSama { get; } = "urn:kerjasama:bpmn:1";

    public static int Line(this XObject element) => ((IXmlLineInfo)element).HasLineInfo() ? ((IXmlLineInfo)element).LineNumber : 1;

    public static string Id(this XElement element) => element.Text("id") ?? string.Empty;

    /// <summary>The name with line breaks of the drawing made into spaces; the id where there is none.</summary>
    public static string Name(this XElement element)
        => element.Text("name") is { } name ? Spaces().Replace(name, " ").Trim() : element.Id();

    /// <summary>An attribute that is there and not blank.</summary>
    public static string? Text(this XElement element, XName attribute)
        => element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    public static string? Documentation(this XElement element)
        => element.Element(Bpmn + "documentation")?.Value.Trim() is { Length: > 0 } value ? value : null;

    public static IReadOnlyList<string> Words(string? text)
        => text is null ? [] : text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    public static bool IsName(string text) => NamePattern().IsMatch(text) && !IsReserved(text);

    public static bool IsTrue(XElement element, XName attribute) => element.Text(attribute) is "true" or "1";

    public static bool IsInSubProcess(XElement element) => element.Parent?.Name == Bpmn + "subProcess";

    /// <summary>A QName without its prefix; an id has no colon.</summary>
    public static string LocalPart(string reference) => reference[(reference.LastIndexOf(':') + 1)..];

    private static bool IsReserved(string text) => text is "and" or "or" or "in" or "not" or "null" or "true" or "false" or "date"
        or "duration" or "between" or "if" or "then" or "else" or "some" or "every" or "satisfies";

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>A loaded file: its elements that others refer to, and its text.</summary>
internal sealed class BpmnDocument(XElement root, SourceText source)
{
    private readonly ILookup<string, XElement> _byId = root.DescendantsAndSelf()
        .Where(element => element.Name.Namespace == BpmnXml.Bpmn && element.Id().Length > 0)
        .ToLookup(element => element.Id(), StringComparer.Ordinal);

    public XElement Root => root;

    public SourceText Source => source;

    /// <summary>The language of conditions where the file states one; the standard's default, which tools write unasked, counts as none.</summary>
    public string? ExpressionLanguage => root.Text("expressionLanguage") is { } language && !language.StartsWith("http://www.w3.org/1999/XPath", StringComparison.OrdinalIgnoreCase)
        ? language : null;

    public IEnumerable<IGrouping<string, XElement>> Ids => _byId;

    /// <summary>The element of that kind that a QName or id points to; a prefix only says in which file, and there is one file.</summary>
    public XElement? Find(string reference, string kind)
        => _byId[reference].Concat(_byId[BpmnXml.LocalPart(reference)]).FirstOrDefault(element => element.Name.LocalName == kind);
}

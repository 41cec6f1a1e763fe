using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>The drawing in a file, also in one whose process may not be executed.</summary>
public static class BpmnDrawing
{
    private static readonly XNamespace Interchange = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <returns>The file's text for a viewer; null where it is no BPMN, or says of no element where it stands.</returns>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var problems = new ProblemList("");
        return bytes.Length <= BpmnReader.MaxBytes && BpmnEncoding.Decode(bytes, problems) is { } text
            && XmlLoader.Load(text, problems) is { } root && root.Descendants(Interchange + "BPMNShape").Any() ? text : null;
    }

    /// <summary>What is executed and has no shape, in the order of the file.</summary>
    public static IReadOnlyList<FlowNode> Undrawn(ProcessDefinition definition)
    {
        var drawn = XDocument.Parse(definition.Xml).Descendants(Interchange + "BPMNShape")
            .Select(shape => BpmnXml.LocalPart((string?)shape.Attribute("bpmnElement") ?? string.Empty)).ToHashSet(StringComparer.Ordinal);
        return [.. definition.Nodes.Values.Where(node => !drawn.Contains(node.Id))];
    }
}

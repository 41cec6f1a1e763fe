using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>
/// <c>incoming</c> and <c>outgoing</c> repeat what the flows say of themselves. They may be left out; where they are written, they must
/// not say otherwise: nobody could tell which of the two was meant.
/// </summary>
internal static class FlowReferences
{
    public static void Check(IEnumerable<XElement> elements, IReadOnlyDictionary<string, SequenceFlow> flows, BpmnDocument document, ProblemList problems)
    {
        foreach (var element in elements)
        {
            Check(element, "incoming", "targetRef", flow => flow.TargetId, flows, document, problems);
            Check(element, "outgoing", "sourceRef", flow => flow.SourceId, flows, document, problems);
        }
    }

    private static void Check(
        XElement element, string name, string attribute, Func<SequenceFlow, string> end, IReadOnlyDictionary<string, SequenceFlow> flows, BpmnDocument document, ProblemList problems)
    {
        foreach (var reference in element.Elements(BpmnXml.Bpmn + name))
        {
            var id = BpmnXml.LocalPart(reference.Value.Trim());
            if (!flows.TryGetValue(id, out var flow))
            {
                // a flow that is there but could not be read is reported by itself
                if (document.Find(id, "sequenceFlow") is null)
                {
                    problems.Add(reference.Line(), element.Id(), $"{name} '{id}' tidak menunjuk alur.", $"Hapus baris {name} ini, atau gambar kembali alurnya.");
                }
            }
            else if (end(flow) != element.Id())
            {
                problems.Add(reference.Line(), element.Id(), $"{name} '{id}' tidak cocok: alur itu menyebut {attribute} '{end(flow)}'.", $"Sambungkan kembali alur '{id}', atau hapus baris {name} ini.");
            }
        }
    }
}

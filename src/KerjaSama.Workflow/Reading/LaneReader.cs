using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Which roles the lane of an element names; an inner lane wins over the lane around it.</summary>
internal sealed class LaneReader
{
    private readonly Dictionary<string, IReadOnlyList<string>> _peran = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _lanes = new(StringComparer.Ordinal);

    public LaneReader(XElement process, ProblemList problems)
    {
        foreach (var laneSet in process.Descendants(BpmnXml.Bpmn + "laneSet"))
        {
            Read(laneSet, [], problems);
        }
    }

    /// <summary>What stands in an embedded subprocess is in its lane, unless in one of its own.</summary>
    public IReadOnlyList<string> PeranOf(XElement element)
        => _peran.TryGetValue(element.Id(), out var peran) ? peran
            : BpmnXml.IsInSubProcess(element) ? PeranOf(element.Parent!)
            : [];

    /// <summary>Name of the lane it is drawn in; null outside of lanes.</summary>
    public string? NameOf(XElement element)
        => _lanes.TryGetValue(element.Id(), out var lane) ? lane.Name()
            : BpmnXml.IsInSubProcess(element) ? NameOf(element.Parent!)
            : null;

    private void Read(XElement laneSet, IReadOnlyList<string> outer, ProblemList problems)
    {
        foreach (var lane in laneSet.Elements(BpmnXml.Bpmn + "lane"))
        {
            ExtensionReader.CheckKnown(lane, problems, ["peran"], []);
            var own = BpmnXml.Words(lane.Text(BpmnXml.KerjaSama + "peran"));
            var peran = own.Count > 0 ? own : outer;
            foreach (var reference in lane.Elements(BpmnXml.Bpmn + "flowNodeRef").Select(reference => reference.Value.Trim()))
            {
                // a lane around may name it too; two lanes side by side leave open who does it
                if (_lanes.TryGetValue(reference, out var other) && !lane.Ancestors().Contains(other) && !_peran[reference].ToHashSet().SetEquals(peran))
                {
                    problems.Add(lane.Line(), reference, $"Elemen berada di dua lane dengan peran berbeda ('{other.Id()}' dan '{lane.Id()}').", "Sisakan di satu lane.");
                }

                (_lanes[reference], _peran[reference]) = (lane, peran);
            }

            foreach (var child in lane.Elements(BpmnXml.Bpmn + "childLaneSet"))
            {
                Read(child, peran, problems);
            }
        }
    }
}

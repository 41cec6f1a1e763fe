using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads the elements of one process, and of the embedded subprocesses in it, into nodes and flows.</summary>
internal sealed class ProcessReader
{
    /// <summary>Far more than anyone can draw, few enough to look at every pair of them.</summary>
    private const int MaxElements = 1_500;

    private readonly XElement _process;
    private readonly BpmnDocument _document;
    private readonly ProblemList _problems;
    private readonly NodeReader _nodeReader;

    /// <summary>Executed elements by id, in the order of the file.</summary>
    private readonly OrderedDictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, SequenceFlow> _flows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public ProcessReader(XElement process, BpmnDocument document, ProblemList problems)
    {
        (_process, _document, _problems) = (process, document, problems);
        _nodeReader = new NodeReader(process, document, problems);
    }

    public ProcessDefinition? Read(string fileName, string xml, string hash)
    {
        CheckIds();
        ExtensionReader.CheckKnown(_process, _problems, ["versi"], ["variabel", "sop"]);
        Sort(_process);
        if (_elements.Count > MaxElements)
        {
            _problems.Add(_process, $"Proses memuat lebih dari {MaxElements} elemen.", "Pecah menjadi beberapa proses yang dipanggil dengan call activity.");
            return null;
        }

        ReadFlows(_process);
        foreach (var sub in _elements.Values.Where(element => element.Name.LocalName == "subProcess"))
        {
            ReadFlows(sub);
        }

        FlowReferences.Check(_elements.Values, _flows, _document, _problems);
        return new ProcessDefinition
        {
            Key = _process.Id(),
            Name = _process.Name(),
            Version = Version(),
            SaysVersion = _process.Text(BpmnXml.KerjaSama + "versi") is not null,
            Hash = hash,
            FileName = fileName,
            Xml = xml,
            Line = _process.Line(),
            Nodes = ReadNodes(),
            Flows = _flows,
            Variabel = VariabelReader.Read(_process, _problems),
            Documentation = _process.Documentation(),
            Sop = SopReader.Read(_process, _problems),
            MessageFlows = [.. _document.Root.Elements(BpmnXml.Bpmn + "collaboration").Elements(BpmnXml.Bpmn + "messageFlow").Select(MessageFlow)],
        };
    }

    private OrderedDictionary<string, FlowNode> ReadNodes()
    {
        var nodes = new OrderedDictionary<string, FlowNode>(StringComparer.Ordinal);
        var (bySource, byTarget) = (_flows.Values.ToLookup(flow => flow.SourceId, StringComparer.Ordinal), _flows.Values.ToLookup(flow => flow.TargetId, StringComparer.Ordinal));
        foreach (var (id, element) in _elements)
        {
            if (_nodeReader.Read(element) is { } node)
            {
                nodes.Add(id, node with
                {
                    Parent = element.Parent == _process ? null : element.Parent!.Id(),
                    Incoming = [.. byTarget[id]],
                    Outgoing = [.. bySource[id]],
                    Documentation = element.Documentation(),
                    Lane = _nodeReader.LaneOf(element),
                });
            }
        }

        foreach (var group in nodes.Values.OfType<BoundaryEvent>().GroupBy(boundary => boundary.AttachedTo).ToList())
        {
            var first = group.First();
            if (nodes.GetValueOrDefault(group.Key) is Activity activity && activity.Parent == first.Parent)
            {
                nodes[group.Key] = activity with { Boundary = [.. group] };
            }
            else if (!_refused.Contains(group.Key) && (!_elements.ContainsKey(group.Key) || nodes.ContainsKey(group.Key)))
            {
                _problems.Add(first.Line, first.Id, $"attachedToRef '{group.Key}' tidak menunjuk langkah di tempat yang sama.", "Tempelkan boundary event pada tugas, subprocess, atau call activity di sekitarnya.");
            }
        }

        return nodes;
    }

    private void CheckIds()
    {
        if (_process.Id().Length == 0)
        {
            _problems.Add(_process, "Proses tidak memiliki id.", "Isi id proses, misalnya \"penerimaan\".");
        }

        foreach (var group in _document.Ids.Where(group => group.Skip(1).Any()))
        {
            _problems.Add(group.ElementAt(1), $"Id '{group.Key}' dipakai lebih dari sekali (juga pada baris {group.First().Line()}).", "Beri setiap elemen id sendiri.");
        }
    }

    private void Sort(XElement scope)
    {
        foreach (var element in scope.Elements().Where(element => !Unsupported.IsOnlyDrawn(element) && element.Name.LocalName != "sequenceFlow"))
        {
            if (element.Parent != _process && Unsupported.IsOfSubProcess(element))
            {
                continue;
            }

            if (element.Id().Length == 0)
            {
                _problems.Add(element, $"Elemen {element.Name.LocalName} tidak memiliki id.", "Isi id elemen.");
            }
            else if (!NodeReader.IsNode(element))
            {
                Unsupported.Refuse(element, _problems);
                _refused.Add(element.Id());
            }
            else if (_elements.TryAdd(element.Id(), element) && element.Name.LocalName == "subProcess")
            {
                Sort(element);
            }
        }
    }

    private void ReadFlows(XElement scope)
    {
        foreach (var element in scope.Elements(BpmnXml.Bpmn + "sequenceFlow"))
        {
            if (element.Id().Length == 0)
            {
                _problems.Add(element, "Alur (sequence flow) tidak memiliki id.", "Isi id alur.");
                continue;
            }

            ExtensionReader.CheckKnown(element, _problems, [], []);
            var (source, target) = (End(element, "sourceRef"), End(element, "targetRef"));
            if (source is not null && target is not null)
            {
                _flows.TryAdd(element.Id(), new SequenceFlow(element.Id(), element.Text("name") ?? string.Empty, element.Line(), source, target, Condition(element)));
            }
        }
    }

    private Kondisi? Condition(XElement flow) => flow.Element(BpmnXml.Bpmn + "conditionExpression") is { } element
        ? ExpressionReader.Kondisi(element, flow.Id(), _document, _problems)
        : null;

    private string? End(XElement flow, string attribute)
    {
        var id = flow.Text(attribute);
        if (id is not null && _refused.Contains(id))
        {
            return id;
        }

        if (id is not null && _elements.TryGetValue(id, out var element))
        {
            if (element.Parent == flow.Parent)
            {
                return id;
            }

            _problems.Add(flow, $"Alur melewati batas subprocess: {attribute} '{id}' tidak berada di tempat yang sama dengan alurnya.", "Sambungkan alur dari atau ke subprocess itu sendiri.");
            return null;
        }

        _problems.Add(flow, $"{attribute} '{id}' tidak menunjuk elemen dalam proses ini.", "Sambungkan kembali ujung alur.");
        return null;
    }

    private static MessageFlow MessageFlow(XElement flow)
        => new(flow.Id(), flow.Text("name") ?? string.Empty, BpmnXml.LocalPart(flow.Text("sourceRef") ?? string.Empty), BpmnXml.LocalPart(flow.Text("targetRef") ?? string.Empty));

    private int Version()
    {
        var text = _process.Text(BpmnXml.KerjaSama + "versi");
        if (text is null)
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
        {
            return version;
        }

        _problems.Add(_process, $"kerjasama:versi '{text}' bukan bilangan bulat positif.", "Tulis misalnya kerjasama:versi=\"2\".");
        return 1;
    }
}

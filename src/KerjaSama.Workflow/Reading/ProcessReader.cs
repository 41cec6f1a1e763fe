using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads the elements of one process into nodes and flows.</summary>
internal sealed class ProcessReader(XElement process, ProblemList problems)
{
    private readonly OrderedDictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly LaneReader _lanes = new(process, problems);

    public ProcessDefinition? Read(string fileName, string xml, string hash)
    {
        CheckIds();
        ExtensionReader.CheckKnown(process, problems, ["versi"], ["variabel"]);
        Sort();
        var flows = ReadFlows();
        var nodes = new OrderedDictionary<string, FlowNode>(StringComparer.Ordinal);
        foreach (var (id, element) in _elements)
        {
            nodes.Add(id, ReadNode(element) with
            {
                Incoming = [.. flows.Values.Where(flow => flow.TargetId == id)],
                Outgoing = [.. flows.Values.Where(flow => flow.SourceId == id)],
                Documentation = element.Documentation(),
            });
        }

        return new ProcessDefinition
        {
            Key = process.Id(),
            Name = process.Name(),
            Version = Version(),
            Hash = hash,
            FileName = fileName,
            Xml = xml,
            Line = process.Line(),
            Nodes = nodes,
            Flows = flows,
            Variabel = VariabelReader.Read(process, problems),
            Documentation = process.Documentation(),
        };
    }

    private void CheckIds()
    {
        if (process.Id().Length == 0)
        {
            problems.Add(process, "Proses tidak memiliki id.", "Isi id proses, misalnya \"penerimaan\".");
        }

        var twice = process.DescendantsAndSelf().Where(element => element.Name.Namespace == BpmnXml.Bpmn && element.Id().Length > 0)
            .GroupBy(element => element.Id(), StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var group in twice)
        {
            problems.Add(group.ElementAt(1), $"Id '{group.Key}' dipakai lebih dari sekali (juga pada baris {group.First().Line()}).", "Beri setiap elemen id sendiri.");
        }
    }

    private void Sort()
    {
        foreach (var element in process.Elements().Where(element => !Unsupported.IsOnlyDrawn(element) && element.Name.LocalName != "sequenceFlow"))
        {
            if (element.Id().Length == 0)
            {
                problems.Add(element, $"Elemen {element.Name.LocalName} tidak memiliki id.", "Isi id elemen.");
            }
            else if (!IsNode(element))
            {
                Unsupported.Refuse(element, problems);
                _refused.Add(element.Id());
            }
            else
            {
                _elements.TryAdd(element.Id(), element);
            }
        }
    }

    private static bool IsNode(XElement element) => element.Name.LocalName
        is "startEvent" or "endEvent" or "userTask" or "serviceTask" or "exclusiveGateway" or "parallelGateway" or "callActivity";

    private OrderedDictionary<string, SequenceFlow> ReadFlows()
    {
        var flows = new OrderedDictionary<string, SequenceFlow>(StringComparer.Ordinal);
        foreach (var element in process.Elements(BpmnXml.Bpmn + "sequenceFlow"))
        {
            if (element.Id().Length == 0)
            {
                problems.Add(element, "Alur (sequence flow) tidak memiliki id.", "Isi id alur.");
                continue;
            }

            ExtensionReader.CheckKnown(element, problems, [], []);
            var (source, target) = (End(element, "sourceRef"), End(element, "targetRef"));
            if (source is not null && target is not null)
            {
                flows.TryAdd(element.Id(), new SequenceFlow(element.Id(), element.Text("name") ?? string.Empty, element.Line(), source, target, KondisiReader.Read(element, problems)));
            }
        }

        return flows;
    }

    private string? End(XElement flow, string attribute)
    {
        var id = flow.Text(attribute);
        if (id is not null && (_elements.ContainsKey(id) || _refused.Contains(id)))
        {
            return id;
        }

        problems.Add(flow, $"{attribute} '{id}' tidak menunjuk elemen dalam proses ini.", "Sambungkan kembali ujung alur.");
        return null;
    }

    private FlowNode ReadNode(XElement element)
    {
        Unsupported.RefuseParts(element, problems);
        var (id, name, line) = (element.Id(), element.Name(), element.Line());
        if (element.Name.LocalName is "userTask" or "serviceTask" or "callActivity" && !BpmnXml.IsName(id))
        {
            problems.Add(element, $"Id '{id}' tidak dapat dipakai sebagai nama dalam kondisi.", "Tulis id camelCase yang bermakna, misalnya periksaKelengkapan.");
        }

        if (element.Name.LocalName == "userTask")
        {
            return UserTaskReader.Read(element, _lanes.PeranOf(id), problems);
        }

        ExtensionReader.CheckKnown(element, problems, element.Name.LocalName == "serviceTask" ? ["tindakan"] : [], []);
        return element.Name.LocalName switch
        {
            "startEvent" => new StartEvent(id, name, line),
            "endEvent" => new EndEvent(id, name, line),
            "serviceTask" => new ServiceTask(id, name, line, Required(element, BpmnXml.KerjaSama + "tindakan", "Service task tidak menyebut kerjasama:tindakan.")),
            "exclusiveGateway" => new ExclusiveGateway(id, name, line, element.Text("default")),
            "parallelGateway" => new ParallelGateway(id, name, line),
            "callActivity" => new CallActivity(id, name, line, Required(element, "calledElement", "Call activity tidak menyebut proses yang dipanggil.")),
            var kind => throw new InvalidOperationException($"Unexpected element {kind}."),
        };
    }

    private string Required(XElement element, XName attribute, string message)
    {
        if (element.Text(attribute) is { } value)
        {
            return value;
        }

        problems.Add(element, message, $"Isi atribut {attribute.LocalName}.");
        return string.Empty;
    }

    private int Version()
    {
        var text = process.Text(BpmnXml.KerjaSama + "versi");
        if (text is null)
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
        {
            return version;
        }

        problems.Add(process, $"kerjasama:versi '{text}' bukan bilangan bulat positif.", "Tulis misalnya kerjasama:versi=\"2\".");
        return 1;
    }
}

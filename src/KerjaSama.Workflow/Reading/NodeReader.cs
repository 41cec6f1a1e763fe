using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads one executed element.</summary>
internal sealed class NodeReader
{
    private static readonly Dictionary<string, (string[] Attributes, string[] Children)> Extensions = new()
    {
        ["serviceTask"] = (["tindakan"], []),
        ["sendTask"] = (["korelasi"], []),
        ["receiveTask"] = (["korelasi"], []),
        ["callActivity"] = ([], ["masukan", "keluaran"]),
        ["subProcess"] = ([], ["variabel"]),
    };

    private readonly LaneReader _lanes;
    private readonly BpmnDocument _document;
    private readonly ProblemList _problems;
    private readonly EventReader _events;

    public NodeReader(XElement process, BpmnDocument document, ProblemList problems)
    {
        (_document, _problems) = (document, problems);
        _lanes = new LaneReader(process, problems);
        _events = new EventReader(document, problems);
    }

    public static bool IsNode(XElement element) => element.Name.LocalName switch
    {
        "subProcess" => !BpmnXml.IsTrue(element, "triggeredByEvent"),
        "startEvent" or "endEvent" or "intermediateCatchEvent" or "intermediateThrowEvent" or "boundaryEvent"
            or "userTask" or "serviceTask" or "sendTask" or "receiveTask" or "callActivity"
            or "exclusiveGateway" or "parallelGateway" => true,
        _ => false,
    };

    /// <inheritdoc cref="LaneReader.NameOf"/>
    public string? LaneOf(XElement element) => _lanes.NameOf(element);

    /// <summary>Null, and reported, when what the element lacks leaves nothing to execute.</summary>
    public FlowNode? Read(XElement element)
    {
        Unsupported.RefuseParts(element, _problems);
        var (id, name, line, kind) = (element.Id(), element.Name(), element.Line(), element.Name.LocalName);
        if (kind != "userTask")
        {
            var (attributes, children) = Extensions.GetValueOrDefault(kind, ([], []));
            ExtensionReader.CheckKnown(element, _problems, attributes, children);
        }

        switch (kind)
        {
            case "startEvent":
                return new StartEvent(id, name, line) { Trigger = _events.Start(element) };
            case "endEvent":
                return new EndEvent(id, name, line) { Trigger = _events.End(element) };
            case "intermediateThrowEvent":
                return new IntermediateThrowEvent(id, name, line) { Trigger = _events.Throw(element) };
            case "intermediateCatchEvent":
                return _events.Catch(element) is { } caught ? new IntermediateCatchEvent(id, name, line, caught) : null;
            case "boundaryEvent":
                return _events.Boundary(element);
            case "exclusiveGateway":
                return new ExclusiveGateway(id, name, line, element.Text("default"));
            case "parallelGateway":
                return new ParallelGateway(id, name, line);
            default:
                return ReadActivity(element);
        }
    }

    private Activity? ReadActivity(XElement element)
    {
        var (id, name, line) = (element.Id(), element.Name(), element.Line());
        if (!BpmnXml.IsName(id))
        {
            _problems.Add(element, $"Id '{id}' tidak dapat dipakai sebagai nama dalam kondisi.", "Tulis id camelCase yang bermakna, misalnya periksaKelengkapan.");
        }

        Activity? activity = element.Name.LocalName switch
        {
            "userTask" => UserTaskReader.Read(element, _lanes.PeranOf(element), _problems),
            "serviceTask" => new ServiceTask(id, name, line, Required(element, BpmnXml.KerjaSama + "tindakan", "Service task tidak menyebut kerjasama:tindakan.")),
            "sendTask" => _events.Message(element) is { } message ? new SendTask(id, name, line, message) : null,
            "receiveTask" => _events.Message(element) is { } message ? new ReceiveTask(id, name, line, message) : null,
            "callActivity" => CallActivity(element),
            "subProcess" => new SubProcess(id, name, line) { Variabel = VariabelReader.Read(element, _problems) },
            var kind => throw new InvalidOperationException($"Unexpected element {kind}."),
        };
        var loop = LoopReader.Read(element, _document, _problems);
        return activity is null ? null : activity with { MultiInstance = loop };
    }

    private CallActivity CallActivity(XElement element) => new(
        element.Id(), element.Name(), element.Line(), BpmnXml.LocalPart(Required(element, "calledElement", "Call activity tidak menyebut proses yang dipanggil.")))
    {
        Input = MappingReader.Read(element, "masukan", _document, _problems),
        Output = MappingReader.Read(element, "keluaran", _document, _problems),
    };

    private string Required(XElement element, XName attribute, string message)
    {
        if (element.Text(attribute) is { } value)
        {
            return value;
        }

        _problems.Add(element, message, $"Isi atribut {attribute.LocalName}.");
        return string.Empty;
    }
}

using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads what events catch and throw; each position takes the kinds of the subset only.</summary>
internal sealed class EventReader(BpmnDocument document, ProblemList problems)
{
    private const string Timer = "timerEventDefinition";
    private const string MessageEvent = "messageEventDefinition";
    private const string Error = "errorEventDefinition";
    private const string Terminate = "terminateEventDefinition";

    private readonly MessageReader _messages = new(document, problems);

    public EventTrigger? Start(XElement element)
        => BpmnXml.IsInSubProcess(element)
            ? Read(element, "Pakai start event tanpa jenis di dalam subprocess.")
            : Read(element, "Pakai start event tanpa jenis, timer, atau message.", Timer, MessageEvent);

    public EventTrigger? End(XElement element) => Read(element, "Pakai end event tanpa jenis, error, terminate, atau message.", Error, Terminate, MessageEvent);

    public MessageTrigger? Throw(XElement element) => Read(element, "Pakai jenis message, atau hapus jenisnya.", MessageEvent) as MessageTrigger;

    public EventTrigger? Catch(XElement element)
    {
        if (!Definitions(element).Any())
        {
            problems.Add(element, "Intermediate catch event tidak menyebut apa yang ditunggu.", "Ubah jenisnya menjadi timer atau message.");
        }

        return Read(element, "Pakai jenis timer atau message.", Timer, MessageEvent);
    }

    public BoundaryEvent? Boundary(XElement element)
    {
        var interrupting = element.Text("cancelActivity") is not ("false" or "0");
        if (!Definitions(element).Any())
        {
            problems.Add(element, "Boundary event tidak menyebut apa yang ditunggu.", "Ubah jenisnya menjadi timer, message, atau error.");
        }

        var trigger = Read(element, "Pakai jenis timer, message, atau error.", Timer, MessageEvent, Error);
        if (trigger is ErrorTrigger && !interrupting)
        {
            problems.Add(element, "Boundary event jenis error selalu memotong langkahnya.", "Hapus cancelActivity=\"false\".");
        }

        if (element.Text("attachedToRef") is not { } attachedTo)
        {
            problems.Add(element, "Boundary event tidak menempel pada langkah mana pun.", "Tempelkan pada tugas, subprocess, atau call activity.");
            return null;
        }

        return trigger is null ? null : new BoundaryEvent(element.Id(), element.Name(), element.Line(), BpmnXml.LocalPart(attachedTo), interrupting, trigger);
    }

    /// <summary>The message of a send or receive task.</summary>
    public MessageTrigger? Message(XElement task)
    {
        if (BpmnXml.IsTrue(task, "instantiate"))
        {
            problems.Add(task, "Receive task yang memulai proses belum dapat dijalankan.", "Pakai start event jenis message.");
        }

        return _messages.Read(task, task.Id());
    }

    private EventTrigger? Read(XElement element, string mend, params string[] allowed)
    {
        var definitions = Definitions(element).ToList();
        if (definitions.Count > 1)
        {
            problems.Add(definitions[1].Line(), element.Id(), "Peristiwa dengan beberapa jenis belum dapat dijalankan.", "Sisakan satu jenis, atau pisahkan menjadi beberapa peristiwa.");
        }

        if (definitions.Count == 0)
        {
            return null;
        }

        var definition = definitions[0];
        var kind = definition.Name.LocalName;
        if (!allowed.Contains(kind))
        {
            problems.Add(definition.Line(), element.Id(), $"Peristiwa jenis {kind} belum dapat dijalankan.", mend);
            return null;
        }

        ExtensionReader.CheckAttributes(definition, element.Id(), problems, kind switch { Timer => ["hariKerja"], MessageEvent => ["korelasi"], _ => [] });
        return kind switch
        {
            Timer => TimerReader.Read(definition, element.Id(), document, problems),
            MessageEvent => _messages.Read(definition, element.Id()),
            Error => ReadError(definition, element),
            _ => new TerminateTrigger(),
        };
    }

    private ErrorTrigger? ReadError(XElement definition, XElement element)
    {
        if (definition.Text("errorRef") is not { } reference)
        {
            if (element.Name.LocalName == "boundaryEvent")
            {
                return new ErrorTrigger(null);
            }

            problems.Add(definition.Line(), element.Id(), "Error end event tidak menyebut errorRef.", "Pilih error yang dilempar.");
            return null;
        }

        if (document.Find(reference, "error") is not { } error)
        {
            problems.Add(definition.Line(), element.Id(), $"errorRef '{reference}' tidak menunjuk error dalam berkas ini.", "Tambahkan <error id=\"...\" errorCode=\"...\"/> pada definitions.");
            return null;
        }

        if (error.Text("errorCode") is { } code)
        {
            return new ErrorTrigger(code);
        }

        problems.Add(error, "Error tidak memiliki errorCode.", "Isi errorCode, misalnya \"DITOLAK\".");
        return null;
    }

    private IEnumerable<XElement> Definitions(XElement element) => element.Elements()
        .Where(child => child.Name.Namespace == BpmnXml.Bpmn)
        .Select(child => child.Name.LocalName == "eventDefinitionRef" ? Referenced(child) : child)
        .Where(child => child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || child.Name.LocalName == "eventDefinitionRef");

    /// <summary>An event definition that stands for itself among the root elements; the reference where it points nowhere, which no position takes.</summary>
    private XElement Referenced(XElement reference)
        => document.Root.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            && element.Id() == BpmnXml.LocalPart(reference.Value.Trim())) ?? reference;
}

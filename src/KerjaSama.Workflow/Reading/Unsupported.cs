using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>What of BPMN is only drawn, and what is refused because it would have to be executed.</summary>
internal static class Unsupported
{
    private static readonly HashSet<string> DrawnOnly =
    [
        "documentation", "extensionElements", "laneSet", "textAnnotation", "association", "group",
        "dataObject", "dataObjectReference", "dataStoreReference", "property", "auditing", "monitoring", "ioSpecification",
        "ioBinding", "supportedInterfaceRef", "artifact", "categoryValueRef",
    ];

    /// <summary>Parts of a subprocess that belong to it as an activity, not to what flows in it; <see cref="RefuseParts"/> looks at them.</summary>
    private static readonly HashSet<string> OfSubProcess =
    [
        "incoming", "outgoing", "dataInputAssociation", "dataOutputAssociation", "multiInstanceLoopCharacteristics", "standardLoopCharacteristics",
    ];

    private static readonly string[] Quantities = ["startQuantity", "completionQuantity"];

    private static readonly HashSet<string> DrawnInNode =
    [
        "documentation", "extensionElements", "incoming", "outgoing", "auditing", "monitoring", "property", "rendering",
        "ioSpecification", "categoryValueRef",
        "dataInput", "dataOutput", "inputSet", "outputSet",
    ];

    private static readonly HashSet<string> Data = ["dataInputAssociation", "dataOutputAssociation"];

    private static readonly Dictionary<string, (string Name, string Mend)> Refused = new()
    {
        ["task"] = ("Tugas tanpa jenis", "Ubah jenisnya menjadi user task (dikerjakan orang) atau service task (dikerjakan sistem)."),
        ["manualTask"] = ("Manual task", "Ubah jenisnya menjadi user task."),
        ["scriptTask"] = ("Script task", "Ubah menjadi service task dengan kerjasama:tindakan."),
        ["businessRuleTask"] = ("Business rule task", "Ubah menjadi user task atau service task."),
        ["subProcess"] = ("Event subprocess", "Gambar sebagai boundary event dari subprocess atau tugasnya."),
        ["transaction"] = ("Transaction", "Gambar sebagai proses tersendiri dan panggil dengan call activity."),
        ["adHocSubProcess"] = ("Ad-hoc subprocess", "Gambar urutan langkahnya dengan gateway."),
        ["inclusiveGateway"] = ("Inclusive gateway", "Pakai exclusive gateway berurutan, atau parallel gateway."),
        ["complexGateway"] = ("Complex gateway", "Pakai exclusive gateway atau parallel gateway."),
        ["eventBasedGateway"] = ("Event-based gateway", "Pakai receive task dengan boundary event timer, atau user task dengan beberapa hasil."),
    };

    public static bool IsOnlyDrawn(XElement element)
        => element.Name.Namespace != BpmnXml.Bpmn || DrawnOnly.Contains(element.Name.LocalName);

    public static bool IsOfSubProcess(XElement element) => OfSubProcess.Contains(element.Name.LocalName);

    public static void Refuse(XElement element, ProblemList problems)
    {
        var (name, mend) = Refused.GetValueOrDefault(
            element.Name.LocalName, ($"Elemen {element.Name.LocalName}", "Hapus elemen ini atau ganti dengan langkah yang didukung (lihat panduan alur)."));
        problems.Add(element, $"{name} belum dapat dijalankan.", mend);
    }

    /// <summary>Loops, performers, assignments and the like inside a node that is itself executed.</summary>
    public static void RefuseParts(XElement node, ProblemList problems)
    {
        foreach (var part in node.Elements().Where(part => part.Name.Namespace == BpmnXml.Bpmn && IsUnknownPart(node, part)))
        {
            var (message, mend) = part.Name.LocalName switch
            {
                "standardLoopCharacteristics" => ("Pengulangan (loop) belum dapat dijalankan.", "Gambar pengulangan dengan exclusive gateway."),
                "potentialOwner" or "humanPerformer" or "performer" or "resourceRole" => ($"Pelaksana sebagai {part.Name.LocalName} belum dapat dijalankan.", "Tulis pelaksananya sebagai kerjasama:peran pada lane atau tugas, lalu hapus bagian ini."),
                var name => ($"Bagian {name} belum dapat dijalankan.", "Hapus bagian ini."),
            };
            problems.Add(part.Line(), node.Id(), message, mend);
        }

        // a data association is a drawn line; with an assignment it would compute something
        foreach (var assignment in node.Elements().Where(part => Data.Contains(part.Name.LocalName)).Elements()
            .Where(part => part.Name == BpmnXml.Bpmn + "assignment" || part.Name == BpmnXml.Bpmn + "transformation"))
        {
            problems.Add(assignment.Line(), node.Id(), $"Bagian {assignment.Name.LocalName} belum dapat dijalankan.", "Pakai kerjasama:masukan dan kerjasama:keluaran pada call activity, atau hapus bagian ini.");
        }

        if (node.Text("isForCompensation") is "true" or "1")
        {
            problems.Add(node, "Kompensasi belum dapat dijalankan.", "Hapus isForCompensation.");
        }

        foreach (var attribute in Quantities.Where(name => node.Text(name) is not (null or "1")))
        {
            problems.Add(node, $"{attribute} selain 1 belum dapat dijalankan.", $"Hapus {attribute}.");
        }
    }

    private static bool IsUnknownPart(XElement node, XElement part)
    {
        var (kind, name) = (node.Name.LocalName, part.Name.LocalName);
        return !DrawnInNode.Contains(name) && !Data.Contains(name)
            && !(kind.EndsWith("Event", StringComparison.Ordinal) && (name == "eventDefinitionRef" || name.EndsWith("EventDefinition", StringComparison.Ordinal)))
            && !(name == "multiInstanceLoopCharacteristics" && (kind.EndsWith("Task", StringComparison.Ordinal) || kind is "subProcess" or "callActivity"))
            && !(kind == "subProcess" && (name == "sequenceFlow" || IsOnlyDrawn(part) || !IsOfSubProcess(part)));
    }
}

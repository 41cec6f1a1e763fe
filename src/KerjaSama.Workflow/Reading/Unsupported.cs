using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>What of BPMN is only drawn, and what is refused because it would have to be executed.</summary>
internal static class Unsupported
{
    private static readonly HashSet<string> DrawnOnly =
    [
        "documentation", "extensionElements", "laneSet", "textAnnotation", "association", "group",
        "dataObject", "dataObjectReference", "dataStoreReference", "property", "auditing", "monitoring", "ioSpecification",
    ];

    private static readonly string[] Quantities = ["startQuantity", "completionQuantity"];

    private static readonly HashSet<string> DrawnInNode =
    [
        "documentation", "extensionElements", "incoming", "outgoing", "auditing", "monitoring", "property", "rendering",
        "ioSpecification", "dataInputAssociation", "dataOutputAssociation",
    ];

    private static readonly Dictionary<string, (string Name, string Mend)> Refused = new()
    {
        ["task"] = ("Tugas tanpa jenis", "Ubah jenisnya menjadi user task (dikerjakan orang) atau service task (dikerjakan sistem)."),
        ["manualTask"] = ("Manual task", "Ubah jenisnya menjadi user task."),
        ["scriptTask"] = ("Script task", "Ubah menjadi service task dengan kerjasama:tindakan."),
        ["businessRuleTask"] = ("Business rule task", "Ubah menjadi user task atau service task."),
        ["sendTask"] = ("Send task", "Ubah menjadi service task dengan kerjasama:tindakan."),
        ["receiveTask"] = ("Receive task", "Ubah menjadi user task yang mencatat jawaban yang diterima."),
        ["subProcess"] = ("Subprocess", "Gambar sebagai proses tersendiri dan panggil dengan call activity."),
        ["transaction"] = ("Transaction", "Gambar sebagai proses tersendiri dan panggil dengan call activity."),
        ["adHocSubProcess"] = ("Ad-hoc subprocess", "Gambar urutan langkahnya dengan gateway."),
        ["boundaryEvent"] = ("Boundary event", "Gambar sebagai hasil (kerjasama:hasil) dari tugasnya; untuk tenggat pakai kerjasama:tenggatHari."),
        ["intermediateCatchEvent"] = ("Intermediate catch event", "Gambar sebagai user task yang mencatat peristiwa itu."),
        ["intermediateThrowEvent"] = ("Intermediate throw event", "Hapus, atau ubah menjadi service task."),
        ["inclusiveGateway"] = ("Inclusive gateway", "Pakai exclusive gateway berurutan, atau parallel gateway."),
        ["complexGateway"] = ("Complex gateway", "Pakai exclusive gateway atau parallel gateway."),
        ["eventBasedGateway"] = ("Event-based gateway", "Pakai user task dengan beberapa hasil."),
    };

    public static bool IsOnlyDrawn(XElement element)
        => element.Name.Namespace != BpmnXml.Bpmn || DrawnOnly.Contains(element.Name.LocalName);

    public static void Refuse(XElement element, ProblemList problems)
    {
        var (name, mend) = Refused.GetValueOrDefault(
            element.Name.LocalName, ($"Elemen {element.Name.LocalName}", "Hapus elemen ini atau ganti dengan langkah yang didukung (lihat panduan alur)."));
        problems.Add(element, $"{name} belum dapat dijalankan.", mend);
    }

    /// <summary>Loops, event definitions and the like inside a node that is itself executed.</summary>
    public static void RefuseParts(XElement node, ProblemList problems)
    {
        foreach (var part in node.Elements().Where(part => part.Name.Namespace == BpmnXml.Bpmn && !DrawnInNode.Contains(part.Name.LocalName)))
        {
            var (message, mend) = part.Name.LocalName switch
            {
                "multiInstanceLoopCharacteristics" => ("Pengulangan multi-instance belum dapat dijalankan.", "Gambar satu tugas per pelaksana di antara parallel gateway."),
                "standardLoopCharacteristics" => ("Pengulangan (loop) belum dapat dijalankan.", "Gambar pengulangan dengan exclusive gateway."),
                var name when name.EndsWith("EventDefinition", StringComparison.Ordinal) => ($"Peristiwa jenis {name} belum dapat dijalankan.", "Pakai start event atau end event tanpa jenis."),
                var name => ($"Bagian {name} belum dapat dijalankan.", "Hapus bagian ini."),
            };
            problems.Add(part.Line(), node.Id(), message, mend);
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
}

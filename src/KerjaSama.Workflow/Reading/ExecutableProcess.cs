using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>
/// Finds the one process of a file that is executed; other pools are only drawn. It is the one with <c>isExecutable="true"</c>; where
/// none says so, the one that carries our extensions; else the only one that does not say it is not to be executed.
/// </summary>
internal static class ExecutableProcess
{
    public static XElement? Find(XElement root, ProblemList problems)
    {
        if (root.Name != BpmnXml.Bpmn + "definitions")
        {
            var message = root.Name.LocalName == "definitions" && root.Name.NamespaceName.Contains("BPMN", StringComparison.OrdinalIgnoreCase)
                ? $"Akar berkas memakai ruang nama '{root.Name.NamespaceName}', bukan ruang nama BPMN 2.0."
                : $"Akar berkas '{root.Name.LocalName}' bukan 'definitions' dari BPMN 2.0.";
            problems.Add(root.Line(), null, message, "Simpan berkas sebagai BPMN 2.0 XML.");
            return null;
        }

        var processes = root.Elements(BpmnXml.Bpmn + "process").ToList();
        var found = processes.FindAll(process => BpmnXml.IsTrue(process, "isExecutable"));
        found = found.Count > 0 ? found : processes.FindAll(IsOurs);
        found = found.Count > 0 ? found : processes.FindAll(process => process.Text("isExecutable") is null);
        if (found.Count == 1)
        {
            return found[0];
        }

        problems.Add(
            found.Count == 0 ? root.Line() : found[1].Line(),
            found.Count == 0 ? null : found[1].Id(),
            found.Count == 0 ? "Berkas tidak memuat proses yang dijalankan." : "Berkas memuat lebih dari satu proses yang dijalankan.",
            "Beri isExecutable=\"true\" pada tepat satu proses.");
        return null;
    }

    private static bool IsOurs(XElement process) => process.DescendantsAndSelf()
        .Any(element => element.Name.Namespace == BpmnXml.KerjaSama || element.Attributes().Any(attribute => attribute.Name.Namespace == BpmnXml.KerjaSama));
}

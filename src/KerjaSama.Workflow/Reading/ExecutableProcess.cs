using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Finds the one process of a file that is executed; other pools are only drawn.</summary>
internal static class ExecutableProcess
{
    public static XElement? Find(XElement root, ProblemList problems)
    {
        if (root.Name != BpmnXml.Bpmn + "definitions")
        {
            problems.Add(root.Line(), null, $"Akar berkas '{root.Name.LocalName}' bukan 'definitions' dari BPMN 2.0.", "Simpan berkas sebagai BPMN 2.0 XML.");
            return null;
        }

        var processes = root.Elements(BpmnXml.Bpmn + "process").ToList();
        var executable = processes.Where(process => process.Text("isExecutable") is "true" or "1").ToList();
        var found = executable.Count > 0 ? executable : processes.FindAll(process => process.Text("isExecutable") is null);
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
}

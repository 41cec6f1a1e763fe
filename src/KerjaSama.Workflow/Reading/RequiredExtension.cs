using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>
/// Other tools' extensions are left alone, as BPMN allows; but one that says it must be understood (<c>mustUnderstand</c>) changes what
/// the file means.
/// </summary>
internal static class RequiredExtension
{
    public static void Check(XElement root, ProblemList problems)
    {
        foreach (var extension in root.Elements(BpmnXml.Bpmn + "extension").Where(extension => BpmnXml.IsTrue(extension, "mustUnderstand")))
        {
            var name = extension.Text("definition") ?? string.Empty;
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || extension.GetNamespaceOfPrefix(name[..colon]) != BpmnXml.KerjaSama)
            {
                problems.Add(extension, $"Ekstensi '{name}' wajib dipahami (mustUnderstand), tetapi tidak dikenal.", "Simpan ulang berkas tanpa ekstensi itu, atau hapus mustUnderstand.");
            }
        }
    }
}

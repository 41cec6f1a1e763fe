using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads the condition of a sequence flow.</summary>
internal static class KondisiReader
{
    public static Kondisi? Read(XElement flow, ProblemList problems)
    {
        if (flow.Element(BpmnXml.Bpmn + "conditionExpression") is not { } element)
        {
            return null;
        }

        if (element.Text("language") is { } language && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(element.Line(), flow.Id(), $"Bahasa kondisi '{language}' tidak didukung.", "Hapus atribut language dan tulis kondisi menurut panduan alur.");
            return null;
        }

        try
        {
            return Kondisi.Parse(element.Value.Trim());
        }
        catch (KondisiException exception)
        {
            problems.Add(element.Line(), flow.Id(), $"Kondisi '{element.Value.Trim()}' salah pada {exception.Message}", "Tulis misalnya periksaKelengkapan = \"lanjut\".");
            return null;
        }
    }
}

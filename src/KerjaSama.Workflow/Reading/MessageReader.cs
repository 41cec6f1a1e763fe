using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads the message that an event or task names by <c>messageRef</c>.</summary>
internal sealed class MessageReader(BpmnDocument document, ProblemList problems)
{
    private readonly Dictionary<string, ProcessMessage?> _read = new(StringComparer.Ordinal);

    public MessageTrigger? Read(XElement holder, string elementId)
    {
        if (holder.Text("messageRef") is not { } reference)
        {
            problems.Add(holder.Line(), elementId, "Tidak disebutkan pesan yang mana (messageRef).", "Pilih pesannya, dan beri pesan itu nama.");
            return null;
        }

        if (document.Find(reference, "message") is not { } element)
        {
            problems.Add(holder.Line(), elementId, $"messageRef '{reference}' tidak menunjuk pesan dalam berkas ini.", "Tambahkan <message id=\"...\" name=\"...\"/> pada definitions.");
            return null;
        }

        var correlation = ExpressionReader.Read(holder, BpmnXml.KerjaSama + "korelasi", elementId, "Korelasi", document, problems);
        return Message(element) is { } message ? new MessageTrigger(message) { Correlation = correlation } : null;
    }

    private ProcessMessage? Message(XElement element)
    {
        if (_read.TryGetValue(element.Id(), out var known))
        {
            return known;
        }

        ExtensionReader.CheckKnown(element, problems, [], ["variabel"]);
        if (element.Text("itemRef") is { } item && document.Find(item, "itemDefinition") is null)
        {
            problems.Add(element, $"itemRef '{item}' tidak menunjuk itemDefinition dalam berkas ini.", "Hapus itemRef; isi pesan ditulis sebagai kerjasama:variabel.");
        }

        if (element.Text("name") is null)
        {
            problems.Add(element, "Pesan tidak memiliki nama.", "Isi name pada message.");
        }

        return _read[element.Id()] = element.Text("name") is { } name
            ? new ProcessMessage(element.Id(), name) { Variabel = VariabelReader.Read(element, problems) }
            : null;
    }
}

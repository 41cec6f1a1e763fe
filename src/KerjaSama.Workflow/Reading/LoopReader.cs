using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>
/// Reads a parallel multi-instance marker (OMG BPMN 2.0.2, 10.3.8): the standard's own elements, or our attributes, which may hold
/// expressions.
/// </summary>
internal static class LoopReader
{
    private static readonly HashSet<string> Known =
    [
        "documentation", "extensionElements", "loopCardinality", "loopDataInputRef", "loopDataOutputRef", "inputDataItem", "outputDataItem", "completionCondition",
    ];

    public static MultiInstance? Read(XElement activity, BpmnDocument document, ProblemList problems)
    {
        if (activity.Element(BpmnXml.Bpmn + "multiInstanceLoopCharacteristics") is not { } loop)
        {
            return null;
        }

        ExtensionReader.CheckAttributes(loop, activity.Id(), problems, ["koleksi", "elemen", "koleksiHasil", "elemenHasil"]);
        RefuseParts(loop, activity, problems);
        var collection = Expression("loopDataInputRef", "koleksi");
        var cardinality = Child("loopCardinality") is { } element ? ExpressionReader.Read(element, activity.Id(), "loopCardinality", document, problems) : null;
        if ((Child("loopCardinality") is null) == (Child("loopDataInputRef") is null && loop.Text(BpmnXml.KerjaSama + "koleksi") is null))
        {
            Add("Multi-instance harus menyebut koleksi atau loopCardinality, salah satu.", "Tulis misalnya kerjasama:koleksi=\"peninjau\" kerjasama:elemen=\"pemeriksa\".");
        }

        var output = Name("loopDataOutputRef", "koleksiHasil");
        var outputElement = Expression("outputDataItem", "elemenHasil");
        if (output is null != outputElement is null)
        {
            Add("Koleksi hasil dan elemen hasil harus ditulis berdua.", "Tulis misalnya kerjasama:koleksiHasil=\"hasilTinjauan\" kerjasama:elemenHasil=\"tinjau\".");
        }

        return new MultiInstance(collection, cardinality, loop.Line())
        {
            ElementVariable = Name("inputDataItem", "elemen"),
            CompletionCondition = Child("completionCondition") is { } condition ? ExpressionReader.Kondisi(condition, activity.Id(), document, problems) : null,
            OutputCollection = output,
            OutputElement = outputElement,
        };

        XElement? Child(string name) => loop.Element(BpmnXml.Bpmn + name);

        FeelExpression? Expression(string standard, string own)
            => ExpressionReader.Read(loop, BpmnXml.KerjaSama + own, activity.Id(), own, document, problems)
                ?? (Child(standard) is not { } child ? null
                    : child.Text("name") is not null ? ExpressionReader.Read(child, "name", activity.Id(), standard, document, problems)
                    : ExpressionReader.Read(child, activity.Id(), standard, document, problems));

        string? Name(string standard, string own)
        {
            var text = loop.Text(BpmnXml.KerjaSama + own) ?? (Child(standard) is { } child ? child.Text("name") ?? child.Text("id") ?? child.Value.Trim() : null);
            if (text is not null && !BpmnXml.IsName(text))
            {
                Add($"'{text}' pada {own} bukan nama camelCase.", $"Tulis kerjasama:{own} dengan nama camelCase.");
            }

            return text;
        }

        void Add(string message, string mend) => problems.Add(loop.Line(), activity.Id(), message, mend);
    }

    private static void RefuseParts(XElement loop, XElement activity, ProblemList problems)
    {
        if (BpmnXml.IsTrue(loop, "isSequential"))
        {
            problems.Add(loop.Line(), activity.Id(), "Multi-instance berurutan belum dapat dijalankan.", "Tulis isSequential=\"false\", atau gambar pengulangan dengan exclusive gateway.");
        }

        if (loop.Text("behavior") is not (null or "All"))
        {
            problems.Add(loop.Line(), activity.Id(), $"Peristiwa dari multi-instance (behavior=\"{loop.Text("behavior")}\") belum dapat dijalankan.", "Hapus atribut behavior.");
        }

        foreach (var part in loop.Elements().Where(part => part.Name.Namespace == BpmnXml.Bpmn && !Known.Contains(part.Name.LocalName)))
        {
            problems.Add(part.Line(), activity.Id(), $"Bagian {part.Name.LocalName} belum dapat dijalankan.", "Hapus bagian ini.");
        }
    }
}

using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads expressions, so that what is wrong in them is shown where it stands in the file.</summary>
internal static class ExpressionReader
{
    public static Kondisi? Kondisi(XElement element, string elementId, BpmnDocument document, ProblemList problems)
        => Read(element, elementId, "Kondisi", document, problems) is { } expression ? new Kondisi(expression) : null;

    /// <summary>The expression that an element holds; null, and reported, when it is none.</summary>
    public static FeelExpression? Read(XElement element, string elementId, string what, BpmnDocument document, ProblemList problems)
    {
        if ((element.Text("language") ?? document.ExpressionLanguage) is { } language && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(element.Line(), elementId, $"Bahasa kondisi '{language}' tidak didukung.", "Hapus atribut language atau expressionLanguage, dan tulis kondisi menurut panduan alur.");
            return null;
        }

        return Parse(element.Value.Trim(), element.Line(), SourceMap.Of(element, document.Source), elementId, what, problems);
    }

    /// <summary>The expression that an attribute holds; null when there is no such attribute.</summary>
    public static FeelExpression? Read(XElement element, XName attribute, string elementId, string what, BpmnDocument document, ProblemList problems)
        => element.Text(attribute) is { } text
            ? Parse(text, element.Line(), SourceMap.Of(element.Attribute(attribute)!, document.Source), elementId, what, problems)
            : null;

    private static FeelExpression? Parse(string text, int line, SourceMap source, string elementId, string what, ProblemList problems)
    {
        try
        {
            return FeelExpression.Parse(text, source);
        }
        catch (KondisiException exception)
        {
            var (at, column) = text.Length == 0 ? (line, 1) : source.At(exception.Position);
            problems.Add(at, elementId, $"{what} '{text}' salah pada kolom {column}, {exception.Message}", "Tulis misalnya periksaKelengkapan = \"lanjut\".");
            return null;
        }
    }
}

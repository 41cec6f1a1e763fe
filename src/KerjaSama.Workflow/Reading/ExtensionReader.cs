using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Readings common to our extensions. A name we do not know is refused: it would be a typing error that does nothing.</summary>
internal static class ExtensionReader
{
    public static void CheckKnown(XElement element, ProblemList problems, string[] attributes, string[] children)
    {
        CheckAttributes(element, element.Id(), problems, attributes);
        foreach (var child in Of(element).Where(child => !children.Contains(child.Name.LocalName)))
        {
            problems.Add(child.Line(), element.Id(), $"Elemen kerjasama:{child.Name.LocalName} tidak dikenal di sini.", Allowed(children));
        }
    }

    /// <summary>For a part without an id of its own: only the attributes.</summary>
    public static void CheckAttributes(XElement element, string elementId, ProblemList problems, string[] attributes)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == BpmnXml.KerjaSama))
        {
            if (!attributes.Contains(attribute.Name.LocalName))
            {
                problems.Add(element.Line(), elementId, $"Atribut kerjasama:{attribute.Name.LocalName} tidak dikenal di sini.", Allowed(attributes));
            }
        }
    }

    /// <summary>Our elements among the extension elements of <paramref name="element"/>.</summary>
    public static IEnumerable<XElement> Of(XElement element) => element.Elements(BpmnXml.Bpmn + "extensionElements")
        .Elements().Where(child => child.Name.Namespace == BpmnXml.KerjaSama);

    public static IEnumerable<XElement> Of(XElement element, string name) => Of(element).Where(child => child.Name.LocalName == name);

    public static bool Flag(XElement element, XName attribute, string elementId, ProblemList problems)
    {
        switch (element.Text(attribute))
        {
            case "true" or "1":
                return true;
            case null or "false" or "0":
                return false;
            case { } text:
                problems.Add(element.Line(), elementId, $"{attribute.LocalName}=\"{text}\" bukan true atau false.", $"Tulis {attribute.LocalName}=\"true\" atau hapus.");
                return false;
        }
    }

    public static int? Integer(XElement element, XName attribute, string elementId, ProblemList problems)
    {
        var text = element.Text(attribute);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add(element.Line(), elementId, $"{attribute.LocalName}=\"{text}\" bukan bilangan bulat.", $"Tulis {attribute.LocalName} dengan angka saja.");
        return null;
    }

    private static string Allowed(string[] names)
        => names.Length == 0 ? "Hapus bagian ini." : $"Yang dikenal: {string.Join(", ", names)}.";
}

using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>Elements by local name: the strict and the transitional dialect of WordprocessingML differ in namespaces only.</summary>
internal static class DocxXml
{
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static string? Value(this XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static int? Number(this XElement? element, string name = "val") =>
        int.TryParse(element.Value(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch like <c>w:b</c>: there and not "off".</summary>
    public static bool? Switch(this XElement? element) => element is null ? null : element.Value() is not ("0" or "false" or "off" or "none");
}

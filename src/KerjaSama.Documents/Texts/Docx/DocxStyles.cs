using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>The paragraph styles: numbering, alignment and emphasis through the chain of <c>basedOn</c>.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, XElement> _styles = [];
    private readonly string? _default;

    public DocxStyles(XElement? part)
    {
        foreach (var style in part.Children("style").Where(s => s.Value("styleId") is not null))
        {
            _styles.TryAdd(style.Value("styleId")!, style);
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on")
            {
                _default ??= style.Value("styleId");
            }
        }
    }

    /// <summary>numId and level that the style gives, and which style of the chain it was that gave the numId.</summary>
    public (int? NumId, int? Level, string? Style) Numbering(string? style)
    {
        int? level = null;
        foreach (var s in Chain(style))
        {
            var numbering = s.Child("pPr").Child("numPr");
            level ??= numbering.Child("ilvl").Number();
            if (numbering.Child("numId").Number() is { } numId)
            {
                return (numId, level, s.Value("styleId"));
            }
        }

        return (null, level, null);
    }

    public bool IsCentered(string? style) => Chain(style).Select(s => s.Child("pPr").Child("jc").Value()).FirstOrDefault(jc => jc is not null) == "center";

    public bool IsEmphasised(string? style) => IsOn(style, "b") || IsOn(style, "caps");

    public bool BreaksPage(string? style) => Chain(style).Select(s => s.Child("pPr").Child("pageBreakBefore").Switch()).FirstOrDefault(b => b is not null) == true;

    /// <summary>The numbering that a list style (<c>numStyleLink</c>) stands for.</summary>
    public int? NumIdOf(string? listStyle) => Chain(listStyle).Select(s => s.Child("pPr").Child("numPr").Child("numId").Number()).FirstOrDefault(n => n is not null);

    public bool IsOn(string? style, string property) => Chain(style).Select(s => s.Child("rPr").Child(property).Switch()).FirstOrDefault(b => b is not null) == true;

    private IEnumerable<XElement> Chain(string? style)
    {
        var seen = new HashSet<string>();
        for (var id = style ?? _default; id is not null && seen.Add(id) && _styles.TryGetValue(id, out var s); id = s.Child("basedOn").Value())
        {
            yield return s;
        }
    }
}

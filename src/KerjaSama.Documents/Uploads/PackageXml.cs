using System.Buffers;
using System.Text.RegularExpressions;
using System.Xml;

namespace KerjaSama.Documents.Uploads;

/// <summary>Reads one XML part of a .docx or .xlsx for what acts by itself when somebody opens the document.</summary>
internal static partial class PackageXml
{
    private const int LongestText = 64 * 1024;
    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "vbaData", "macrosheet", "dialogsheet"];
    private static readonly string[] ObjectTypes = ["activeX", "oleObject"];
    private static readonly string[] ForeignTypes = ["text/html", "application/xhtml", "message/rfc822", "application/rtf", "text/rtf", "javascript", "vbscript", "application/hta", "x-msdownload"];
    private static readonly string[] MacroRelationships = ["vbaProject", "wordVbaData", "vbaProjectSignature", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet", "extensibility"];
    private static readonly string[] ObjectRelationships = ["oleObject", "control", "activeXControlBinary"];
    private static readonly string[] ForeignRelationships = ["aFChunk", "subDocument", "frame"];
    private static readonly string[] Pictures = ["imagedata", "fill", "stroke", "image", "use", "feImage"];

    /// <summary>Content types: all of them, checked.</summary>
    public static IReadOnlyList<string> ContentTypes(Stream xml)
    {
        var types = new List<string>();
        Read(xml, reader =>
        {
            if (reader.LocalName is "Override" or "Default")
            {
                types.Add(reader.GetAttribute("ContentType") ?? "");
            }
        });
        Refuse(types, MacroTypes, RefusedContentException.Macros);
        Refuse(types, ObjectTypes, RefusedContentException.EmbeddedObject);
        Refuse(types, ForeignTypes, RefusedContentException.ForeignPart);
        return types;
    }

    /// <summary>Relationships: what a part brings along, from within and from outside.</summary>
    public static void Relationships(Stream xml) => Read(xml, reader =>
    {
        if (reader.LocalName == "Relationship")
        {
            Relationship(reader.GetAttribute("Type") ?? "", (reader.GetAttribute("Target") ?? "").Trim(), string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase));
        }
    });

    /// <summary>Any other part: fields, formulas, pictures by address, connections.</summary>
    public static void Content(Stream xml)
    {
        var fields = new FieldInstructions();
        string? text = null;
        Read(xml, reader =>
        {
            text = reader.LocalName is "instrText" or "delInstrText" or "f" or "definedName" ? reader.LocalName : null;
            Element(reader, fields);
        }, reader =>
        {
            if (text is "instrText" or "delInstrText")
            {
                fields.Text(Text(reader));
            }
            else if (text is not null && Text(reader) is var formula && IsActive(formula))
            {
                throw RefusedContentException.ActiveField(formula.Trim());
            }
        });
        fields.Close();
    }

    private static void Relationship(string type, string target, bool external)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (MacroRelationships.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            throw RefusedContentException.Macros();
        }

        if (kind.Equals("attachedTemplate", StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedContentException.Template(target);
        }

        if (external ? !kind.Equals("hyperlink", StringComparison.OrdinalIgnoreCase) : LinkTarget.IsOutside(target))
        {
            throw RefusedContentException.OutsideContent(target);
        }

        if (external && !LinkTarget.IsHarmless(target))
        {
            throw RefusedContentException.HarmfulLink(target);
        }

        if (ObjectRelationships.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            throw RefusedContentException.EmbeddedObject();
        }

        if (ForeignRelationships.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            throw RefusedContentException.ForeignPart();
        }
    }

    private static void Element(XmlReader reader, FieldInstructions fields)
    {
        switch (reader.LocalName)
        {
            case "fldChar":
                Step(fields, Attribute(reader, "fldCharType"));
                break;
            case "fldSimple":
                FieldInstructions.Check(Attribute(reader, "instr") ?? "");
                break;
            case "ddeLink":
                throw RefusedContentException.ActiveField("DDE " + Attribute(reader, "ddeService"));
            case "oleLink" or "OLEObject" or "altChunk":
                throw reader.LocalName == "altChunk" ? RefusedContentException.ForeignPart() : RefusedContentException.EmbeddedObject();
            case "connection" when Attribute(reader, "refreshOnLoad") is "1" or "true":
                throw RefusedContentException.OutsideContent(Attribute(reader, "name") ?? "koneksi data");
            case "definedName" when Attribute(reader, "xlm") is "1" or "true":
                throw RefusedContentException.Macros();
            case "script" or "foreignObject":
                throw RefusedContentException.ForeignPart();
            case var picture when Pictures.Contains(picture):
                if ((Attribute(reader, "src") ?? Attribute(reader, "href")) is { } source && LinkTarget.IsOutside(source) && !source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
                {
                    throw RefusedContentException.OutsideContent(source);
                }

                break;
            default:
                break;
        }
    }

    private static void Step(FieldInstructions fields, string? type)
    {
        switch (type)
        {
            case "begin":
                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                fields.End();
                break;
            default:
                break;
        }
    }

    /// <summary>By local name: Word takes its attributes from more than one namespace.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        string? found = null;
        while (reader.MoveToNextAttribute())
        {
            found ??= reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>The text of the node, of which no honest one is longer than <see cref="LongestText"/>.</summary>
    private static string Text(XmlReader reader)
    {
        // a sheet may hold millions of them
        var buffer = ArrayPool<char>.Shared.Rent(LongestText);
        try
        {
            int filled = 0, read;
            while (filled < LongestText && (read = reader.ReadValueChunk(buffer, filled, LongestText - filled)) > 0)
            {
                filled += read;
            }

            return filled < LongestText ? new string(buffer, 0, filled) : throw RefusedContentException.ActiveField("ruas yang sangat panjang");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>A formula that runs a program (<c>cmd|'/c calc'!A0</c>) or fetches a page; what stands in quotes does not count.</summary>
    private static bool IsActive(string formula)
    {
        var bare = Quoted().Replace(formula, "");
        return bare.Contains('|', StringComparison.Ordinal) || ActiveFunction().IsMatch(bare);
    }

    private static void Read(Stream xml, Action<XmlReader> element, Action<XmlReader>? text = null)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, NameTable = new BoundedNameTable() };
        using var tags = new TagStream(xml);
        using var reader = XmlReader.Create(tags, settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                element(reader);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text?.Invoke(reader);
            }
        }
    }

    private static void Refuse(IEnumerable<string> types, string[] unwanted, Func<RefusedContentException> refusal)
    {
        if (types.Any(t => unwanted.Any(u => t.Contains(u, StringComparison.OrdinalIgnoreCase))))
        {
            throw refusal();
        }
    }

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\b(?:WEBSERVICE|RTD|CALL|EXEC|REGISTER|REGISTER\\.ID|EVALUATE)\\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActiveFunction();
}

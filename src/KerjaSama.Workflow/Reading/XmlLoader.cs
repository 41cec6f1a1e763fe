using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Parses the text, within limits that no drawing reaches: no DTD, no entities, no endless nesting, no floods.</summary>
internal static class XmlLoader
{
    private const int MaxCharacters = 2_000_000;
    private const int MaxDepth = 64;
    private const int MaxAttributes = 100;
    private const int MaxNodes = 200_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>Null, and reported, when it is no XML or beyond the limits.</summary>
    public static XElement? Load(string text, ProblemList problems)
    {
        try
        {
            using (var reader = XmlReader.Create(new StringReader(text), Settings))
            {
                if (!IsWithinLimits(reader, problems))
                {
                    return null;
                }
            }

            using var again = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(again, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException exception)
        {
            var line = Math.Max(1, exception.LineNumber);
            if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(line, null, "Berkas memuat DTD (DOCTYPE), yang dilarang.", "Hapus baris DOCTYPE.");
            }
            else
            {
                problems.Add(line, null, $"Berkas bukan XML yang benar, mulai kolom {exception.LinePosition}.", "Periksa tanda kurung sudut dan penutup elemen di sekitar baris ini, atau simpan ulang dengan editor BPMN.");
            }

            return null;
        }
    }

    private static bool IsWithinLimits(XmlReader reader, ProblemList problems)
    {
        for (var nodes = 0; reader.Read(); nodes++)
        {
            var message = reader.Depth > MaxDepth ? $"Elemen bertumpuk lebih dari {MaxDepth} tingkat."
                : reader.AttributeCount > MaxAttributes ? $"Elemen memiliki lebih dari {MaxAttributes} atribut."
                : nodes > MaxNodes ? $"Berkas memuat lebih dari {MaxNodes} bagian."
                : null;
            if (message is not null)
            {
                problems.Add(((IXmlLineInfo)reader).LineNumber, null, message, "Simpan ulang berkas dengan editor BPMN.");
                return false;
            }
        }

        return true;
    }
}

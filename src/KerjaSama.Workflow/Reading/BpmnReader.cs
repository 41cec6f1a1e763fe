using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads a BPMN 2.0 file. Never throws on bad input: whatever is wrong comes back as a <see cref="Problem"/>.</summary>
public static class BpmnReader
{
    private const int MaxBytes = 2_000_000;
    private const int MaxDepth = 64;

    public static BpmnReadResult Read(Stream stream, string fileName)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Read(buffer.AsSpan(0, length), fileName);
    }

    public static BpmnReadResult Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var problems = new ProblemList(fileName);
        if (bytes.Length > MaxBytes)
        {
            problems.Add(1, null, $"Berkas lebih besar dari {MaxBytes / 1_000_000} MB.", "Simpan hanya satu proses dalam satu berkas.");
            return problems.Refused();
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return Read(text, fileName);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(1, null, "Berkas bukan teks UTF-8.", "Simpan ulang berkas dengan pengodean UTF-8.");
            return problems.Refused();
        }
    }

    /// <summary>Reads a text already decoded, such as the one stored with a published version.</summary>
    public static BpmnReadResult Read(string xml, string fileName)
    {
        var problems = new ProblemList(fileName);
        var text = xml.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (Load(text, problems) is not { } root || ExecutableProcess.Find(root, problems) is not { } process)
        {
            return problems.Refused();
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var document = new BpmnDocument(root, new SourceText(text));
        var definition = new ProcessReader(process, document, problems).Read(fileName, text, hash);
        return problems.Any ? problems.Refused() : new BpmnReadResult(definition, []);
    }

    private static XElement? Load(string text, ProblemList problems)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
        };
        try
        {
            using (var reader = XmlReader.Create(new StringReader(text), settings))
            {
                if (TooDeep(reader) is { } line)
                {
                    problems.Add(line, null, $"Elemen bertumpuk lebih dari {MaxDepth} tingkat.", "Simpan ulang berkas dengan editor BPMN.");
                    return null;
                }
            }

            using var again = XmlReader.Create(new StringReader(text), settings);
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

    /// <summary>The line where elements are nested too deep, or null.</summary>
    private static int? TooDeep(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }

        return null;
    }
}

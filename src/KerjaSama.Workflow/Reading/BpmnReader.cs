using System.Security.Cryptography;
using System.Text;

namespace KerjaSama.Workflow;

/// <summary>Reads a BPMN 2.0 file. Never throws on bad input: whatever is wrong comes back as a <see cref="Problem"/>.</summary>
public static class BpmnReader
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 2_000_000;

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

        return BpmnEncoding.Decode(bytes, problems) is { } text ? Read(text, fileName) : problems.Refused();
    }

    /// <summary>Reads a text already decoded, such as the one stored with a published version.</summary>
    public static BpmnReadResult Read(string xml, string fileName)
    {
        var problems = new ProblemList(fileName);
        var text = xml.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (XmlLoader.Load(text, problems) is not { } root || ExecutableProcess.Find(root, problems) is not { } process)
        {
            return problems.Refused();
        }

        RequiredExtension.Check(root, problems);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var document = new BpmnDocument(root, new SourceText(text));
        var definition = new ProcessReader(process, document, problems).Read(fileName, text, hash);
        return problems.Any ? problems.Refused() : new BpmnReadResult(definition, []);
    }
}

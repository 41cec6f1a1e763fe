using System.Text.Json;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>A version of a process as it was released: its file, the hash it had then, and cases that were under way in it.</summary>
/// <remarks>On disk two files, <c>KUNCI-VERSI.bpmn</c> and <c>KUNCI-VERSI.jsonl</c>: the head on the first line, a case on each of the others.</remarks>
internal sealed record ReleasedVersion(ProcessDefinition Definition, string Hash, IReadOnlyList<StoredCase> Cases)
{
    private sealed record Head(string Key, int Version, string Hash);

    public static string NameOf(ProcessDefinition definition) => $"{definition.Key}-{definition.Version}";

    /// <exception cref="InvalidOperationException">The present reader refuses the file.</exception>
    public static ProcessDefinition ReadBpmn(string path)
    {
        var read = BpmnReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        return read.Definition ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
    }

    public static ReleasedVersion Read(string folder, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, name + ".jsonl"));
        var head = JsonSerializer.Deserialize<Head>(lines[0])!;
        var definition = ReadBpmn(Path.Combine(folder, name + ".bpmn"));
        return (head.Key, head.Version) == (definition.Key, definition.Version)
            ? new(definition, head.Hash, [.. lines.Skip(1).Select(StoredCase.Read)])
            : throw new InvalidOperationException($"{name}.jsonl is about {head.Key} {head.Version}.");
    }

    public void Write(string folder)
    {
        var name = NameOf(Definition);
        File.WriteAllText(Path.Combine(folder, name + ".bpmn"), Definition.Xml);
        var head = JsonSerializer.Serialize(new Head(Definition.Key, Definition.Version, Hash));
        File.WriteAllText(Path.Combine(folder, name + ".jsonl"), string.Join('\n', Cases.Select(one => one.Write()).Prepend(head)) + "\n");
    }
}

namespace KerjaSama.Workflow;

/// <summary>Process files read and checked together, as at the start of the product or by <c>alur periksa</c>.</summary>
/// <param name="Definitions">Those that could be read; several versions of one key may stand side by side.</param>
/// <param name="Problems">Of all files; where there is any, nothing may be started.</param>
public sealed record ProcessFiles(IReadOnlyList<ProcessDefinition> Definitions, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every file, then checks each definition against the newest version of the others.</summary>
    /// <param name="files">Name as it shall stand in the problems, and content.</param>
    /// <param name="callable">Processes that may be called too, but are not checked; a file of the same key wins.</param>
    /// <inheritdoc cref="DefinitionChecker.Check" path="/param"/>
    public static ProcessFiles Read(
        IEnumerable<(string FileName, byte[] Bytes)> files,
        IReadOnlySet<string>? knownTindakan = null,
        IReadOnlySet<string>? knownPeran = null,
        IReadOnlySet<string>? knownTahap = null,
        IEnumerable<ProcessDefinition>? callable = null)
    {
        var definitions = new List<ProcessDefinition>();
        var problems = new List<Problem>();
        foreach (var (fileName, bytes) in files)
        {
            var read = BpmnReader.Read(bytes, fileName);
            problems.AddRange(read.Problems);
            if (read.Definition is not { } definition)
            {
                continue;
            }

            if (definitions.Find(other => other.Key == definition.Key && other.Version == definition.Version) is { } same)
            {
                problems.Add(new Problem(fileName, definition.Line, definition.Key, $"Proses '{definition.Key}' versi {definition.Version} juga ada dalam {same.FileName}.", "Beri id lain, atau naikkan kerjasama:versi."));
            }
            else
            {
                definitions.Add(definition);
            }
        }

        // a process that could not be read would be reported once more by everyone who calls it
        var allRead = problems.Count == 0;
        var newest = definitions.GroupBy(definition => definition.Key, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(definition => definition.Version)!, StringComparer.Ordinal);
        foreach (var definition in callable ?? [])
        {
            newest.TryAdd(definition.Key, definition);
        }

        foreach (var definition in definitions.Where(definition => allRead || CallsResolve(definition, newest)))
        {
            problems.AddRange(DefinitionChecker.Check(definition, newest, knownTindakan, knownPeran, knownTahap));
        }

        return new ProcessFiles(definitions, problems);
    }

    private static bool CallsResolve(ProcessDefinition definition, Dictionary<string, ProcessDefinition> newest)
        => definition.Nodes.Values.OfType<CallActivity>().All(call => newest.ContainsKey(call.CalledKey));
}

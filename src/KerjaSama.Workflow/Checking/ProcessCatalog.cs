namespace KerjaSama.Workflow;

/// <summary>A set of process files read and checked together, as at the start of the product or by <c>alur periksa</c>.</summary>
/// <param name="Definitions">By key, only those without problems of reading.</param>
/// <param name="Problems">Of all files; where there is any, nothing may be started.</param>
public sealed record ProcessCatalog(IReadOnlyDictionary<string, ProcessDefinition> Definitions, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every file, then checks each definition against the others.</summary>
    public static ProcessCatalog Load(
        IEnumerable<(string FileName, byte[] Bytes)> files,
        IReadOnlySet<string>? knownTindakan = null,
        IReadOnlySet<string>? knownPeran = null,
        IReadOnlySet<string>? knownTahap = null)
    {
        var definitions = new Dictionary<string, ProcessDefinition>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var (fileName, bytes) in files)
        {
            var read = BpmnReader.Read(bytes, fileName);
            problems.AddRange(read.Problems);
            if (read.Definition is { } definition && !definitions.TryAdd(definition.Key, definition))
            {
                problems.Add(new Problem(fileName, definition.Line, definition.Key, $"Kunci proses '{definition.Key}' sudah dipakai oleh {definitions[definition.Key].FileName}.", "Beri id lain pada proses ini."));
            }
        }

        // a process that could not be read would be reported once more by everyone who calls it
        var allRead = problems.Count == 0;
        foreach (var definition in definitions.Values.Where(definition => allRead || CallsResolve(definition, definitions)).ToList())
        {
            problems.AddRange(DefinitionChecker.Check(definition, definitions, knownTindakan, knownPeran, knownTahap));
        }

        return new ProcessCatalog(definitions, problems);
    }

    private static bool CallsResolve(ProcessDefinition definition, Dictionary<string, ProcessDefinition> definitions)
        => definition.Nodes.Values.OfType<CallActivity>().All(call => definitions.ContainsKey(call.CalledKey));
}

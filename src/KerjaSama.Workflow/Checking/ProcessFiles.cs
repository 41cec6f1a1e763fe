namespace KerjaSama.Workflow;

/// <summary>Process files read and checked together, as at the start of the product or by <c>alur periksa</c>.</summary>
/// <param name="Definitions">Those that could be read; several versions of one key may stand side by side.</param>
/// <param name="Problems">Of all files; where there is any, nothing may be started.</param>
public sealed record ProcessFiles(IReadOnlyList<ProcessDefinition> Definitions, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every file, then checks each definition against the newest version of the others.</summary>
    /// <param name="files">Name as it shall stand in the problems, and content.</param>
    /// <param name="callable">
    /// The newest version of processes that may be called too; a file of the same key wins unless it is older. Of those that call one of the
    /// files only what they would miss in its new version is a problem.
    /// </param>
    /// <param name="inUse">Versions on which cases still run: they call the newest version, so they are looked at as callers, too.</param>
    /// <inheritdoc cref="DefinitionChecker.Check" path="/param"/>
    public static ProcessFiles Read(
        IEnumerable<(string FileName, byte[] Bytes)> files,
        IReadOnlySet<string>? knownTindakan = null,
        IReadOnlySet<string>? knownPeran = null,
        IReadOnlySet<string>? knownTahap = null,
        IEnumerable<ProcessDefinition>? callable = null,
        IEnumerable<ProcessDefinition>? inUse = null)
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
        var published = new Dictionary<string, ProcessDefinition>(StringComparer.Ordinal);
        foreach (var definition in callable ?? [])
        {
            published.TryAdd(definition.Key, definition);
            newest[definition.Key] = newest.TryGetValue(definition.Key, out var read) && read.Version >= definition.Version ? read : definition;
        }

        foreach (var definition in definitions.Where(definition => allRead || CallsResolve(definition, newest)))
        {
            problems.AddRange(DefinitionChecker.Check(definition, newest, knownTindakan, knownPeran, knownTahap));
        }

        var replaced = definitions.Select(definition => definition.Key).ToHashSet(StringComparer.Ordinal);
        var callers = published.Values.Where(caller => !replaced.Contains(caller.Key)).Concat(inUse ?? []).DistinctBy(caller => (caller.Key, caller.Version));
        problems.AddRange(callers.SelectMany(caller => MissedBy(caller, replaced, published, newest)));
        return new ProcessFiles(definitions, problems);
    }

    /// <summary>What a published process would miss in the new versions of what it calls, however deep.</summary>
    private static IEnumerable<Problem> MissedBy(
        ProcessDefinition caller, HashSet<string> replaced, Dictionary<string, ProcessDefinition> published, Dictionary<string, ProcessDefinition> newest)
        => CallRule.CalledFrom(caller, newest).Any(called => replaced.Contains(called.Key))
            ? DefinitionChecker.Check(caller, newest).Except(DefinitionChecker.Check(caller, published)).Select(problem => problem with
            {
                Message = $"{caller.Name} versi {caller.Version} memanggil proses ini dan tidak cocok lagi: {problem.Message}",
                Mend = $"{problem.Mend} Atau pertahankan di versi baru apa yang dibacanya; perkara yang masih berjalan di versi lama dipindahkan lebih dahulu.",
            })
            : [];

    private static bool CallsResolve(ProcessDefinition definition, Dictionary<string, ProcessDefinition> newest)
        => definition.Nodes.Values.OfType<CallActivity>().All(call => newest.ContainsKey(call.CalledKey));
}

using KerjaSama.Domain.Tests.Workflow.Released;
using KerjaSama.Workflow;

// Writes cases under way for the versions in workflows/ that have none, and for a .bpmn put beside the others that stands for no
// process of the office. What is there is never written again. The repository's root is the working folder, or the first argument.
var root = args.Length > 0 ? args[0] : ".";
var (workflows, folder) = (Path.Combine(root, "workflows"), Path.Combine(root, "tests", "KerjaSama.Domain.Tests", "Workflow", "Released"));
ProcessDefinition[] present = [.. Directory.GetFiles(workflows, "*.bpmn").Order(StringComparer.Ordinal).Select(ReleasedVersion.ReadBpmn)];
ProcessDefinition[] released = [.. Directory.GetFiles(folder, "*.bpmn").Order(StringComparer.Ordinal).Select(ReleasedVersion.ReadBpmn)];
var shelf = new ProcessShelf([.. present, .. released]);
var complete = true;
foreach (var definition in present.Concat(released).DistinctBy(ReleasedVersion.NameOf))
{
    var name = ReleasedVersion.NameOf(definition);
    if (File.Exists(Path.Combine(folder, name + ".jsonl")))
    {
        Console.WriteLine($"{name}: is there");
        continue;
    }

    var cases = CaseFinder.Find(definition, shelf);
    var missing = CaseFinder.WaitingElements(definition).Except(cases.SelectMany(one => CaseFinder.WaitingElements(one.Processes[0].ToState()))).ToList();
    if (missing.Count > 0)
    {
        Console.Error.WriteLine($"{name}: no way was found to {string.Join(", ", missing)}; nothing written");
        complete = false;
        continue;
    }

    new ReleasedVersion(definition, definition.Hash, cases).Write(folder);
    Console.WriteLine($"{name}: {cases.Count} cases");
}

return complete ? 0 : 1;

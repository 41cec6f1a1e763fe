using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>Definitions by key and version, as the host's catalogue has them.</summary>
internal sealed class ProcessShelf(IEnumerable<ProcessDefinition> definitions)
{
    private readonly Dictionary<(string Key, int Version), ProcessDefinition> _all = definitions.DistinctBy(one => (one.Key, one.Version)).ToDictionary(one => (one.Key, one.Version));

    public ProcessDefinition Of(ProcessInstance instance) => _all[(instance.DefinitionKey, instance.DefinitionVersion)];

    public ProcessDefinition NewestOf(string key) => _all.Values.Where(one => one.Key == key).MaxBy(one => one.Version)!;
}

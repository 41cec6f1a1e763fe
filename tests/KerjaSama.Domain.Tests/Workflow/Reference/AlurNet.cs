using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>A generated process as its <see cref="AlurText"/> says: read line by line, without the product's reader and model.</summary>
internal sealed partial class AlurNet
{
    private readonly Dictionary<string, List<NetFlow>> _out = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NetFlow>> _in = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NetNode>> _boundary = new(StringComparer.Ordinal);

    private AlurNet(IReadOnlyList<NetNode> nodes, IReadOnlyList<NetFlow> flows)
    {
        Nodes = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var id in Nodes.Keys)
        {
            _out[id] = [.. flows.Where(flow => flow.Source == id)];
            _in[id] = [.. flows.Where(flow => flow.Target == id)];
            _boundary[id] = [.. nodes.Where(node => node.Kind == "boundary" && node.Words[0] == id)];
        }
    }

    public IReadOnlyDictionary<string, NetNode> Nodes { get; }

    public static AlurNet Parse(string text)
    {
        var (nodes, flows) = (new List<NetNode>(), new List<NetFlow>());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var slash = Scope().Match(line);
            var rest = line[slash.Length..];
            if (rest.Split(" : ", 2) is var halves && halves[0].Split(" -> ") is [var source, var target])
            {
                flows.Add(new NetFlow(flows.Count, source, target, halves.ElementAtOrDefault(1)));
            }
            else
            {
                nodes.Add(NetNode.Of(slash.Groups[1].Value, rest.Split(' ')));
            }
        }

        return new AlurNet(nodes, flows);
    }

    public IReadOnlyList<NetFlow> Out(NetNode node) => _out[node.Id];

    public IReadOnlyList<NetFlow> Into(NetNode node) => _in[node.Id];

    public IReadOnlyList<NetNode> BoundaryOf(NetNode activity) => _boundary[activity.Id];

    /// <summary>The start of the process (empty) or of a subprocess.</summary>
    public NetNode StartOf(string scope) => Nodes.Values.Single(node => node.Kind == "start" && node.Scope == scope);

    [GeneratedRegex(@"^(?:(\w+)/)?")]
    private static partial Regex Scope();
}

internal sealed record NetFlow(int Index, string Source, string Target, string? Condition);

/// <param name="Scope">Id of the subprocess around it; empty: the process.</param>
/// <param name="Words">What follows the kind.</param>
/// <param name="Instances">How many at once; 0: it is no multi-instance activity.</param>
/// <param name="StopWhen">The completion condition as <see cref="AlurElement"/> writes it: a number completed, or an answer.</param>
internal sealed record NetNode(string Id, string Kind, string Scope, IReadOnlyList<string> Words, int Instances, string? StopWhen)
{
    /// <summary>A boundary event that leaves its activity open.</summary>
    public bool Beside => Kind == "boundary" && Words.Contains("beside");

    public static NetNode Of(string scope, string[] words)
    {
        if (words[^1] is ['*', .. var loop])
        {
            var halves = loop.Split('?');
            return new NetNode(words[0], words[1], scope, words[2..^1], int.Parse(halves[0], CultureInfo.InvariantCulture), halves.ElementAtOrDefault(1));
        }

        return new NetNode(words[0], words[1], scope, words[2..], 0, null);
    }
}

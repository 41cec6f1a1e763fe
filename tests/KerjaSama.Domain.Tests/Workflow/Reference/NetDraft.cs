using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>The lines of an <see cref="AlurText"/>, to be altered one by one.</summary>
internal sealed partial class NetDraft
{
    public List<DraftNode> Nodes { get; } = [];

    public List<DraftFlow> Flows { get; } = [];

    public string Text => string.Join('\n', Nodes.Select(node => Prefix(node.Scope) + node.Id + " " + node.Rest).Concat(Flows.Select(flow => Prefix(flow.Scope) + $"{flow.Source} -> {flow.Target}" + (flow.Condition is null ? "" : " : " + flow.Condition))));

    public static NetDraft Parse(string text)
    {
        var draft = new NetDraft();
        foreach (var match in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Line().Match(line)))
        {
            var (scope, first) = (match.Groups["scope"].Value, match.Groups["first"].Value);
            if (match.Groups["target"].Success)
            {
                draft.Flows.Add(new DraftFlow(scope, first, match.Groups["target"].Value, match.Groups["condition"] is { Success: true } condition ? condition.Value : null));
            }
            else
            {
                draft.Nodes.Add(new DraftNode(scope, first, match.Groups["rest"].Value));
            }
        }

        return draft;
    }

    public IEnumerable<DraftFlow> Out(DraftNode node) => Flows.Where(flow => flow.Source == node.Id);

    public IEnumerable<DraftFlow> Into(DraftNode node) => Flows.Where(flow => flow.Target == node.Id);

    /// <summary>A further element in the scope.</summary>
    public DraftNode Add(string scope, string rest)
    {
        var node = new DraftNode(scope, $"n{Nodes.Count}", rest);
        Nodes.Add(node);
        return node;
    }

    public void Connect(DraftNode source, DraftNode target, string? condition = null) => Flows.Add(new DraftFlow(source.Scope, source.Id, target.Id, condition));

    private static string Prefix(string scope) => scope.Length == 0 ? "" : scope + "/";

    [GeneratedRegex(@"^(?:(?<scope>\w+)/)?(?<first>\w+) (?:-> (?<target>\w+)(?: : (?<condition>.+))?|(?<rest>.+))$")]
    private static partial Regex Line();
}

internal sealed record DraftNode(string Scope, string Id, string Rest)
{
    public string Kind => Rest.Split(' ')[0];
}

internal sealed record DraftFlow(string Scope, string Source, string Target, string? Condition);

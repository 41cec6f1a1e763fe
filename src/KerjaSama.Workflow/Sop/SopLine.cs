using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>A line between two rows, with the flows it stands for and the gateways where it forked or joined on the way.</summary>
internal sealed record SopLine(string From, string To, string? Label, ImmutableList<string> Flows, ImmutableList<string> Forks, ImmutableList<string> Joins)
{
    /// <summary>One line of several with the same ends and label.</summary>
    public static SopLine Merge(IEnumerable<SopLine> lines) => lines.Aggregate((one, other) => one with
    {
        Flows = [.. one.Flows.Union(other.Flows)],
        Forks = [.. one.Forks.Union(other.Forks)],
        Joins = [.. one.Joins.Union(other.Joins)],
    });
}

/// <summary>A line on its way.</summary>
internal sealed record SopWay(string From, string? Label)
{
    public ImmutableList<string> Flows { get; init; } = [];

    public ImmutableList<string> Forks { get; init; } = [];

    public ImmutableList<string> Joins { get; init; } = [];

    public SopWay Along(SequenceFlow flow) => this with { Flows = Flows.Add(flow.Id) };

    public SopWay Through(ParallelGateway gateway) => this with
    {
        Forks = gateway.Outgoing.Count > 1 ? Forks.Add(gateway.Id) : Forks,
        Joins = gateway.Incoming.Count > 1 ? Joins.Add(gateway.Id) : Joins,
    };

    public SopLine To(string row) => new(From, row, Label, Flows, Forks, Joins);
}

using System.Text;

namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// One open activity or event, or the process itself (without a node): what is in it are tokens on sequence flows and further open
/// activities. A multi-instance activity is a frame with one frame per instance in it.
/// </summary>
/// <param name="iteration">Which instance it is, from 1; 0: none.</param>
/// <param name="branch">Id of the non-interrupting boundary event whose branch it stands in, within its parent; empty: the main flow.</param>
/// <param name="serial">Its identity within a run; older frames have lower numbers.</param>
internal sealed class Frame(NetNode? node, int iteration, Frame? parent, string branch, int serial)
{
    public NetNode? Node => node;

    public int Iteration => iteration;

    public Frame? Parent => parent;

    public string Branch => branch;

    public int Serial => serial;

    public List<FlowToken> Tokens { get; init; } = [];

    public List<Frame> Children { get; init; } = [];

    /// <summary>Of a multi-instance activity: instances done.</summary>
    public int Completed { get; set; }

    /// <summary>Boundary timers that have fired, each as often as it has.</summary>
    public List<string> Fired { get; init; } = [];

    /// <summary>What tasks answered, where answers are kept: in the process and in each instance of a multi-instance activity.</summary>
    public Dictionary<string, string> Answers { get; init; } = [];

    /// <summary>It stands for the whole of a multi-instance activity.</summary>
    public bool IsWhole => node is { Instances: > 0 } && iteration == 0;

    public bool IsEmpty => Tokens.Count + Children.Count == 0;

    /// <summary>Where it stands: activities around it, outermost first; <c>#2</c> is a second instance.</summary>
    public string Path => node is null ? "" : $"{(iteration > 0 ? parent!.Parent : parent)!.Path}/{node.Id}{(iteration > 0 ? $"#{iteration}" : "")}";

    /// <summary>This and all in it, each before what it holds.</summary>
    public IReadOnlyList<Frame> All
    {
        get
        {
            var all = new List<Frame>();
            Collect(all);
            return all;
        }
    }

    public Frame Copy(Frame? into = null)
    {
        var copy = new Frame(node, iteration, into, branch, serial)
        {
            Tokens = [.. Tokens],
            Completed = Completed,
            Fired = [.. Fired],
            Answers = new Dictionary<string, string>(Answers),
        };
        foreach (var child in Children)
        {
            copy.Children.Add(child.Copy(copy));
        }

        return copy;
    }

    /// <summary>The same text for the same place to stand; answers are left out.</summary>
    public string Key()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Collect(List<Frame> all)
    {
        all.Add(this);
        Children.ForEach(child => child.Collect(all));
    }

    private void Write(StringBuilder text)
    {
        text.Append(node?.Id).Append('^').Append(branch);
        if (Completed > 0)
        {
            text.Append('=').Append(Completed);
        }

        if (Fired.Count > 0)
        {
            text.Append('!').AppendJoin('!', Fired.Order(StringComparer.Ordinal));
        }

        if (Tokens.Count + Children.Count > 0)
        {
            var parts = Tokens.ConvertAll(token => token.Text);
            parts.AddRange(Children.Select(child => child.Key()));
            parts.Sort(StringComparer.Ordinal);
            text.Append('(').AppendJoin(' ', parts).Append(')');
        }
    }
}

/// <summary>A token on its way into the flow's target, or waiting before a parallel gateway.</summary>
internal sealed record FlowToken(NetFlow Flow, string Branch)
{
    public string Text { get; } = $"{Flow.Index}^{Branch}";
}

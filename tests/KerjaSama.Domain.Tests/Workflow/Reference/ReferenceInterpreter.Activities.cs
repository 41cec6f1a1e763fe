namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <content>How activities begin and end (13.3), and how they are interrupted (13.5.3).</content>
internal sealed partial class ReferenceInterpreter
{
    private void Open(Frame frame, NetNode node, string branch)
    {
        var whole = new Frame(node, 0, frame, branch, _nextSerial++);
        frame.Children.Add(whole);
        for (var iteration = 1; iteration <= node.Instances; iteration++)
        {
            whole.Children.Add(new Frame(node, iteration, whole, "", _nextSerial++));
        }

        foreach (var instance in whole.IsWhole ? whole.Children.ToList() : [whole])
        {
            if (instance == whole || whole.Children.Contains(instance))
            {
                Begin(instance);
            }
        }
    }

    private void Begin(Frame frame)
    {
        switch (frame.Node!.Kind)
        {
            case "user":
                Note("open", frame);
                break;
            case "service":
                Note("request", frame);
                break;
            case "send":
                _effects.Add(("send", frame.Serial, frame.Node.Id));
                Complete(frame);
                break;
            case "sub":
                var start = net.StartOf(frame.Node.Id);
                Entered.Add((start, ""));
                Emit(frame, start, "");
                break;
        }
    }

    /// <summary>An activity, or one instance of it, has done its work.</summary>
    private void Complete(Frame frame)
    {
        if (frame.Iteration == 0)
        {
            Leave(frame);
            return;
        }

        var whole = frame.Parent!;
        whole.Children.Remove(frame);
        whole.Completed++;
        if (whole.Children.Count == 0 || (frame.Node!.StopWhen is not null && decide(frame, frame.Node, 2) == 1))
        {
            Empty(whole);
            Leave(whole);
        }
    }

    private void Leave(Frame frame)
    {
        frame.Parent!.Children.Remove(frame);
        Emit(frame.Parent, frame.Node!, frame.Branch);
    }

    private void Emit(Frame frame, NetNode node, string branch)
    {
        Left.Add(node);
        frame.Tokens.AddRange(net.Out(node).Select(flow => new FlowToken(flow, branch)));
        Settle(frame);
    }

    /// <summary>The process is done when no token is left (13.2). A subprocess too, but that is a step of its own (13.3.4): others may be faster.</summary>
    private void Settle(Frame frame)
    {
        if (frame.Node is null && frame.IsEmpty)
        {
            Status = "Completed";
            Note("end", frame, Status);
        }
    }

    private void Catch(Frame activity, NetNode boundary)
    {
        if (boundary.Beside && boundary.Words[1] != "pesan")
        {
            activity.Fired.Add(boundary.Id);
        }

        Entered.Add((boundary, activity.Branch));
        if (boundary.Beside)
        {
            Emit(activity.Parent!, boundary, boundary.Id);
            return;
        }

        Cancel(activity);
        activity.Parent!.Children.Remove(activity);
        Emit(activity.Parent, boundary, activity.Branch);
    }

    private void Throw(Frame thrower)
    {
        if (CatcherOf(thrower) is var (activity, boundary))
        {
            Catch(activity, boundary);
            return;
        }

        Empty(root);
        Status = "Failed";
        Note("end", root, "Failed GALAT");
    }

    /// <summary>Takes all out of a scope.</summary>
    private void Empty(Frame frame)
    {
        frame.Tokens.Clear();
        frame.Children.ForEach(Cancel);
        frame.Children.Clear();
    }

    private void Cancel(Frame frame)
    {
        if (!frame.IsWhole && frame.Node!.Kind is "user" or "service")
        {
            Note("cancel", frame);
        }

        Empty(frame);
    }
}

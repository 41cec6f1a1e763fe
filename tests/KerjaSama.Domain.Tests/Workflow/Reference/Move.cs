namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// One thing that can happen: by itself (<c>enter</c> the target of a flow, <c>join</c>, <c>close</c>
/// of a subprocess in which nothing is left) or from outside (<c>complete</c> a task,
/// <c>done</c> and <c>fail</c> of a service, <c>timer</c>, <c>message</c>).
/// </summary>
/// <param name="Frame">Serial of the frame where it happens.</param>
/// <param name="Name">The element; of an <c>enter</c> the token's text.</param>
/// <param name="Word">Outcome of a task.</param>
internal sealed record Move(string Verb, int Frame, string Name, string Word = "")
{
    public bool IsInner => Verb is "enter" or "join" or "close";
}

using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _problems = [];

    public bool Any => _problems.Count > 0;

    public IReadOnlyList<Problem> Sorted => [.. _problems.Distinct().OrderBy(problem => problem.Line)];

    public void Add(int line, string? elementId, string message, string mend)
        => _problems.Add(new Problem(file, line, string.IsNullOrEmpty(elementId) ? "-" : elementId, message, mend));

    /// <summary>Something that follows from a problem that is reported, too.</summary>
    public void AddConsequence(int line, string elementId, string message, string mend)
        => _problems.Add(new Problem(file, line, elementId, message, mend) { Consequence = true });

    public void Add(XElement element, string message, string mend) => Add(element.Line(), element.Id(), message, mend);

    public BpmnReadResult Refused() => new(null, Sorted);
}

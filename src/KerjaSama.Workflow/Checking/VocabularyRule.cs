namespace KerjaSama.Workflow;

/// <summary>Roles, actions and stages must be ones that the product knows.</summary>
internal static class VocabularyRule
{
    public static void Check(
        ProcessDefinition definition,
        IReadOnlySet<string>? tindakan,
        IReadOnlySet<string>? peran,
        IReadOnlySet<string>? tahap,
        ProblemList problems)
    {
        foreach (var task in definition.Nodes.Values.OfType<UserTask>())
        {
            foreach (var kode in task.Peran)
            {
                Check(task, "Peran", kode, peran, problems);
            }

            Check(task, "Tindakan", task.Tindakan, tindakan, problems);
            Check(task, "Tahap", task.Tahap, tahap, problems);
        }

        foreach (var task in definition.Nodes.Values.OfType<ServiceTask>())
        {
            Check(task, "Tindakan", task.Tindakan, tindakan, problems);
        }
    }

    private static void Check(FlowNode node, string kind, string? kode, IReadOnlySet<string>? known, ProblemList problems)
    {
        if (kode is not null && known is not null && !known.Contains(kode))
        {
            problems.Add(node.Line, node.Id, $"{kind} '{kode}' tidak dikenal.", $"Pilih dari: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }
}

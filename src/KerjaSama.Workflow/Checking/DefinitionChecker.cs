namespace KerjaSama.Workflow;

/// <summary>Checks what reading alone cannot see: structure, names, types and the soundness of the flow.</summary>
public static class DefinitionChecker
{
    /// <summary>All problems of one definition, by line; empty when it may be executed.</summary>
    /// <param name="definition">As read without problems.</param>
    /// <param name="others">Every definition that can be called, by key; may contain this one.</param>
    /// <param name="knownTindakan">Actions that the product has; null: not checked.</param>
    /// <param name="knownPeran">Roles that the product has; null: not checked.</param>
    /// <param name="knownTahap">Stages that the product has; null: not checked.</param>
    public static IReadOnlyList<Problem> Check(
        ProcessDefinition definition,
        IReadOnlyDictionary<string, ProcessDefinition> others,
        IReadOnlySet<string>? knownTindakan = null,
        IReadOnlySet<string>? knownPeran = null,
        IReadOnlySet<string>? knownTahap = null)
    {
        var problems = new ProblemList(definition.FileName);
        StructureRule.Check(definition, problems);
        var sound = !problems.Any;
        VocabularyRule.Check(definition, knownTindakan, knownPeran, knownTahap, problems);
        CallRule.Check(definition, others, problems);
        var variables = VariableTable.Of(definition, others);
        VariableRule.Check(definition, variables, problems);
        ExpressionRule.Check(definition, others, variables, problems);
        EventRule.Check(definition, others, problems);
        if (sound)
        {
            CoverageRule.Check(definition, others, variables, problems);
            var spaces = SoundnessRule.Check(definition, others, problems);
            AutomaticLoopRule.Check(definition, spaces, others, problems);
        }

        return problems.Sorted;
    }
}

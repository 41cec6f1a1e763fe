namespace KerjaSama.Workflow;

/// <summary>What stands on a line out of a decision.</summary>
internal static class ChoiceWords
{
    /// <summary>The name of the flow, else the outcome it asks for, else its condition.</summary>
    public static string Of(ProcessDefinition definition, ExclusiveGateway gateway, SequenceFlow flow)
    {
        if (flow.Name.Length > 0)
        {
            return flow.Name;
        }

        if (flow.Id == gateway.DefaultFlow || flow.Kondisi is not { } kondisi)
        {
            return "Selain itu";
        }

        return Outcome(definition, kondisi) ?? kondisi.Text;
    }

    private static string? Outcome(ProcessDefinition definition, Kondisi kondisi)
        => kondisi.Variables is [var name] && definition.Nodes.GetValueOrDefault(name) is UserTask task
            ? task.Hasil.FirstOrDefault(hasil => kondisi.Text == $"{name} = \"{hasil.Nilai}\"")?.Label
            : null;
}

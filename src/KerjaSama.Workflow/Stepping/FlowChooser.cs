namespace KerjaSama.Workflow;

/// <summary>The way out of an exclusive gateway.</summary>
internal static class FlowChooser
{
    public static SequenceFlow Choose(ExclusiveGateway gateway, IReadOnlyDictionary<string, ProcessValue> variables)
        => Find(gateway, variables)
            ?? throw new ProcessStepException(
                ProcessStepKode.TanpaCabang, $"Pada percabangan '{gateway.Id}' tidak ada kondisi yang terpenuhi dan tidak ada alur bawaan.");

    /// <summary>Null when no condition is true and there is no default.</summary>
    public static SequenceFlow? Find(ExclusiveGateway gateway, IReadOnlyDictionary<string, ProcessValue> variables)
    {
        foreach (var flow in gateway.Outgoing.Where(flow => flow.Id != gateway.DefaultFlow))
        {
            if (flow.Kondisi is null || IsTrue(flow.Kondisi, flow, variables))
            {
                return flow;
            }
        }

        return gateway.Outgoing.FirstOrDefault(flow => flow.Id == gateway.DefaultFlow);
    }

    private static bool IsTrue(Kondisi kondisi, SequenceFlow flow, IReadOnlyDictionary<string, ProcessValue> variables)
    {
        try
        {
            return kondisi.BerlakuUntuk(variables);
        }
        catch (KondisiException exception)
        {
            throw new ProcessStepException(ProcessStepKode.KondisiGagal, $"Kondisi alur '{flow.Id}' ({kondisi.Text}) gagal: {exception.Message}");
        }
    }
}

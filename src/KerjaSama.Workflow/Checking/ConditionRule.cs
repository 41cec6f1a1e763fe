namespace KerjaSama.Workflow;

/// <summary>Conditions read variables that exist, compare like with like, and ask only for values that can occur.</summary>
internal static class ConditionRule
{
    public static void Check(ProcessDefinition definition, VariableTable variables, ProblemList problems)
    {
        foreach (var flow in definition.Flows.Values.Where(flow => flow.Kondisi is not null))
        {
            var kondisi = flow.Kondisi!;
            var unknown = kondisi.Variables.Where(name => !variables.Contains(name)).ToList();
            foreach (var name in unknown)
            {
                problems.Add(flow.Line, flow.Id, $"Kondisi '{kondisi.Text}' membaca variabel '{name}' yang tidak dikenal.", "Pakai id tugas, nama isian, atau nyatakan sebagai kerjasama:variabel.");
            }

            foreach (var fault in new ConditionTyping(variables).FaultsIn(kondisi.Root))
            {
                problems.Add(flow.Line, flow.Id, $"Kondisi '{kondisi.Text}' salah pada {fault.Message}", fault.Mend);
            }
        }
    }
}

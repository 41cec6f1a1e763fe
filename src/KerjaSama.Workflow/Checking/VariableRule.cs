namespace KerjaSama.Workflow;

/// <summary>One name, one meaning: a variable has one type, and no field is named like a task.</summary>
internal static class VariableRule
{
    public static void Check(ProcessDefinition definition, VariableTable variables, ProblemList problems)
    {
        foreach (var sources in variables.All)
        {
            foreach (var source in sources.Where(source => source.ProcessKey == definition.Key && !source.Type.Fits(sources.First().Type)))
            {
                var first = sources.First();
                problems.Add(
                    source.Node?.Line ?? definition.Line,
                    source.Node?.Id ?? definition.Key,
                    $"Variabel '{source.Name}' bertipe {source.Type.Nama} di sini, tetapi {first.Type.Nama} pada '{first.Node?.Id ?? first.ProcessKey}'.",
                    "Beri nama lain pada salah satunya.");
            }
        }

        foreach (var task in definition.Nodes.Values.OfType<UserTask>())
        {
            foreach (var isian in task.Isian.Where(isian => definition.Nodes.GetValueOrDefault(isian.Nama) is UserTask))
            {
                problems.Add(task.Line, task.Id, $"Isian '{isian.Nama}' bernama sama dengan sebuah tugas, sehingga menimpa hasil tugas itu.", "Beri nama lain pada isian.");
            }

            if (task.Pelaksana is { } name && variables.Inside(task).TypeOf(name)?.Kind != ValueKind.Text)
            {
                problems.Add(task.Line, task.Id, $"Pelaksana '{name}' bukan variabel bertipe pengguna yang dikenal.", "Isi dengan nama isian bertipe pengguna, atau nyatakan sebagai kerjasama:variabel.");
            }
        }
    }
}

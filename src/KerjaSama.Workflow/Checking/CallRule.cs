namespace KerjaSama.Workflow;

/// <summary>A called process must exist, must not lead back to its caller, and must not write the caller's outcomes.</summary>
internal static class CallRule
{
    public static void Check(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
    {
        var own = definition.Nodes.Values.OfType<UserTask>().Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var call in definition.Nodes.Values.OfType<CallActivity>())
        {
            if (!others.TryGetValue(call.CalledKey, out var called))
            {
                problems.Add(call.Line, call.Id, $"Proses '{call.CalledKey}' yang dipanggil tidak ada.", $"Pilih dari: {string.Join(", ", others.Keys.Order(StringComparer.Ordinal))}.");
                continue;
            }

            var reached = CalledFrom(called, others);
            if (reached.Any(process => process.Key == definition.Key))
            {
                problems.Add(call.Line, call.Id, $"Proses '{call.CalledKey}' memanggil kembali proses ini, tanpa akhir.", "Putuskan salah satu panggilan.");
            }

            CheckInput(call, called, problems);
            if (call.Output is not null)
            {
                continue;
            }

            // all variables come back, so the same task id on both sides would overwrite the caller's outcome
            foreach (var task in reached.Where(process => process.Key != definition.Key).SelectMany(process => process.Nodes.Values.OfType<UserTask>()))
            {
                if (own.Contains(task.Id))
                {
                    problems.Add(call.Line, call.Id, $"Id tugas '{task.Id}' juga dipakai dalam proses '{call.CalledKey}' yang dipanggil, sehingga hasilnya saling menimpa.", "Ganti id salah satu tugas.");
                }
            }
        }
    }

    private static void CheckInput(CallActivity call, ProcessDefinition called, ProblemList problems)
    {
        foreach (var mapping in (call.Input ?? []).Where(mapping => called.Variabel.All(input => input.Nama != mapping.Target)))
        {
            var known = called.Variabel.Count == 0 ? "proses itu tidak menyatakan masukan" : string.Join(", ", called.Variabel.Select(input => input.Nama));
            problems.Add(call.Line, call.Id, $"Masukan '{mapping.Target}' tidak dinyatakan oleh proses '{called.Key}'.", $"Pilih dari: {known}; atau nyatakan sebagai kerjasama:variabel di sana.");
        }
    }

    /// <summary>The process and all that it calls, however deep, each once.</summary>
    public static IReadOnlyList<ProcessDefinition> CalledFrom(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
    {
        var found = new List<ProcessDefinition> { definition };
        for (var index = 0; index < found.Count; index++)
        {
            foreach (var call in found[index].Nodes.Values.OfType<CallActivity>())
            {
                if (others.TryGetValue(call.CalledKey, out var called) && found.TrueForAll(known => known.Key != called.Key))
                {
                    found.Add(called);
                }
            }
        }

        return found;
    }
}

namespace KerjaSama.Workflow;

/// <summary>An exclusive gateway always has a way out: by a default, or by conditions that cover every case.</summary>
internal static class CoverageRule
{
    private const int MaxCases = 4_096;

    public static void Check(
        ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, VariableTable variables, ProblemList problems)
    {
        foreach (var gateway in definition.Nodes.Values.OfType<ExclusiveGateway>())
        {
            var seen = variables.Around(gateway);
            var conditions = gateway.Outgoing.Select(flow => flow.Kondisi).OfType<Kondisi>().ToList();
            if (gateway.DefaultFlow is not null || conditions.Count == 0 || conditions.Exists(condition => HasFaults(condition, seen)))
            {
                continue;
            }

            var names = conditions.SelectMany(condition => condition.Variables).Distinct().ToList();
            var domains = names.ConvertAll(name => DomainOf(name, gateway, definition, others, seen));
            if (domains.Contains(null) || domains.Aggregate(1L, (product, domain) => product * domain!.Count) > MaxCases)
            {
                problems.Add(gateway.Line, gateway.Id, "Gateway tanpa alur default, padahal kondisinya tidak dapat dipastikan mencakup semua nilai.", "Jadikan salah satu alur keluar sebagai default.");
            }
            else
            {
                CheckCases(gateway, conditions, Cases(names, domains!), name => AlwaysSet.WayWithout(gateway, name, definition, others), problems);
            }
        }
    }

    private static void CheckCases(
        ExclusiveGateway gateway, List<Kondisi> conditions, IEnumerable<Dictionary<string, ProcessValue>> cases, Func<string, IReadOnlyList<string>> wayWithout, ProblemList problems)
    {
        try
        {
            if (cases.FirstOrDefault(values => !conditions.Exists(condition => condition.BerlakuUntuk(values))) is { } missing)
            {
                var text = string.Join(" dan ", missing.Select(pair => $"{pair.Key} = {pair.Value.ToStored().Text ?? "kosong"}"));
                var empty = missing.FirstOrDefault(pair => pair.Value.IsNull).Key;
                var way = empty is null ? "" : $" Jalannya: {string.Join(" → ", wayWithout(empty))}.";
                problems.Add(gateway.Line, gateway.Id, $"Tidak ada alur keluar bila {text}.{way}", "Tambahkan kondisinya, atau jadikan salah satu alur keluar sebagai default.");
            }
        }
        catch (KondisiException exception)
        {
            problems.Add(gateway.Line, gateway.Id, $"Kondisi alur keluar tidak dapat dihitung: {exception.Message}", "Perkecil angka atau tanggal di dalamnya.");
        }
    }

    private static bool HasFaults(Kondisi condition, VariableScope variables)
        => ExpressionTyping.FaultsIn(condition.Expression.Root, ValueKind.Boolean, variables).Count > 0;

    /// <summary>Every value that the variable can have at the gateway; null when they cannot be listed.</summary>
    private static List<ProcessValue>? DomainOf(
        string name, ExclusiveGateway gateway, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, VariableScope variables)
    {
        List<ProcessValue> values;
        if (variables.TypeOf(name)?.Kind == ValueKind.Boolean)
        {
            values = [ProcessValue.Of(true), ProcessValue.Of(false)];
        }
        else if (variables.TypeOf(name)?.Kind == ValueKind.Text && variables.ValuesOf(name) is { } texts)
        {
            values = [.. texts.Select(ProcessValue.Of)];
        }
        else
        {
            return null;
        }

        return AlwaysSet.Before(gateway, name, definition, others) ? values : [.. values, ProcessValue.Null];
    }

    private static IEnumerable<Dictionary<string, ProcessValue>> Cases(List<string> names, List<List<ProcessValue>> domains)
    {
        IEnumerable<Dictionary<string, ProcessValue>> cases = [new(StringComparer.Ordinal)];
        for (var i = 0; i < names.Count; i++)
        {
            var (name, domain) = (names[i], domains[i]);
            cases = cases.SelectMany(_ => domain, (values, value) => new Dictionary<string, ProcessValue>(values, StringComparer.Ordinal) { [name] = value });
        }

        return cases;
    }
}

using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// BPMN written short. A line is an element (<c>periksa user lanjut tolak</c>, <c>kirim service</c>, <c>pilih xor</c>, <c>bagi and</c>,
/// <c>telaah call kunci</c>, <c>mulai start</c>, <c>selesai end</c>), a chain of flows (<c>a -> b -> c</c>), or one flow with its
/// condition (<c>a -> b : x = "y"</c>) or default (<c>a -> b : default</c>). A line beginning with &lt; is XML of the process as it stands.
/// </summary>
internal static partial class AlurText
{
    public const string Namespaces = """xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" """;

    public static ProcessDefinition Define(string text, string key = "uji")
    {
        var result = BpmnReader.Read(Xml(text, key), key + ".bpmn");
        Assert.Empty(result.Problems);
        return result.Definition!;
    }

    public static IReadOnlyList<Problem> Check(string text, params ProcessDefinition[] others)
    {
        var definition = Define(text);
        return DefinitionChecker.Check(definition, others.Append(definition).ToImmutableDictionary(other => other.Key));
    }

    public static string Xml(string text, string key = "uji")
    {
        var body = new StringBuilder();
        var defaults = new Dictionary<string, string>();
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var flows = 0;
        foreach (var line in lines.Where(line => line.Contains("->", StringComparison.Ordinal)))
        {
            var (chain, condition) = line.Split(" : ", 2) is [var left, var right] ? (left, right) : (line, null);
            foreach (var (source, target) in chain.Split("->", StringSplitOptions.TrimEntries).Pairwise())
            {
                var id = $"f{++flows}";
                if (condition == "default")
                {
                    defaults.Add(source, id);
                }

                body.AppendLine(Flow(id, source, target, condition == "default" ? null : condition));
            }
        }

        foreach (var line in lines.Where(line => !line.Contains("->", StringComparison.Ordinal)))
        {
            body.AppendLine(line.StartsWith('<') ? line : Element(line.Split(' '), defaults));
        }

        return Wrap($"""<bpmn:process id="{key}" isExecutable="true">{"\n"}{body}</bpmn:process>""");
    }

    /// <summary>A message about an expression without the column in the file, which depends on how this class writes it.</summary>
    public static string WithoutColumns(string message) => Columns().Replace(message, "salah pada ");

    public static string Wrap(string body) => $"<bpmn:definitions {Namespaces}>{body}</bpmn:definitions>";

    private static string Flow(string id, string source, string target, string? condition)
    {
        var inner = condition is null ? "" : $"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">{SecurityElement.Escape(condition)}</bpmn:conditionExpression>";
        return $"""<bpmn:sequenceFlow id="{id}" sourceRef="{source}" targetRef="{target}">{inner}</bpmn:sequenceFlow>""";
    }

    private static string Element(string[] words, Dictionary<string, string> defaults)
    {
        var (id, kind, rest) = (words[0], words[1], words[2..]);
        var hasil = string.Concat(rest.Select(nilai => $"""<kerjasama:hasil nilai="{nilai}" label="{nilai}"/>"""));
        return kind switch
        {
            "start" => $"""<bpmn:startEvent id="{id}"/>""",
            "end" => $"""<bpmn:endEvent id="{id}"/>""",
            "user" => $"""<bpmn:userTask id="{id}" kerjasama:peran="analis"><bpmn:extensionElements>{hasil}</bpmn:extensionElements></bpmn:userTask>""",
            "service" => $"""<bpmn:serviceTask id="{id}" kerjasama:tindakan="uji.kerjakan"/>""",
            "xor" when defaults.TryGetValue(id, out var flow) => $"""<bpmn:exclusiveGateway id="{id}" default="{flow}"/>""",
            "xor" => $"""<bpmn:exclusiveGateway id="{id}"/>""",
            "and" => $"""<bpmn:parallelGateway id="{id}"/>""",
            "call" => $"""<bpmn:callActivity id="{id}" calledElement="{rest[0]}"/>""",
            _ => throw new ArgumentException($"Unknown kind {kind}.", nameof(words)),
        };
    }

    private static IEnumerable<(string Source, string Target)> Pairwise(this string[] ids) => ids.Zip(ids.Skip(1));

    [GeneratedRegex(@"salah pada kolom \d+, ")]
    private static partial Regex Columns();
}

using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// BPMN written short. A line is an element (<c>periksa user lanjut tolak</c>; <see cref="AlurElement"/> has the kinds), a chain of
/// flows (<c>a -> b -> c</c>), or one flow with its condition (<c>a -> b : x = "y"</c>) or default (<c>a -> b : default</c>). A line
/// beginning with &lt; is XML of the process as it stands. <c>tinjauan/a user</c> and <c>tinjauan/a -> b</c> stand in the subprocess.
/// </summary>
internal static partial class AlurText
{
    public const string Namespaces = """xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" """;

    /// <summary>What events of these texts refer to.</summary>
    private const string Roots = """<bpmn:message id="pesan" name="Pesan"/><bpmn:error id="galat" errorCode="GALAT"/>""";

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
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var flows = 0;
        var body = Body(lines, "", ref flows);
        var roots = body.Contains("messageRef", StringComparison.Ordinal) || body.Contains("errorRef", StringComparison.Ordinal) ? Roots : "";
        return Wrap($"""{roots}<bpmn:process id="{key}" isExecutable="true">{"\n"}{body}</bpmn:process>""");
    }

    /// <summary>A message about an expression without the column in the file, which depends on how this class writes it.</summary>
    public static string WithoutColumns(string message) => Columns().Replace(message, "salah pada ");

    public static string Wrap(string body) => $"<bpmn:definitions {Namespaces}>{body}</bpmn:definitions>";

    private static string Body(string[] lines, string scope, ref int flows)
    {
        var body = new StringBuilder();
        var defaults = new Dictionary<string, string>();
        var own = lines.Where(line => ScopeOf(line) == scope).Select(line => line[(scope.Length == 0 ? 0 : scope.Length + 1)..]).ToList();
        foreach (var line in own.Where(line => line.Contains("->", StringComparison.Ordinal)))
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

        foreach (var line in own.Where(line => !line.Contains("->", StringComparison.Ordinal)))
        {
            var words = line.Split(' ');
            body.AppendLine(line.StartsWith('<') ? line : AlurElement.Xml(words, defaults, words.ElementAtOrDefault(1) == "sub" ? Body(lines, words[0], ref flows) : ""));
        }

        return body.ToString();
    }

    private static string ScopeOf(string line) => line.StartsWith('<') ? "" : Scope().Match(line).Groups[1].Value;

    private static string Flow(string id, string source, string target, string? condition)
    {
        var inner = condition is null ? "" : $"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">{SecurityElement.Escape(condition)}</bpmn:conditionExpression>";
        return $"""<bpmn:sequenceFlow id="{id}" sourceRef="{source}" targetRef="{target}">{inner}</bpmn:sequenceFlow>""";
    }

    private static IEnumerable<(string Source, string Target)> Pairwise(this string[] ids) => ids.Zip(ids.Skip(1));

    [GeneratedRegex(@"salah pada kolom \d+, ")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^(\w+)/")]
    private static partial Regex Scope();
}

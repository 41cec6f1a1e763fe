using System.Text;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Conformance;

/// <summary>
/// One small file per construct, and beside it what has to happen: a text of traces, each a command (<c>&gt; start</c>) with the
/// effects and the resting places that follow. Every file is also checked as at load.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = RepositoryRoot.Path("tests", "KerjaSama.Domain.Tests", "Workflow", "Conformance");

    public static TheoryData<string> Constructs => [.. Directory.GetFiles(Folder, "*.bpmn").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void The_traces_of_a_construct_are_as_written(string construct)
    {
        var definition = Read(construct + ".bpmn").Definition!;
        var expected = File.ReadAllText(Path.Combine(Folder, construct + ".txt")).ReplaceLineEndings("\n").TrimEnd();

        Assert.Equal(expected, Replay(definition, expected));
    }

    [Theory]
    [MemberData(nameof(Constructs))]
    public void The_file_of_a_construct_is_accepted(string construct)
    {
        var called = construct.StartsWith("call", StringComparison.Ordinal) ? Read("Called/dipanggil.bpmn").Definition : null;
        var read = Read(construct + ".bpmn");
        var others = new[] { read.Definition, called }.OfType<ProcessDefinition>().ToDictionary(definition => definition.Key);

        Assert.Empty(read.Problems.Select(problem => problem.ToString()));
        Assert.Empty(DefinitionChecker.Check(read.Definition!, others).Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_text_of_a_construct_holds_at_least_one_trace()
        => Assert.All(Constructs, construct => Assert.Contains("\n> start", File.ReadAllText(Path.Combine(Folder, construct.Data + ".txt")), StringComparison.Ordinal));

    private static BpmnReadResult Read(string file) => BpmnReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file);

    /// <summary>Runs the commands of the text and writes beneath each what came of it.</summary>
    private static string Replay(ProcessDefinition definition, string text)
    {
        var actual = new StringBuilder();
        var trace = new Trace(definition);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                trace = new Trace(definition);
            }

            if (line.Length == 0 || line[0] is '#' or '=')
            {
                actual.AppendLine(line);
            }
            else if (line[0] == '>')
            {
                actual.AppendLine(line);
                foreach (var seen in trace.Do(line[1..].Trim()))
                {
                    actual.Append("  ").AppendLine(seen);
                }
            }
        }

        return actual.ToString().ReplaceLineEndings("\n").TrimEnd();
    }
}

using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// Damaged copies of the office's processes and of the conformance files: each is accepted or refused with problems, never with an
/// exception, and soon. Seeds are fixed; a failure names the file and the number that repeat it.
/// </summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(RepositoryRoot.Path("workflows"), "*.bpmn")
            .Concat(Directory.GetFiles(RepositoryRoot.Path("tests", "KerjaSama.Domain.Tests", "Workflow", "Conformance"), "*.bpmn"))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path(), path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_bytes_never_throw(string file)
    {
        var good = File.ReadAllBytes(RepositoryRoot.Path(file));
        for (var number = 0; number < 40; number++)
        {
            var random = new Random(number);
            var bytes = good.ToList();
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                Damage(bytes, random);
            }

            Survives([.. bytes], $"{file} bytes {number}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_trees_never_throw(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Path(file));
        var accepted = 0;
        for (var number = 0; number < 80; number++)
        {
            var random = new Random(number);
            var document = XDocument.Parse(text);
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                TreeDamage.Apply(document, random);
            }

            accepted += Survives(Encoding.UTF8.GetBytes(document.ToString()), $"{file} tree {number}") ? 1 : 0;
        }

        Assert.InRange(accepted, 0, 79);
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                bytes.Add((byte)'>');
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                break;
            default:
                bytes[at] = (byte)"<>\"'&;= \0\n"[random.Next(10)];
                break;
        }
    }

    /// <returns>Whether the file is accepted; then it also starts without an exception that is none of ours.</returns>
    private static bool Survives(byte[] bytes, string what)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var result = BpmnReader.Read(bytes, "rusak.bpmn");
            Assert.Equal(result.Definition is null, result.Problems.Count > 0);
            if (result.Definition is not { } definition)
            {
                Assert.All(result.Problems, problem => Assert.True(problem.Line > 0 && problem.Message.Length > 0 && problem.Mend.Length > 0));
                return false;
            }

            var accepted = DefinitionChecker.Check(definition, new Dictionary<string, ProcessDefinition> { [definition.Key] = definition }).Count == 0;
            if (accepted)
            {
                Start(definition);
                Assert.NotNull(ProcessPath.Ordinary(definition));
            }

            return accepted;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}", exception);
        }
        finally
        {
            Assert.True(watch.Elapsed < Soon, $"{what} took {watch.Elapsed}.");
        }
    }

    private static void Start(ProcessDefinition definition)
    {
        try
        {
            var start = definition.DefaultStart is null ? definition.StartEvents.First().Id : null;
            Assert.NotEqual(ProcessStatus.NotStarted, ProcessStepper.Step(definition, ProcessState.Empty, new Start(Run.None, start), Run.AtStart).State.Status);
        }
        catch (ProcessStepException exception)
        {
            // a run may stand still for want of a value, but never for a flow that the checker should have missed
            Assert.Contains(exception.Kode, new[] { ProcessStepKode.TimerGagal, ProcessStepKode.UlanganGagal });
        }
    }
}

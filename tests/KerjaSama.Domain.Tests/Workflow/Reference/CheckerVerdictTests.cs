namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// The checker accepts a process exactly when going through all that the reference can do finds nothing wrong. What the reference
/// itself would bear, and the checker refuses as docs/panduan/alur.md says, is a fault here too: a second token on a flow even where
/// only an end follows, an element without a way out, an activity that never ends in the ordinary way, a branch beside that flows
/// into another. Call activities, several error codes and lists that may be empty are not generated; they have tests of their own.
/// </summary>
public sealed class CheckerVerdictTests
{
    private const int Processes = 150;

    /// <summary>Larger ones are left out: what they have is found in small ones.</summary>
    private const int StateLimit = 500;

    private static readonly string[] Faults = ["stuck", "doubled", "dead-end", "endless", "round", "unused", "uncaught", "mixed"];

    [Fact]
    public void The_verdict_of_the_checker_is_that_of_exhaustive_exploration()
    {
        var (verdicts, differences, tooLarge) = (new List<(string Mutation, string Fault)>(), new List<string>(), 0);
        foreach (var (seed, mutation, text) in Texts())
        {
            var explored = Explorer.Explore(AlurNet.Parse(text), StateLimit);
            if (explored.TooLarge)
            {
                tooLarge++;
                continue;
            }

            var problems = AlurText.Check(text);
            verdicts.Add((mutation, explored.Fault?.Split(' ')[0] ?? "sound"));
            if ((problems.Count == 0) != (explored.Fault is null))
            {
                differences.Add($"seed {seed}, mutation: {mutation}\n--- process\n{text}\n--- exploration: {explored.Fault ?? "sound"}\n--- checker: {(problems.Count == 0 ? "accepted" : string.Join('\n', problems))}\n");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, the shortest:\n{differences.MinBy(text => text.Length)}");
        EnsureEnough(verdicts);
        Assert.True(tooLarge * 4 < verdicts.Count, $"{tooLarge} processes were too large beside {verdicts.Count}.");
    }

    private static IEnumerable<(int Seed, string Mutation, string Text)> Texts()
    {
        for (var seed = 0; seed < Processes; seed++)
        {
            var text = new NetGenerator(seed, 2).Make();
            yield return (seed, "none", text);
            foreach (var (mutation, mutate) in NetMutator.Kinds)
            {
                if (mutate(text, new Random(seed)) is { } mutant)
                {
                    yield return (seed, mutation, mutant);
                }
            }
        }
    }

    /// <summary>Enough of each fault, of each mutation, and of mutations that leave a process sound.</summary>
    private static void EnsureEnough(List<(string Mutation, string Fault)> verdicts)
    {
        var summary = string.Join("; ", verdicts.CountBy(verdict => verdict).OrderBy(pair => pair.Key));
        Assert.All(Faults, fault => Assert.True(verdicts.Count(verdict => verdict.Fault == fault) >= 10, $"{fault}: {summary}"));
        Assert.All(NetMutator.Kinds.Keys, mutation => Assert.True(verdicts.Count(verdict => verdict.Mutation == mutation) >= 20, $"{mutation}: {summary}"));
        Assert.All(verdicts.Where(verdict => verdict.Mutation == "none"), verdict => Assert.Equal("sound", verdict.Fault));
        Assert.True(verdicts.Count(verdict => verdict.Mutation != "none" && verdict.Fault == "sound") >= 200, summary);
    }
}

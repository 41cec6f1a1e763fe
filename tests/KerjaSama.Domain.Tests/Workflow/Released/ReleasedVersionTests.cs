using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>
/// Cases under way in every version that was ever released, as their rows were stored, go on under the present code. The files beside
/// this class are written by <c>tools/perjalanan</c> and never changed: a database that holds such rows cannot be changed either.
/// </summary>
public sealed class ReleasedVersionTests
{
    private const string Mend = "dotnet run --project tools/perjalanan";
    private const int Ways = 5;

    private static readonly string Folder = RepositoryRoot.Path("tests", "KerjaSama.Domain.Tests", "Workflow", "Released");
    private static readonly string Workflows = RepositoryRoot.Path("workflows");

    private static readonly ProcessShelf Shelf = new([
        .. Directory.GetFiles(Workflows, "*.bpmn").Select(ReleasedVersion.ReadBpmn),
        .. Directory.GetFiles(Folder, "*.bpmn").Select(ReleasedVersion.ReadBpmn)]);

    public static TheoryData<string> Released => [.. Directory.GetFiles(Folder, "*.bpmn").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Present => [.. Directory.GetFiles(Workflows, "*.bpmn").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Present))]
    public void Every_version_of_the_repository_has_its_cases(string file)
    {
        var definition = ReleasedVersion.ReadBpmn(Path.Combine(Workflows, file));
        var name = ReleasedVersion.NameOf(definition);

        Assert.True(File.Exists(Path.Combine(Folder, name + ".jsonl")), $"There are no cases under way in {name}. Write them: {Mend}");
        Assert.True(
            ReleasedVersion.Read(Folder, name).Hash == definition.Hash,
            $"workflows/{file} is not what {name} was when its cases were written: raise kerjasama:versi, then {Mend}");
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void A_released_file_is_as_it_was_released(string name)
    {
        var version = ReleasedVersion.Read(Folder, name);

        Assert.True(version.Hash == version.Definition.Hash, $"{name}.bpmn has changed since its release: take the change back.");
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void There_is_a_case_at_every_place_where_the_process_can_wait(string name)
    {
        var version = ReleasedVersion.Read(Folder, name);

        Assert.Empty(CaseFinder.WaitingElements(version.Definition).Except(version.Cases.SelectMany(one => CaseFinder.WaitingElements(one.Processes[0].ToState()))));
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void The_rows_read_back_unchanged(string name)
    {
        foreach (var one in ReleasedVersion.Read(Folder, name).Cases)
        {
            var before = one.Write();
            var changes = one.Processes.Select(rows => rows.Apply(rows.ToState(), TestClock.Start)).ToList();

            Assert.Empty(changes.SelectMany(change => change.Added.Concat(change.Removed)));
            Assert.Equal(before, one.Write());
            Assert.All(one.Processes, rows => Assert.Equal(ProcessStatus.Running, rows.Instance.Status));
        }
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void A_case_under_way_ends_under_the_present_code(string name)
    {
        var version = ReleasedVersion.Read(Folder, name);
        for (var seed = 0; seed < Ways; seed++)
        {
            foreach (var one in version.Cases)
            {
                var random = new Random(seed);
                var run = new CaseRun(Shelf, StoredCase.Read(one.Write()).Processes);
                for (var step = seed * 4; step > 0 && !run.Ended; step--)
                {
                    run.RandomStep(random);
                }

                for (var step = 0; step < 500 && !run.Ended; step++)
                {
                    run.OrdinaryStep(random);
                }

                Assert.True(run.Outermost.Instance.Status == ProcessStatus.Completed, $"{name} at {one.Place}, seed {seed}: {run.Outermost.Instance.Status}");
                Assert.Single(run.Open);
            }
        }
    }
}

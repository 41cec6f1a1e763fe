using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>The office's own processes, as they stand in the repository.</summary>
public sealed class WorkflowFilesTests
{
    [Fact]
    public void Every_process_file_of_the_repository_is_read_and_sound()
    {
        var catalog = Load();

        Assert.NotEmpty(catalog.Definitions);
        Assert.Empty(catalog.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Every_process_has_an_ordinary_way_and_every_step_of_it_a_role()
    {
        foreach (var definition in Load().Definitions.Values)
        {
            var steps = ProcessPath.Ordinary(definition);

            Assert.NotEmpty(steps);
            Assert.All(steps, step => Assert.True(step.CalledKey is not null || step.Peran.Count > 0));
        }
    }

    private static ProcessCatalog Load() => ProcessCatalog.Load(
        Directory.GetFiles(Path.Combine(Root(), "workflows"), "*.bpmn").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KerjaSama.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

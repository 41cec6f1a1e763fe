using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>The office's own processes, as they stand in the repository.</summary>
public sealed class WorkflowFilesTests
{
    [Fact]
    public void Every_process_file_of_the_repository_is_read_and_sound()
    {
        var files = Load();

        Assert.NotEmpty(files.Definitions);
        Assert.Empty(files.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Every_process_has_an_ordinary_way_and_every_step_of_it_a_role()
    {
        foreach (var definition in Load().Definitions)
        {
            var steps = ProcessPath.Ordinary(definition);

            Assert.NotEmpty(steps);
            Assert.All(steps, step => Assert.True(step.CalledKey is not null || step.Peran.Count > 0));
        }
    }

    /// <summary>Papers of two meetings are no versions of each other; a draft and the sheet of paraf grow over several steps.</summary>
    [Fact]
    public void A_kind_of_document_comes_from_one_step()
    {
        foreach (var definition in Load().Definitions)
        {
            var files = definition.Nodes.Values.OfType<UserTask>().SelectMany(step => step.Isian.Where(field => field.Tipe == TipeIsian.Berkas).Select(field => (Step: step.Id, Kind: field.JenisDokumen ?? field.Nama))).ToList();

            Assert.DoesNotContain(files, file => file.Kind == "berkas");
            Assert.Empty(files.Where(file => file.Kind is not ("draf" or "lembar-paraf")).GroupBy(file => file.Kind).Where(kind => kind.Count() > 1).Select(kind => $"{definition.Key}: {kind.Key}"));
        }
    }

    [Fact]
    public void The_example_of_the_guide_is_accepted()
    {
        var guide = File.ReadAllText(RepositoryRoot.Path("docs", "panduan", "alur.md"));
        var example = guide.Split("```xml")[1].Split("```")[0];

        var definition = BpmnReader.Read(AlurText.Wrap(example), "alur.md");

        Assert.Empty(definition.Problems);
        Assert.Empty(DefinitionChecker.Check(definition.Definition!, new Dictionary<string, ProcessDefinition>()));
    }

    [Fact]
    public void The_expressions_of_the_guide_are_of_the_grammar()
    {
        var guide = File.ReadAllText(RepositoryRoot.Path("docs", "panduan", "kondisi.md"));
        var examples = guide.Split("## Contoh")[1].Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.True(examples.Length >= 5);
        Assert.All(examples, example => Assert.NotEmpty(FeelExpression.Parse(example).Variables));
    }

    private static ProcessFiles Load() => ProcessFiles.Read(
        Directory.GetFiles(RepositoryRoot.Path("workflows"), "*.bpmn").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))));
}

using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Cli;

/// <summary><c>alur periksa</c>: checks process files as the start of the product would, one line per problem.</summary>
internal static class AlurPeriksa
{
    public static async Task<int> RunAsync(VerbContext context)
    {
        if (context.Args.Length == 0)
        {
            throw new UsageException("Sebutkan berkas yang diperiksa.");
        }

        return await WriteAsync(context.Services.GetRequiredService<ProcessFileChecker>(), context.Args, Console.Out);
    }

    /// <returns>The exit code: 1 where there is any problem.</returns>
    public static async Task<int> WriteAsync(ProcessFileChecker checker, IReadOnlyList<string> files, TextWriter output)
    {
        var missing = files.Where(file => !File.Exists(file)).ToList();
        var found = files.Except(missing).ToList();
        var problems = checker.CheckPaths(found, Published(found)).Problems
            .Concat(missing.Select(file => new Problem(file, 1, "-", "Berkas tidak ada.", "Periksa nama dan foldernya.")))
            .ToList();
        foreach (var problem in problems)
        {
            await output.WriteLineAsync(problem.ToString());
        }

        return problems.Count > 0 ? 1 : 0;
    }

    /// <summary>A single file may call the office's other processes: those of the product and those that lie beside it.</summary>
    private static IEnumerable<ProcessDefinition> Published(IEnumerable<string> files) => files
        .Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!)
        .Append(DefinitionCatalog.Folder)
        .Distinct().Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.bpmn").Order(StringComparer.Ordinal))
        .Select(file => BpmnReader.Read(File.ReadAllBytes(file), file).Definition)
        .OfType<ProcessDefinition>();
}

using KerjaSama.Documents.Clauses;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Where the tests find files of the repository and the real registers beside it.</summary>
internal static class TestFiles
{
    public static string Root { get; } = FindRoot();

    public static string Template(string name) => Path.Combine(Root, "seeds", "templat", name + ".docx");

    /// <summary>The clauses shipped for a kind of naskah.</summary>
    public static IReadOnlyList<ClauseEntry> Clauses(string kind) => ClauseFile.Read(kind, File.ReadAllText(Path.Combine(Root, "seeds", "klausul", kind + ".md")));

    /// <summary>A file of the shared data; the test is reported as skipped where it is absent.</summary>
    public static string Shared(string name)
    {
        var folder = Environment.GetEnvironmentVariable("KERJASAMA_SHARED") ?? Path.Combine(Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, "data", name));
        Assert.SkipUnless(File.Exists(path), $"{name} is not in the shared data (KERJASAMA_SHARED).");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KerjaSama.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

namespace KerjaSama.Web.Tests.Ui;

/// <summary>The files of the web project as they are committed.</summary>
internal static class SourceTree
{
    public static string Web { get; } = Path.Combine(Root(), "src", "KerjaSama.Web");

    /// <summary>Every file of <paramref name="folder"/> (below the web project) with this pattern, by its path relative to the project.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Web, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Web, file), File.ReadAllText(file)))];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KerjaSama.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("KerjaSama.sln is not above the test's folder.");
        }

        return folder.FullName;
    }
}

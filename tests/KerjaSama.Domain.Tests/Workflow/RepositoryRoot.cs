namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Files of the repository, wherever the tests were built.</summary>
internal static class RepositoryRoot
{
    private static readonly string Folder = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "KerjaSama.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

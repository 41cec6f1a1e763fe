namespace KerjaSama.Documents;

/// <summary>Finds a program of another maker on this machine.</summary>
internal static class ProgramLocator
{
    /// <param name="configured">Full path; then nothing else is tried.</param>
    /// <param name="name">Without extension; looked for in PATH.</param>
    /// <param name="usualPlaces">Full paths, tried last.</param>
    public static string? Find(string? configured, string name, IReadOnlyList<string> usualPlaces)
    {
        if (configured is not null)
        {
            return File.Exists(configured) ? configured : null;
        }

        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var inPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file));
        return inPath.Concat(usualPlaces).FirstOrDefault(File.Exists);
    }
}

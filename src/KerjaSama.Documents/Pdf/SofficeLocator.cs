namespace KerjaSama.Documents.Pdf;

/// <summary>Finds LibreOffice on this machine.</summary>
internal static class SofficeLocator
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.exe",
    ];

    public static string? Find(string? configured)
    {
        if (configured is not null)
        {
            return File.Exists(configured) ? configured : null;
        }

        var name = OperatingSystem.IsWindows() ? "soffice.exe" : "soffice";
        var inPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name));
        return inPath.Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }
}

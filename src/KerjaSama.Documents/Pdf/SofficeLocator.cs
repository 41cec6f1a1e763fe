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

    public static string? Find(string? configured) => ProgramLocator.Find(configured, "soffice", UsualPlaces);
}

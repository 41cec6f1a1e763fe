namespace KerjaSama.Web.Cli;

/// <summary>The style sheet of the SOP's page, embedded so that a file that stands alone looks the same.</summary>
internal static class SopStyle
{
    public static string Read()
    {
        using var stream = typeof(SopStyle).Assembly.GetManifestResourceStream("sop.css") ?? throw new InvalidOperationException("sop.css is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

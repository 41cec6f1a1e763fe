using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>Our own templates, filled.</summary>
internal static class NaskahTemplates
{
    public static MemoryStream Render(string template)
    {
        var output = new MemoryStream();
        using var source = File.OpenRead(TestFiles.Template(template));
        DocxTemplate.Render(source, SampleLetter.DataFor(template), output);
        output.Position = 0;
        return output;
    }
}

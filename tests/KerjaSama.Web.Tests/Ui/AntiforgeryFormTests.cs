using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests.Ui;

/// <summary>The framework writes no antiforgery token into a form that names its own address, unless it is asked to.</summary>
public sealed partial class AntiforgeryFormTests
{
    [Fact]
    public void Every_posting_form_with_an_address_asks_for_its_token()
    {
        var forms = SourceTree.Files("Modul", "*.cshtml").SelectMany(page => Form().Matches(page.Text).Select(match => (page.Path, Tag: match.Value)))
            .Where(f => Posts(f.Tag)).ToList();

        Assert.True(forms.Count > 10, "The forms were not found.");
        Assert.All(forms, f => Assert.True(f.Tag.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal), $"{f.Path}: {f.Tag}"));
    }

    [Theory]
    [InlineData("<form class=\"x\" method=\"post\" action=\"@Model.Alamat(\"a\", b > 1)\" data-y>", true)]
    [InlineData("<form method=\"post\">", false)]
    [InlineData("<form method=\"get\" action=\"/naskah\">", false)]
    public void Forms_are_told_apart(string tag, bool posts) => Assert.Equal(posts, Posts(Assert.Single(Form().Matches(tag)).Value));

    private static bool Posts(string tag) => tag.Contains("method=\"post\"", StringComparison.Ordinal) && Address().IsMatch(tag);

    [GeneratedRegex("<form\\b[^\\n]*?>(?=\\s*(<|@|$))", RegexOptions.Multiline)]
    private static partial Regex Form();

    [GeneratedRegex("\\saction=")]
    private static partial Regex Address();
}

using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests.Ui;

/// <summary>What the Content-Security-Policy refuses at run time is refused here, with its file and line (decisions 22).</summary>
public sealed partial class NothingInlineTests
{
    [Fact]
    public void Pages_hold_no_inline_script_or_style()
    {
        var pages = SourceTree.Files("Modul", "*.cshtml");
        Assert.True(pages.Count > 20, "The pages were not found.");

        var found = pages.SelectMany(page => page.Text.Split('\n').SelectMany((line, i) =>
            Inline().Matches(line).Select(match => $"{page.Path}:{i + 1}: {match.Value}")));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<button onclick=\"x()\">")]
    [InlineData("<a href=\"javascript:x()\">")]
    [InlineData("<div hx-on:click=\"x()\">")]
    public void Planted_inline_code_is_found(string html) => Assert.Matches(Inline(), html);

    [Theory]
    [InlineData("<script src=\"~/js/kerjasama.js\" defer></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"~/css/kerjasama.css\" />")]
    [InlineData("<a class=\"on\" href=\"/style\">onclick</a>")]
    public void Ordinary_markup_is_let_through(string html) => Assert.DoesNotMatch(Inline(), html);

    [Fact]
    public void Nothing_comes_from_another_host()
    {
        var found = SourceTree.Files("Modul", "*.cshtml").SelectMany(page =>
            Foreign().Matches(page.Text).Select(match => $"{page.Path}: {match.Value}"));

        Assert.Empty(found);
    }

    [GeneratedRegex("""\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*["']|javascript:|\shx-on""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""<(script|link|img|iframe)\b[^>]*(src|href)="(https?:)?//""", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}

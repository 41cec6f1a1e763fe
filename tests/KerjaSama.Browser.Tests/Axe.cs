using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

internal static class Axe
{
    private static readonly Lazy<Task<string>> Source = new(async () => await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")) + "; undefined");

    private const string Periksa =
        "async aturan => (await axe.run({ runOnly: aturan })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(' | '))";

    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>No violation of WCAG 2.2 A and AA on the page as it stands, and nothing wider than the window.</summary>
    public static async Task PastikanBersihAsync(IPage page)
    {
        var temuan = await TemuanAsync(page);
        Assert.True(temuan.Count == 0, string.Join('\n', temuan));
    }

    /// <summary>What is wrong with the page as it stands, each with its address.</summary>
    public static async Task<IReadOnlyList<string>> TemuanAsync(IPage page)
    {
        // evaluated, not added as a script element: the content policy of the page stays as it is for everybody
        await page.EvaluateAsync(await Source.Value);
        await page.EvaluateAsync("() => scrollTo(0, 0)"); // a field half under the bar on top would count as too small a target
        var temuan = (await page.EvaluateAsync<string[]>(Periksa, Wcag)).ToList();
        var (lebar, layar) = (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("() => document.documentElement.clientWidth"));
        if (lebar > layar + 1)
        {
            temuan.Add($"the page is {lebar} px wide in a window of {layar} px.");
        }

        return temuan.ConvertAll(t => $"{page.Url}, {layar} px: {t}");
    }
}

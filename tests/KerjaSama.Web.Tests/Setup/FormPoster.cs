using System.Net;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests;

/// <summary>Does what a browser without script does with a form; antiforgery stays on.</summary>
public static partial class FormPoster
{
    /// <summary>Opens the page, then posts its form with its antiforgery token.</summary>
    /// <param name="url">Where the form is posted to, with its handler if any.</param>
    /// <param name="halaman">Page that holds the form; null: the same address.</param>
    public static async Task<HttpResponseMessage> KirimFormAsync(
        this HttpClient klien, string url, IEnumerable<KeyValuePair<string, string>> isian, string? halaman = null)
    {
        var html = await klien.IsiAsync(halaman ?? url);
        var token = Token().Match(FormUntuk(html, url));
        Assert.True(token.Success, $"No form with an antiforgery token for {url} at {halaman ?? url}.");
        using var isi = new FormUrlEncodedContent([.. isian, new("__RequestVerificationToken", token.Groups[1].Value)]);
        return await klien.PostAsync(url, isi);
    }

    /// <summary>The field that proves that a form comes from our page; good for every form of the same person.</summary>
    public static async Task<KeyValuePair<string, string>> AntiforgeryAsync(this HttpClient klien, string halaman)
    {
        var token = Token().Match(await klien.IsiAsync(halaman));
        Assert.True(token.Success, $"No form with an antiforgery token at {halaman}.");
        return new("__RequestVerificationToken", token.Groups[1].Value);
    }

    public static Task<HttpResponseMessage> MasukAsync(this HttpClient klien, string surel, string sandi, string? kembali = null) =>
        klien.KirimFormAsync("/masuk", [new("Input.Surel", surel), new("Input.Sandi", sandi), new("kembali", kembali ?? "")]);

    /// <summary>What the page shows, whatever its status.</summary>
    public static async Task<string> IsiAsync(this HttpClient klien, string url)
    {
        using var jawaban = await klien.GetAsync(url);
        return await jawaban.Content.ReadAsStringAsync();
    }

    /// <summary>The form that is posted to this address; the whole page when its forms do not say where they go.</summary>
    private static string FormUntuk(string html, string url) =>
        Form().Matches(html).FirstOrDefault(f => WebUtility.HtmlDecode(f.Groups["action"].Value) == url)?.Value ?? html;

    [GeneratedRegex("<form\\b[^>]*\\saction=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

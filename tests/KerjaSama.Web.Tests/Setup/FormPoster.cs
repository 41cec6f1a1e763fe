using System.Net;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests;

/// <summary>Does what a browser without script does with a form; antiforgery stays on.</summary>
public static partial class FormPoster
{
    private const string NamaToken = "__RequestVerificationToken";

    /// <summary>Opens the page, then posts its form with what the form holds hidden: antiforgery token, version, key.</summary>
    /// <param name="url">Where the form is posted to, with its handler if any.</param>
    /// <param name="isian">What is typed; a hidden value that is named here is replaced.</param>
    /// <param name="halaman">Page that holds the form; null: the same address.</param>
    public static async Task<HttpResponseMessage> KirimFormAsync(
        this HttpClient klien, string url, IEnumerable<KeyValuePair<string, string>> isian, string? halaman = null)
    {
        var ketikan = isian.ToList();
        var tersembunyi = await klien.TersembunyiAsync(url, ketikan, halaman);
        using var isi = new FormUrlEncodedContent([.. ketikan, .. tersembunyi]);
        return await klien.PostAsync(url, isi);
    }

    /// <summary>The field that proves that a form comes from our page; good for every form of the same person.</summary>
    public static async Task<KeyValuePair<string, string>> AntiforgeryAsync(this HttpClient klien, string halaman)
    {
        var token = Token().Match(await klien.IsiAsync(halaman));
        Assert.True(token.Success, $"No form with an antiforgery token at {halaman}.");
        return new(NamaToken, token.Groups[1].Value);
    }

    public static Task<HttpResponseMessage> MasukAsync(this HttpClient klien, string surel, string sandi, string? kembali = null) =>
        klien.KirimFormAsync("/masuk", [new("Input.Surel", surel), new("Input.Sandi", sandi), new("kembali", kembali ?? "")]);

    /// <summary>What the page shows, whatever its status.</summary>
    public static async Task<string> IsiAsync(this HttpClient klien, string url)
    {
        using var jawaban = await klien.GetAsync(url);
        return await jawaban.Content.ReadAsStringAsync();
    }

    /// <summary>
    /// The hidden values that go with <paramref name="isian"/>: those of the page's form for this address. Of several such forms (one a row) it is the
    /// one whose hidden values say most of what is typed (the id of the row); a page without one gives an antiforgery token only.
    /// </summary>
    public static async Task<List<KeyValuePair<string, string>>> TersembunyiAsync(
        this HttpClient klien, string url, IReadOnlyCollection<KeyValuePair<string, string>> isian, string? halaman = null)
    {
        var html = await klien.IsiAsync(halaman ?? url);
        var milikForm = Formulir().Matches(html)
            .Where(f => (Action().Match(f.Groups["tag"].Value) is { Success: true } action ? WebUtility.HtmlDecode(action.Groups[1].Value) : halaman ?? url) == url)
            .Select(f => Tersembunyi(f.Groups["isi"].Value)).MaxBy(f => f.Count(isian.Contains)) ?? Tersembunyi(html).Where(t => t.Key == NamaToken).Take(1).ToList();
        Assert.True(milikForm.Exists(t => t.Key == NamaToken), $"No form with an antiforgery token for {url} at {halaman ?? url}.");
        // an unticked box posts its hidden "false"; what is typed stands before it
        return [.. milikForm.Where(t => isian.All(i => i.Key != t.Key) && t.Value != "false")];
    }

    private static List<KeyValuePair<string, string>> Tersembunyi(string html) =>
        [.. Masukan().Matches(html).Select(m => m.Value).Where(m => m.Contains("type=\"hidden\"", StringComparison.Ordinal)).Select(m => KeyValuePair.Create(Atribut(m, "name"), Atribut(m, "value"))).Where(m => m.Key.Length > 0)];

    private static string Atribut(string tag, string nama) => WebUtility.HtmlDecode(Regex.Match(tag, $" {nama}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<form(?<tag>[^>]*method=\"post\"[^>]*)>(?<isi>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Formulir();

    [GeneratedRegex(" action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Masukan();
}

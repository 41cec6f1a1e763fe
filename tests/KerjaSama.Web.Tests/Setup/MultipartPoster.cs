using System.Net;
using System.Text;

namespace KerjaSama.Web.Tests;

/// <summary>Posts a form with files, with the antiforgery token of its page.</summary>
public static class MultipartPoster
{
    /// <summary>The smallest text that passes as a PDF.</summary>
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <param name="url">Page that holds the form and takes the post.</param>
    public static async Task<HttpResponseMessage> KirimBerkasAsync(
        this HttpClient klien, string url, IEnumerable<(string Nama, string Nilai)> isian, params (string Nama, string NamaBerkas, byte[] Isi)[] berkas)
    {
        var ketikan = isian.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)).ToList();
        using var badan = new MultipartFormDataContent();
        foreach (var (nama, nilai) in ketikan.Concat(await klien.TersembunyiAsync(url, ketikan)))
        {
            badan.Add(new StringContent(nilai), nama);
        }

        foreach (var (nama, namaBerkas, isi) in berkas)
        {
            badan.Add(new ByteArrayContent(isi), nama, namaBerkas);
        }

        return await klien.PostAsync(url, badan);
    }

    /// <summary>The page's text as a reader sees it: entities decoded.</summary>
    public static async Task<string> TeksAsync(this HttpResponseMessage jawaban) => WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync());

    public static async Task<string> TeksAsync(this HttpClient klien, string url) => await (await klien.GetAsync(url)).TeksAsync();
}

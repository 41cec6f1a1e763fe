using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests;

/// <summary>Posts a form with files as a browser without script does.</summary>
internal static partial class FormBerkas
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <param name="halaman">What the page with the form shows; its hidden fields are posted along.</param>
    public static Task<HttpResponseMessage> KirimBerkasAsync(
        this HttpClient klien, string url, string halaman, IEnumerable<KeyValuePair<string, string>> isian, params (string Bidang, string Nama, byte[] Isi)[] berkas)
    {
        var isi = new MultipartFormDataContent();
        var ditulis = isian.ToList();
        foreach (var (nama, nilai) in Tersembunyi(halaman).Where(t => ditulis.TrueForAll(d => d.Key != t.Key)).Concat(ditulis))
        {
            isi.Add(new StringContent(nilai), nama);
        }

        foreach (var (bidang, nama, bytes) in berkas)
        {
            var bagian = new ByteArrayContent(bytes);
            bagian.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            isi.Add(bagian, bidang, nama);
        }

        return klien.PostAsync(url, isi);
    }

    /// <summary>Hidden fields of the forms in the main part of a page, the first of each name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Tersembunyi(string html)
    {
        var utama = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        return Hidden().Matches(utama).Select(m => m.Value)
            .Select(m => KeyValuePair.Create(Atribut(m, "name"), System.Net.WebUtility.HtmlDecode(Atribut(m, "value")))).DistinctBy(h => h.Key);
    }

    private static string Atribut(string tag, string nama) => Regex.Match(tag, $"\\b{nama}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}

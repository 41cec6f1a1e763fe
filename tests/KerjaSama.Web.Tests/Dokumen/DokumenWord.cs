using System.IO.Compression;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Tests.Dokumen;

/// <summary>Reads what a Word document says.</summary>
internal static partial class DokumenWord
{
    /// <summary>All text of the body, one line per paragraph.</summary>
    public static string Teks(byte[] docx)
    {
        using var arsip = new ZipArchive(new MemoryStream(docx));
        using var pembaca = new StreamReader(arsip.GetEntry("word/document.xml")!.Open());
        var paragraf = pembaca.ReadToEnd().Split("</w:p>");
        return string.Join('\n', paragraf.Select(p => System.Net.WebUtility.HtmlDecode(string.Concat(Isi().Matches(p).Select(c => c.Groups[1].Value)))));
    }

    /// <summary>The pictures that the document holds.</summary>
    public static IReadOnlyList<byte[]> Gambar(byte[] docx)
    {
        using var arsip = new ZipArchive(new MemoryStream(docx));
        return [.. arsip.Entries.Where(e => e.FullName.Contains("media/", StringComparison.Ordinal)).Select(e =>
        {
            using var isi = e.Open();
            using var salinan = new MemoryStream();
            isi.CopyTo(salinan);
            return salinan.ToArray();
        })];
    }

    public static async Task<string> UnduhTeksAsync(this HttpClient klien, string url)
    {
        using var jawaban = await klien.GetAsync(url);
        Assert.Equal(System.Net.HttpStatusCode.OK, jawaban.StatusCode);
        Assert.Equal("attachment", jawaban.Content.Headers.ContentDisposition?.DispositionType);
        return Teks(await jawaban.Content.ReadAsByteArrayAsync());
    }

    [GeneratedRegex("<w:t(?: [^>]*)?>([^<]*)</w:t>")]
    private static partial Regex Isi();
}

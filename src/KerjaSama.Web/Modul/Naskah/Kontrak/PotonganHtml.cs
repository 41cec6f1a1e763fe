using KerjaSama.Documents.Comparing;
using Microsoft.AspNetCore.Html;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Words that stay, were added or were removed, as one run of text: told apart by line and colour, and by a word for who hears the page.</summary>
internal static class PotonganHtml
{
    /// <param name="ditambah">The words for it in the language of the page.</param>
    public static IHtmlContent Dari(IEnumerable<PotonganTeks> potongan, string ditambah, string dihapus)
    {
        var html = new HtmlContentBuilder();
        foreach (var p in potongan)
        {
            _ = p.Jenis switch
            {
                JenisPotongan.Ditambah => Bertanda(html, "ins", ditambah, p.Teks),
                JenisPotongan.Dihapus => Bertanda(html, "del", dihapus, p.Teks),
                JenisPotongan.Tetap => html.Append(p.Teks),
            };
        }

        return html;
    }

    private static IHtmlContentBuilder Bertanda(HtmlContentBuilder html, string unsur, string sebutan, string teks) => html
        .AppendHtml($"<{unsur}><span class=\"visually-hidden\">[").Append(sebutan).AppendHtml(": </span>").Append(teks).AppendHtml($"<span class=\"visually-hidden\">] </span></{unsur}>");
}

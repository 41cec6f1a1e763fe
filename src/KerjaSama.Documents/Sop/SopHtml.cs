using System.Globalization;
using System.Net;
using System.Text;

namespace KerjaSama.Documents.Sop;

/// <summary>The SOP as HTML without a single inline style: its looks are those of <c>sop.css</c>.</summary>
public static class SopHtml
{
    public const string Dots = "…………………………";

    /// <summary>The two tables, for a page that brings the style sheet itself.</summary>
    public static string Tables(SopSheet sheet)
    {
        var html = new StringBuilder();
        SopHeadHtml.Write(html, sheet.Kepala);
        html.Append("<div class=\"sop-gulir\" tabindex=\"0\" role=\"region\" aria-label=\"Bagan alir\"><table class=\"sop-tabel\"><caption class=\"sop-caption\">Bagan alir SOP ").Append(Text(sheet.Kepala.Nama)).Append("</caption>");
        Heading(html, sheet);
        html.Append("<tbody>");
        foreach (var (row, drawing) in sheet.Baris.Zip(SopLayout.Draw(sheet)))
        {
            Row(html, sheet, row, drawing);
        }

        html.Append("</tbody></table></div><p class=\"sop-kaki\">").Append(Text(sheet.Asal)).Append("</p>");
        return html.ToString();
    }

    /// <summary>A file that stands alone.</summary>
    public static string File(SopSheet sheet, string css) => $"""
        <!DOCTYPE html>
        <html lang="id">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>SOP {Text(sheet.Kepala.Nama)}</title>
        <style>
        {css}
        </style>
        </head>
        <body class="sop-berkas">
        <main class="sop">
        <h1 class="sop-caption">SOP {Text(sheet.Kepala.Nama)}</h1>
        {Tables(sheet)}
        </main>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    internal static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static void Heading(StringBuilder html, SopSheet sheet)
    {
        var columns = new SopColumns(sheet.Pelaksana.Count);
        html.Append(CultureInfo.InvariantCulture, $"<colgroup><col width=\"{SopColumns.Nomor}\"/><col/>");
        foreach (var _ in sheet.Pelaksana)
        {
            html.Append(CultureInfo.InvariantCulture, $"<col width=\"{columns.Actor}\"/>");
        }

        // kegiatan and keterangan take what a wider page leaves, so that the actors' columns stay as wide as they are drawn
        foreach (var width in columns.Texts.Skip(1).SkipLast(1))
        {
            html.Append(CultureInfo.InvariantCulture, $"<col width=\"{width}\"/>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<col/></colgroup><thead><tr><th scope=\"col\" rowspan=\"2\">No</th><th scope=\"col\" rowspan=\"2\">Kegiatan</th><th scope=\"colgroup\" colspan=\"{sheet.Pelaksana.Count}\">Pelaksana</th>");
        html.Append("<th scope=\"colgroup\" colspan=\"3\">Mutu baku</th><th scope=\"col\" rowspan=\"2\">Keterangan</th></tr><tr>");
        foreach (var actor in sheet.Pelaksana)
        {
            html.Append(columns.Crowded ? "<th scope=\"col\" class=\"sop-sempit\">" : "<th scope=\"col\">").Append(Text(actor)).Append("</th>");
        }

        html.Append("<th scope=\"col\">Kelengkapan</th><th scope=\"col\">Waktu</th><th scope=\"col\">Output</th></tr></thead>");
    }

    private static void Row(StringBuilder html, SopSheet sheet, SopRow row, SopDrawing drawing)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr id=\"langkah-{row.Nomor}\"><td class=\"sop-nomor\">{row.Nomor}</td><th scope=\"row\">{Text(row.Kegiatan)}</th>");
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"sop-bagan\" colspan=\"{drawing.Columns}\" height=\"{drawing.Height}\">");
        SopSvg.Write(html, drawing, SopLayout.InWords(sheet, row));
        html.Append("</td>");
        foreach (var text in (string?[])[row.Kelengkapan, row.Waktu, row.Output, row.Keterangan])
        {
            html.Append("<td>").Append(Text(text)).Append("</td>");
        }

        html.Append("</tr>");
    }
}

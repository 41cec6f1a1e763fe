using System.Text;

namespace KerjaSama.Documents.Sop;

/// <summary>The page of identity as HTML.</summary>
internal static class SopHeadHtml
{
    public static void Write(StringBuilder html, SopHead head)
    {
        var facts = SopFacts.Of(head);
        html.Append("<table class=\"sop-kepala\"><caption class=\"sop-caption\">Identitas SOP</caption><tbody>");
        for (var i = 0; i < facts.Count; i++)
        {
            html.Append("<tr>");
            if (i == 0)
            {
                html.Append("<td class=\"sop-instansi\" rowspan=\"").Append(facts.Count).Append("\">");
                Logo(html, head);
                html.AppendJoin("", head.Instansi.Select(line => $"<p>{SopHtml.Text(line)}</p>")).Append("</td>");
            }

            html.Append("<th scope=\"row\">").Append(SopHtml.Text(facts[i].Judul)).Append("</th><td>");
            html.AppendJoin("<br/>", facts[i].Isi.Select(SopHtml.Text)).Append("</td></tr>");
        }

        html.Append("</tbody></table><div class=\"sop-kotak\">");
        foreach (var box in head.Kotak)
        {
            html.Append("<section><h2>").Append(SopHtml.Text(box.Judul)).Append("</h2>");
            if (box.Isi.Count > 0)
            {
                html.Append("<ol>").AppendJoin("", box.Isi.Select(text => $"<li>{SopHtml.Text(text)}</li>")).Append("</ol>");
            }
            else
            {
                html.Append("<p>").Append(SopHtml.Dots).Append("</p>");
            }

            html.Append("</section>");
        }

        html.Append("</div>");
    }

    private static void Logo(StringBuilder html, SopHead head)
    {
        if (head.Logo is { } logo)
        {
            html.Append("<img class=\"sop-logo\" alt=\"Logo\" src=\"data:").Append(PictureType.Of(logo)).Append(";base64,").Append(Convert.ToBase64String(logo)).Append("\"/>");
        }
    }
}

using KerjaSama.Documents.Pdf;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Pdf;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// The PDF beside a Word document: <c>&lt;unduh-pdf alamat="@alamat" nama="@d.Nama" media="@d.MediaType" /&gt;</c>. Nothing beside other files; where
/// LibreOffice is absent, people inside are told what to install.
/// </summary>
[HtmlTargetElement("unduh-pdf", Attributes = "alamat,nama", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnduhPdfTagHelper : TagHelper
{
    /// <summary>Where the document itself is handed out.</summary>
    public string Alamat { get; set; } = "";

    /// <summary>Its name, for those who hear the page.</summary>
    public string Nama { get; set; } = "";

    /// <summary>Its media type; unless given it is a Word document.</summary>
    public string Media { get; set; } = DokumenTersusun.MediaType;

    /// <summary>Of the page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var tersedia = http.RequestServices.GetRequiredService<PdfConverter>().IsAvailable;
        if (Media != DokumenTersusun.MediaType || (!tersedia && http.User.Identity?.IsAuthenticated != true))
        {
            output.SuppressOutput();
            return;
        }

        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("unduh-pdf");
        if (tersedia)
        {
            output.TagName = "a";
            output.AddClass("btn btn-sm");
            output.Attributes.SetAttribute("href", PdfDokumen.Alamat(Alamat));
            output.Content.AppendHtml(IkonTagHelper.Render("file-type-pdf"));
            output.Content.Append("PDF");
            var nama = new TagBuilder("span");
            nama.AddCssClass("visually-hidden");
            nama.InnerHtml.Append(" " + Nama);
            output.Content.AppendHtml(nama);
            return;
        }

        output.TagName = "details";
        output.AddClass("kecil");
        var judul = new TagBuilder("summary");
        judul.InnerHtml.Append("PDF");
        output.Content.AppendHtml(judul);
        output.Content.Append(PdfConverter.InstallHint);
    }
}

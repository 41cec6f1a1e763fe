using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Beside a file: what whoever opens it should know, <c>&lt;tanda-berkas sha256="d.Sha256" media="d.MediaType" /&gt;</c>; of most files nothing.</summary>
[HtmlTargetElement("tanda-berkas", Attributes = "sha256,media", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TandaBerkasTagHelper : TagHelper
{
    /// <summary>Name of the content.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Media type; only a PDF can be marked.</summary>
    public string Media { get; set; } = "";

    /// <summary>Of the page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var teks = Media == "application/pdf" ? await http.RequestServices.GetRequiredService<TandaBerkas>().TeksAsync(Sha256, http.RequestAborted) : null;
        if (teks is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("rupa rupa-perlu");
        output.Content.AppendHtml(IkonTagHelper.Render("alert-triangle"));
        output.Content.Append(teks);
    }
}

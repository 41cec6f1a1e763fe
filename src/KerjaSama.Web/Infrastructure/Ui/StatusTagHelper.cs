using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// A status badge: <c>&lt;status kode="menunggu-mitra" jenis="permohonan" /&gt;</c>. Kinds: permohonan (default), naskah, tugas, tahap, laporan, nomor.
/// An empty code writes nothing.
/// </summary>
[HtmlTargetElement("status", Attributes = "kode")]
public sealed class StatusTagHelper(IStringLocalizer<PublikTeks> teks) : TagHelper
{
    /// <summary>The contract's code, as in <see cref="StatusFace"/>.</summary>
    public string? Kode { get; set; }

    /// <summary>Which table of codes.</summary>
    public string Jenis { get; set; } = "permohonan";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Kode))
        {
            output.SuppressOutput();
            return;
        }

        var face = StatusFace.Find(Jenis, Kode);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"rupa rupa-{face.Rupa.ToString().ToLowerInvariant()}");
        output.Content.SetHtmlContent(IkonTagHelper.Render(face.Ikon));
        output.Content.Append(teks[face.Label]);
    }
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// An icon beside words: <c>&lt;ikon nama="calendar" /&gt;</c> (names: tabler.io/icons). It is decoration, hidden from screen readers: a button
/// that has only an icon needs an <c>aria-label</c>.
/// </summary>
[HtmlTargetElement("ikon", Attributes = "nama", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IkonTagHelper : TagHelper
{
    /// <summary>Tabler's name, without the prefix.</summary>
    public string Nama { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "i";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"ti ti-{Nama}");
        output.Attributes.SetAttribute("aria-hidden", "true");
    }

    internal static TagBuilder Render(string nama)
    {
        var ikon = new TagBuilder("i");
        ikon.AddCssClass($"ti ti-{nama}");
        ikon.Attributes["aria-hidden"] = "true";
        return ikon;
    }
}

/// <summary>Adds classes to those that the page wrote itself.</summary>
internal static class TagHelperClasses
{
    public static void AddClass(this TagHelperOutput output, string classes)
    {
        foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }
}

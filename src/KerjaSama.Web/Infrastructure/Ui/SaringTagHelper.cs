using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>A form that only asks (GET) filters a list: an empty choice in it means "Semua", not "nothing chosen".</summary>
[HtmlTargetElement("form", Attributes = "[method='get']")]
public sealed class SaringTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(SaringTagHelper)] = true;

    internal static bool Memuat(TagHelperContext context) => context.Items.ContainsKey(typeof(SaringTagHelper));
}

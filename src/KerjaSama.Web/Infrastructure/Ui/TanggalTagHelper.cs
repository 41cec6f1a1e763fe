using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// A date or an instant, readable by people and machines: <c>&lt;tanggal nilai="p.Tanggal" /&gt;</c> writes <c>12 Maret 2026</c>, <c>pendek</c> writes
/// <c>12 Mar 2026</c>, <c>&lt;tanggal pada="p.DiajukanPada" /&gt;</c> writes <c>12 Mar 2026 10.42</c> in the office's zone. No value: a dash.
/// </summary>
[HtmlTargetElement("tanggal", Attributes = "nilai", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("tanggal", Attributes = "pada", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TanggalTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>A date.</summary>
    public DateOnly? Nilai { get; set; }

    /// <summary>An instant, stored in UTC.</summary>
    public DateTimeOffset? Pada { get; set; }

    /// <summary>True in tables.</summary>
    public bool Pendek { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Nilai is null && Pada is null)
        {
            output.TagName = "span";
            output.AddClass("text-secondary");
            output.Content.SetContent("\u2013");
            return;
        }

        output.TagName = "time";
        output.AddClass("tanggal");
        if (Nilai is { } tanggal)
        {
            output.Attributes.SetAttribute("datetime", tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.Content.SetContent(Pendek ? OfficeFormat.TanggalPendek(tanggal) : OfficeFormat.Tanggal(tanggal));
        }
        else if (Pada is { } pada)
        {
            output.Attributes.SetAttribute("datetime", pada.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            output.Content.SetContent(OfficeFormat.Waktu(pada, clock.LocalTimeZone));
        }
    }
}

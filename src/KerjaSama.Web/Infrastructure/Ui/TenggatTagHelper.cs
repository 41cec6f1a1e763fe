using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// A deadline as people think of it: <c>&lt;tenggat tanggal="t.Tenggat" /&gt;</c> writes <c>3 hari lagi</c>, <c>hari ini</c>, <c>terlambat 2 hari</c>, with the
/// date on hover and for screen readers. <c>hari-ini</c> defaults to the office clock's date. No date: "tanpa tenggat".
/// </summary>
[HtmlTargetElement("tenggat", Attributes = "tanggal", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TenggatTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>Days before the deadline from which it is amber.</summary>
    private const int Segera = 3;

    /// <summary>The last day that is still in time.</summary>
    public DateOnly? Tanggal { get; set; }

    /// <summary>The day to count from.</summary>
    public DateOnly? HariIni { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Tanggal is not { } tanggal)
        {
            output.TagName = "span";
            output.AddClass("tenggat text-secondary");
            output.Content.SetContent("tanpa tenggat");
            return;
        }

        var sisa = tanggal.DayNumber - (HariIni ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).DayNumber;
        var panjang = OfficeFormat.Tanggal(tanggal);
        output.TagName = "time";
        output.AddClass("tenggat " + Kelas(sisa));
        output.Attributes.SetAttribute("datetime", tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", panjang);
        if (sisa <= Segera)
        {
            output.Content.AppendHtml(IkonTagHelper.Render(sisa < 0 ? "alert-circle" : "clock-exclamation"));
        }

        output.Content.Append(Teks(sisa));
        output.Content.AppendHtml("<span class=\"visually-hidden\">, ").Append(panjang).AppendHtml("</span>");
    }

    /// <summary>The words for a number of days left; negative means late.</summary>
    public static string Teks(int sisa) => sisa switch
    {
        < 0 => $"terlambat {-sisa} hari",
        0 => "hari ini",
        1 => "besok",
        _ => $"{sisa} hari lagi",
    };

    private static string Kelas(int sisa) => sisa switch
    {
        < 0 => "tenggat-lewat",
        <= Segera => "tenggat-segera",
        _ => "tenggat-jauh",
    };
}

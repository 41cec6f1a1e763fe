using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// A deadline as people think of it: <c>&lt;tenggat tanggal="t.Tenggat" /&gt;</c> writes <c>3 hari lagi</c>, <c>hari ini</c>, <c>terlambat 2 hari</c>, with the
/// date on hover and for screen readers. <c>hari-ini</c> defaults to the office clock's date. No date: "tanpa tenggat".
/// </summary>
[HtmlTargetElement("tenggat", Attributes = "tanggal", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TenggatTagHelper(TimeProvider clock, IStringLocalizer<PublikTeks> teks) : TagHelper
{
    /// <summary>Days before the deadline from which it is amber.</summary>
    private const int Segera = 3;

    /// <summary>The last day that is still in time.</summary>
    public DateOnly? Tanggal { get; set; }

    /// <summary>The day to count from.</summary>
    public DateOnly? HariIni { get; set; }

    /// <summary>Says that the days are those of the calendar, where the page counts working days, too.</summary>
    public bool Satuan { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Tanggal is not { } tanggal)
        {
            output.TagName = "span";
            output.AddClass("tenggat text-secondary");
            output.Content.SetContent(teks["tanpa tenggat"]);
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

    private string Teks(int sisa) => sisa switch
    {
        < 0 => teks[Satuan ? "terlambat {0} hari kalender" : "terlambat {0} hari", -sisa],
        0 => teks["hari ini"],
        1 => teks["besok"],
        _ => teks[Satuan ? "{0} hari kalender lagi" : "{0} hari lagi", sisa],
    };

    private static string Kelas(int sisa) => sisa switch
    {
        < 0 => "tenggat-lewat",
        <= Segera => "tenggat-segera",
        _ => "tenggat-jauh",
    };
}

using System.Collections;
using System.Globalization;
using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// A whole field: label, control, help, error, with what was typed.
/// <code>
/// &lt;isian asp-for="Input.Judul" label="Judul" bantuan="Seperti pada surat." maks="300" /&gt;
/// &lt;isian asp-for="Input.Bidang" label="Bidang" pilihan="Model.DaftarBidang" /&gt;   (select; tipe="radio" or "banyak" for the other kinds of choice)
/// &lt;isian model="isian" /&gt;                                                        (an <see cref="IsianForm"/> of a process definition)
/// </code>
/// Type and "required" follow from the property (DateOnly, bool, number, IFormFile, [Required]) unless given.
/// </summary>
[HtmlTargetElement("isian", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("isian", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IsianTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>The property that the field is bound to.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>A field described as data.</summary>
    public IsianForm? Model { get; set; }

    /// <summary>See <see cref="IsianForm"/>.</summary>
    public string? Label { get; set; }

    /// <summary>See <see cref="IsianForm.Tipe"/>; default by the property's type.</summary>
    public string? Tipe { get; set; }

    /// <summary>Default: whether the property is required.</summary>
    public bool? Wajib { get; set; }

    /// <summary>Help under the field.</summary>
    public string? Bantuan { get; set; }

    /// <summary>The choices; makes the field a select.</summary>
    public IEnumerable<(string Nilai, string Label)>? Pilihan { get; set; }

    /// <summary>Longest text.</summary>
    public int? Maks { get; set; }

    /// <summary>Smallest number.</summary>
    public decimal? Min { get; set; }

    /// <summary>Rows of a paragraph.</summary>
    public int Baris { get; set; } = 4;

    /// <summary>Accepted files, like <c>.pdf,.docx,image/*</c>.</summary>
    public string? Terima { get; set; }

    /// <summary>Value of the <c>autocomplete</c> attribute.</summary>
    public string? LengkapiOtomatis { get; set; }

    /// <summary>Opens the camera of a phone instead of its file picker.</summary>
    public bool Kamera { get; set; }

    /// <summary>Hides the label from the eye only.</summary>
    public bool LabelTersembunyi { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var isian = Model ?? FromProperty(For ?? throw new InvalidOperationException("<isian> needs asp-for or model."));
        if (isian.Kosong is null && !isian.Wajib && SaringTagHelper.Memuat(context))
        {
            isian = isian with { Kosong = "Semua" };
        }

        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("_Isian", isian));
    }

    private IsianForm FromProperty(ModelExpression property)
    {
        var nama = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        var entry = ViewContext.ViewData.ModelState[nama];
        var tipe = Tipe ?? TypeOf(property);
        return new IsianForm(
            nama,
            Label ?? property.Metadata.GetDisplayName(),
            tipe,
            Wajib ?? (property.Metadata.IsRequired && tipe is not "centang" and not "banyak"),
            tipe == "sandi" ? null : Typed(entry, tipe) ?? Text(property.Model),
            entry?.Errors.FirstOrDefault()?.ErrorMessage,
            Bantuan ?? property.Metadata.Description,
            Pilihan?.ToList() ?? [],
            Maks,
            Min)
        {
            Baris = Baris,
            Terima = Terima,
            LengkapiOtomatis = LengkapiOtomatis,
            Kamera = Kamera,
            LabelTersembunyi = LabelTersembunyi,
            Jamak = tipe == "berkas" && property.Metadata.IsEnumerableType,
            Titipan = tipe == "berkas" ? ViewContext.HttpContext.RequestServices.GetRequiredService<UnggahanFormulir>().Tertitip(nama) : [],
        };
    }

    private string TypeOf(ModelExpression property)
    {
        var type = property.Metadata.UnderlyingOrModelType;
        return property.Metadata switch
        {
            _ when Pilihan is not null => property.Metadata.IsEnumerableType ? "banyak" : "pilihan",
            _ when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => "berkas",
            { DataTypeName: "MultilineText" } => "paragraf",
            { DataTypeName: "EmailAddress" } => "surel",
            { DataTypeName: "PhoneNumber" } => "telepon",
            { DataTypeName: "Password" } => "sandi",
            _ when type == typeof(DateOnly) => "tanggal",
            _ when type == typeof(TimeOnly) => "jam",
            _ when type == typeof(bool) => property.Metadata.IsNullableValueType ? "boolean" : "centang",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => "angka",
            _ => "teks",
        };
    }

    // What the reader typed, also when it could not be bound.
    private static string? Typed(ModelStateEntry? entry, string tipe) => (entry?.RawValue, tipe) switch
    {
        (null, _) => null,
        (string[] values, "banyak") => string.Join('\n', values),
        // An unticked box posts the hidden "false"; a ticked one posts "true" before it.
        (string[] values, _) => values.FirstOrDefault(),
        (var value, _) => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        int or long or decimal => OfficeFormat.AngkaIsian(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        IFormFile or IEnumerable<IFormFile> => null,
        IEnumerable many => string.Join('\n', many.Cast<object>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>The paragraph styles of our templates, with Indonesian names that an office finds in Word's list.</summary>
internal static class Gaya
{
    public const string Isi = "Isi";
    public const string Alinea = "Alinea";
    public const string Rapat = "Rapat";
    public const string Sel = "Sel";
    public const string SelTengah = "SelTengah";
    public const string Kecil = "Kecil";
    public const string Judul = "Judul";
    public const string SubJudul = "SubJudul";
    public const string Bagian = "Bagian";
    public const string Pasal = "Pasal";
    public const string JudulPasal = "JudulPasal";
    public const string Ayat = "Ayat";
    public const string Butir = "Butir";
    public const string Rinci = "Rinci";
    public const string Rincian = "Rincian";
    public const string PasalEn = "PasalEn";
    public const string AyatEn = "AyatEn";
    public const string ButirEn = "ButirEn";
    public const string RinciEn = "RinciEn";
    public const string ButirPembuka = "ButirPembuka";
    public const string Kiri = "Kiri";
    public const string Gantung = "Gantung";
    public const string GantungDalam = "GantungDalam";
    public const string NomorPihak = "NomorPihak";
    public const string Ttd = "Ttd";
    public const string KopPertama = "KopPertama";
    public const string KopKedua = "KopKedua";
    public const string KopAlamat = "KopAlamat";
    public const string KopGaris = "KopGaris";

    private const string Font = "Arial";

    public static Styles Semua()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                new FontSize { Val = "23" },
                new FontSizeComplexScript { Val = "23" },
                new Languages { Val = "id-ID" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(
            Paragraf("Normal", "Normal", JustificationValues.Left).WithDefault(),
            Paragraf(Isi, "Isi", JustificationValues.Both, after: 120, line: 276),
            Paragraf(Alinea, "Alinea", JustificationValues.Both, after: 120, line: 276, firstLine: Mm(12.5)),
            Paragraf(Rapat, "Rapat", JustificationValues.Left),
            Paragraf(Sel, "Sel", JustificationValues.Left, before: 30, after: 30),
            Paragraf(SelTengah, "Sel tengah", JustificationValues.Center, before: 30, after: 30),
            Paragraf(Kecil, "Kecil", JustificationValues.Left, size: 18),
            Kapital(Paragraf(Judul, "Judul naskah", JustificationValues.Center, bold: true, size: 24, line: 276)),
            Paragraf(SubJudul, "Sub judul", JustificationValues.Center, line: 276),
            Paragraf(Bagian, "Bagian", JustificationValues.Left, bold: true, before: 160, after: 60, keepNext: true),
            Paragraf(Pasal, "Pasal", JustificationValues.Center, bold: true, before: 200, keepNext: true, numbering: (1, 0)),
            Kapital(Paragraf(JudulPasal, "Judul pasal", JustificationValues.Center, bold: true, after: 100, keepNext: true)),
            Paragraf(Ayat, "Ayat", JustificationValues.Both, after: 80, line: 276, numbering: (1, 1)),
            Paragraf(Butir, "Butir", JustificationValues.Both, after: 60, line: 276, numbering: (1, 2)),
            Paragraf(Rinci, "Rinci", JustificationValues.Both, after: 60, line: 276, numbering: (1, 3)),
            Bertab(Paragraf(Rincian, "Rincian", JustificationValues.Left, after: 20), 9, 39, 43),
            Paragraf(PasalEn, "Article", JustificationValues.Center, bold: true, before: 200, keepNext: true, numbering: (4, 0)),
            Paragraf(AyatEn, "Paragraph", JustificationValues.Left, after: 80, line: 259, numbering: (4, 1)),
            Paragraf(ButirEn, "Item", JustificationValues.Left, after: 60, line: 259, numbering: (4, 2)),
            Paragraf(RinciEn, "Sub-item", JustificationValues.Left, after: 60, line: 259, numbering: (4, 3)),
            Paragraf(ButirPembuka, "Butir pembuka", JustificationValues.Both, after: 60, line: 276, numbering: (3, 0)),
            Paragraf(Kiri, "Kiri", JustificationValues.Left, after: 100, line: 259),
            Menggantung(Paragraf(Gantung, "Gantung", JustificationValues.Left, after: 100, line: 259), 6),
            Menggantung(Paragraf(GantungDalam, "Gantung dalam", JustificationValues.Left, after: 60, line: 259), 12),
            Paragraf(NomorPihak, "Nomor pihak", JustificationValues.Left, numbering: (2, 0)),
            Paragraf(Ttd, "Tanda tangan", JustificationValues.Center),
            Paragraf(KopPertama, "Kop pertama", JustificationValues.Center, bold: true, size: 28),
            Paragraf(KopKedua, "Kop kedua", JustificationValues.Center, bold: true, size: 36),
            Paragraf(KopAlamat, "Kop alamat", JustificationValues.Center, size: 19),
            Garis(Paragraf(KopGaris, "Kop garis", JustificationValues.Left, size: 8, before: 40, after: 160)));
        return styles;
    }

    private static Style Paragraf(
        string id, string name, JustificationValues justification, bool bold = false, int? size = null,
        int before = 0, int after = 0, int line = 240, int firstLine = 0, bool keepNext = false, (int Id, int Level)? numbering = null)
    {
        var paragraph = new StyleParagraphProperties
        {
            KeepNext = keepNext ? new KeepNext() : null,
            NumberingProperties = numbering is { } n
                ? new NumberingProperties(new NumberingLevelReference { Val = n.Level }, new NumberingId { Val = n.Id })
                : null,
            SpacingBetweenLines = new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto },
            Indentation = firstLine > 0 ? new Indentation { FirstLine = $"{firstLine}" } : null,
            Justification = new Justification { Val = justification },
        };
        var style = new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id != "Normal" };
        if (bold || size is not null)
        {
            style.Append(new StyleRunProperties
            {
                Bold = bold ? new Bold() : null,
                FontSize = size is { } s ? new FontSize { Val = $"{s}" } : null,
            });
        }

        return style;
    }

    private static Style WithDefault(this Style style)
    {
        style.Default = true;
        return style;
    }

    /// <summary>Titles are capitals by format only, so that a field keeps its ordinary spelling elsewhere in the text.</summary>
    private static Style Kapital(Style style)
    {
        style.StyleRunProperties!.Caps = new Caps();
        return style;
    }

    private static Style Menggantung(Style style, double left)
    {
        style.StyleParagraphProperties!.Indentation = new Indentation { Left = $"{Mm(left)}", Hanging = $"{Mm(6)}" };
        return style;
    }

    /// <summary>Label, colon and text in columns at these places, in millimetres; a long text hangs under its beginning.</summary>
    private static Style Bertab(Style style, double left, double colon, double text)
    {
        var properties = style.StyleParagraphProperties!;
        properties.Tabs = new Tabs(new TabStop { Val = TabStopValues.Left, Position = Mm(colon) }, new TabStop { Val = TabStopValues.Left, Position = Mm(text) });
        properties.Indentation = new Indentation { Left = $"{Mm(text)}", Hanging = $"{Mm(text - left)}" };
        return style;
    }

    /// <summary>The double rule under a letterhead: thick above, thin below.</summary>
    private static Style Garis(Style style)
    {
        style.StyleParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new TopBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 1 });
        return style;
    }
}

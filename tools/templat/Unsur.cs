using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Templat;

/// <summary>Paragraphs and tables, in few words.</summary>
internal static class Unsur
{
    public static int Mm(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>A paragraph of a style, in the notation of <see cref="Markup"/>.</summary>
    public static Paragraph P(string style, string text = "")
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(Markup.Read(text));
        return paragraph;
    }

    /// <summary>Paragraphs that stay on one page with what follows.</summary>
    public static T BersamaBerikutnya<T>(T element)
        where T : OpenXmlElement
    {
        foreach (var paragraph in element is Paragraph one ? [one] : element.Descendants<Paragraph>())
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        }

        return element;
    }

    public static Paragraph HalamanBaru() => new(new ParagraphProperties(new ParagraphStyleId { Val = Gaya.Rapat }), new Run(new Break { Type = BreakValues.Page }));

    /// <summary>A table of fixed column widths in millimetres.</summary>
    public static Table Tabel(double[] widths, bool garis, params OpenXmlElement[] rows)
    {
        var properties = new TableProperties(new TableWidth { Width = $"{widths.Sum(Mm)}", Type = TableWidthUnitValues.Dxa });
        if (garis)
        {
            properties.Append(new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)(garis ? 100 : 0), Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = (short)(garis ? 100 : 40), Type = TableWidthValues.Dxa }));
        var table = new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = $"{Mm(w)}" })));
        table.Append(rows);
        foreach (var row in table.Descendants<TableRow>())
        {
            SetWidths(row, widths);
        }

        return table;
    }

    /// <summary>A row that is not split over pages.</summary>
    public static TableRow Baris(params TableCell[] cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    public static TableRow BarisKepala(params string[] headers) => new(
    [
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. headers.Select(h => Arsir(Sel(P(Gaya.SelTengah, $"*{h}*")))),
    ]);

    public static TableCell Sel(params OpenXmlElement[] content) => new([new TableCellProperties(), .. content]);

    public static TableCell Sel(string text, string style = Gaya.Sel) => Sel(P(style, text));

    public static TableCell Gabung(int columns, TableCell cell)
    {
        cell.TableCellProperties!.GridSpan = new GridSpan { Val = columns };
        return cell;
    }

    public static TableCell Tengah(TableCell cell)
    {
        cell.TableCellProperties!.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return cell;
    }

    public static TableRow Tinggi(double millimetres, TableRow row)
    {
        row.TableRowProperties!.Append(new TableRowHeight { Val = (uint)Mm(millimetres) });
        return row;
    }

    private static TableCell Arsir(TableCell cell)
    {
        cell.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Fill = "EDEDED" };
        return cell;
    }

    private static void SetWidths(TableRow row, double[] widths)
    {
        var column = 0;
        foreach (var cell in row.Elements<TableCell>())
        {
            var span = cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1;
            cell.TableCellProperties.TableCellWidth = new TableCellWidth { Width = $"{widths.Skip(column).Take(span).Sum(Mm)}", Type = TableWidthUnitValues.Dxa };
            column += span;
        }
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6, Space = 0 };
}

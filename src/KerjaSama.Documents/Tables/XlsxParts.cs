using System.Security;

namespace KerjaSama.Documents.Tables;

/// <summary>Cell formats of the workbooks we write, in the order of <see cref="XlsxParts.Styles"/>.</summary>
internal enum XlsxStyle
{
    Text,
    Header,
    Date,
    Moment,
    Thousands,
    GuardedText,
}

/// <summary>The parts of a workbook around its sheets.</summary>
internal static class XlsxParts
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int MaxSheetName = 31;

    /// <summary>Formats: text; header; date dd/mm/yyyy; moment; whole number with thousands; text that must never become a formula (quotePrefix).</summary>
    private const string Styles = $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    public static IEnumerable<(string Path, string Text)> Of(IReadOnlyList<string> sheets)
    {
        var numbered = sheets.Select((name, i) => (Name: SecurityElement.Escape(name), Number: i + 1)).ToList();
        yield return ("[Content_Types].xml",
            $"""{Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>"""
            + string.Concat(numbered.Select(s => $"""<Override PartName="/xl/worksheets/sheet{s.Number}.xml" ContentType="{Spreadsheet}.worksheet+xml"/>"""))
            + "</Types>");
        yield return ("_rels/.rels",
            $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("xl/workbook.xml",
            $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView/></bookViews><sheets>"""
            + string.Concat(numbered.Select(s => $"""<sheet name="{s.Name}" sheetId="{s.Number}" r:id="s{s.Number}"/>"""))
            + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels",
            $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/styles" Target="styles.xml"/>"""
            + string.Concat(numbered.Select(s => $"""<Relationship Id="s{s.Number}" Type="{Office}/worksheet" Target="worksheets/sheet{s.Number}.xml"/>"""))
            + "</Relationships>");
        yield return ("xl/styles.xml", Styles);
    }

    public static string SheetName(string name, List<string> taken)
    {
        var clean = new string([.. name.Select(c => @"[]:*?/\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c).Take(MaxSheetName)]).Trim('\'', ' ');
        var wanted = clean.Length == 0 ? "Lembar" : clean;
        for (var i = 2; taken.Contains(wanted, StringComparer.OrdinalIgnoreCase); i++)
        {
            var suffix = $" ({i})";
            wanted = clean[..Math.Min(clean.Length, MaxSheetName - suffix.Length)] + suffix;
        }

        return wanted;
    }
}

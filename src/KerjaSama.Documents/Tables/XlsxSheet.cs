using System.Globalization;
using System.Xml;

namespace KerjaSama.Documents.Tables;

/// <summary>One sheet while it is written (SpreadsheetML, ECMA-376 part 1, 18.3).</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MaxText = 32_767;

    private readonly XmlWriter _xml;
    private readonly int _columns;
    private int _rows;

    public XlsxSheet(Stream output, IReadOnlyList<XlsxColumn> columns, bool isFirst)
    {
        _columns = columns.Count;
        _xml = XmlWriter.Create(output, XlsxWriter.Settings);
        _xml.WriteStartElement("worksheet", Namespace);
        WriteView(isFirst);
        WriteColumns(columns);
        _xml.WriteStartElement("sheetData", Namespace);
        StartRow();
        for (var i = 0; i < columns.Count; i++)
        {
            WriteText(i, columns[i].Header, XlsxStyle.Header);
        }

        _xml.WriteEndElement();
    }

    public void WriteRow(ReadOnlySpan<object?> values)
    {
        StartRow();
        for (var i = 0; i < values.Length; i++)
        {
            WriteCell(i, values[i]);
        }

        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteStartElement("autoFilter", Namespace);
        _xml.WriteAttributeString("ref", $"A1:{Reference(_columns - 1, _rows)}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void WriteView(bool isFirst)
    {
        _xml.WriteStartElement("sheetViews", Namespace);
        _xml.WriteStartElement("sheetView", Namespace);
        if (isFirst)
        {
            _xml.WriteAttributeString("tabSelected", "1");
        }

        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane", Namespace);
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteColumns(IReadOnlyList<XlsxColumn> columns)
    {
        _xml.WriteStartElement("cols", Namespace);
        for (var i = 0; i < columns.Count; i++)
        {
            _xml.WriteStartElement("col", Namespace);
            _xml.WriteAttributeString("min", Invariant(i + 1));
            _xml.WriteAttributeString("max", Invariant(i + 1));
            _xml.WriteAttributeString("width", Invariant(columns[i].Width));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void StartRow()
    {
        _rows++;
        _xml.WriteStartElement("row", Namespace);
        _xml.WriteAttributeString("r", Invariant(_rows));
    }

    private void WriteCell(int column, object? value)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                WriteText(column, text, FormulaGuard.IsRisky(text) ? XlsxStyle.GuardedText : XlsxStyle.Text);
                break;
            case bool yes:
                WriteText(column, yes ? "ya" : "tidak", XlsxStyle.Text);
                break;
            case DateOnly date:
                WriteValue(column, Invariant(ExcelDate.ToSerial(date.ToDateTime(TimeOnly.MinValue))), XlsxStyle.Date);
                break;
            case DateTime moment:
                WriteValue(column, Invariant(ExcelDate.ToSerial(moment)), XlsxStyle.Moment);
                break;
            case long rupiah:
                WriteValue(column, Invariant(rupiah), XlsxStyle.Thousands);
                break;
            case int or decimal or double:
                WriteValue(column, Invariant((IFormattable)value), XlsxStyle.Text);
                break;
            default:
                throw new ArgumentException($"Cannot write a {value.GetType().Name} to a table.", nameof(value));
        }
    }

    private void WriteText(int column, string text, XlsxStyle style)
    {
        var kept = new string([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)).Take(MaxText)]);
        StartCell(column, style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(kept);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteValue(int column, string value, XlsxStyle style)
    {
        StartCell(column, style);
        _xml.WriteElementString("v", Namespace, value);
        _xml.WriteEndElement();
    }

    private void StartCell(int column, XlsxStyle style)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", Reference(column, _rows));
        _xml.WriteAttributeString("s", Invariant((int)style));
    }

    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + Invariant(row);
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}

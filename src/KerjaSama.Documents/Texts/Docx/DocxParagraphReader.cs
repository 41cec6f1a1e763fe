using System.Text;
using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>
/// Reads one paragraph: what its runs show. A paragraph whose mark is deleted flows into the next one, which gives it its number.
/// </summary>
internal sealed class DocxParagraphReader
{
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxFields _fields = new();
    private readonly DocxNotes _notes;
    private readonly StringBuilder _text = new();
    private List<XElement> _boxes = [];
    private List<string> _footnotes = [];
    private bool _pageBreak;
    private int _emphasised;
    private bool _styleEmphasised;

    public DocxParagraphReader(DocxPackage package)
    {
        _styles = new DocxStyles(package.Styles);
        _numbering = new DocxNumbering(package.Numbering, _styles);
        _notes = new DocxNotes(package);
    }

    public DocxMarks Marks { get; } = new();

    /// <summary>Adds the paragraph to <paramref name="blocks"/>.</summary>
    /// <returns>Text boxes tied to it, whose blocks follow it.</returns>
    public List<XElement> Read(XElement paragraph, List<TextBlock> blocks)
    {
        var properties = paragraph.Child("pPr");
        var style = properties.Child("pStyle").Value();
        if (properties.Child("pPrChange") is { } formatted)
        {
            Marks.AddFormat(formatted, PlainText(paragraph));
        }

        _pageBreak |= properties.Child("pageBreakBefore").Switch() ?? _styles.BreaksPage(style);
        _boxes = [];
        _styleEmphasised = _styles.IsEmphasised(style);
        ReadInline(paragraph);
        if (properties.Child("rPr").Child("del") is null && properties.Child("rPr").Child("moveFrom") is null)
        {
            Finish(properties, style, blocks);
        }

        return _boxes;
    }

    /// <summary>Writes what a deleted paragraph mark at the end of a cell or of the document has left.</summary>
    public void Flush(List<TextBlock> blocks)
    {
        if (_text.Length > 0)
        {
            Finish(null, null, blocks);
        }
    }

    /// <summary>A mark between paragraphs: an end of a comment's range, or deleted blocks.</summary>
    public void ReadMark(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "del" or "moveFrom":
                Marks.AddDeleted(element, PlainText(element));
                break;
            case "commentRangeStart":
                Marks.OpenComment(element.Value("id"));
                break;
            case "commentRangeEnd":
                Marks.CloseComment(element.Value("id"));
                break;
        }
    }

    /// <summary>All text within, deleted text too.</summary>
    public static string PlainText(XElement element) => string.Concat(element.Descendants().Select(e => e.Name.LocalName switch
    {
        "t" or "delText" => e.Value,
        "tab" or "br" or "cr" => " ",
        "p" or "tc" when e.ElementsBeforeSelf().Any(b => b.Name.LocalName is "p" or "tc" or "tbl") => " ",
        _ => "",
    })).Trim();

    /// <summary>The one branch of an alternate content that is read.</summary>
    public static XElement Branch(XElement alternate) =>
        alternate.Children("Choice").FirstOrDefault(c => c.Descendants().Any(e => e.Name.LocalName is "t" or "txbxContent")) ?? alternate.Child("Fallback") ?? alternate.Child("Choice") ?? new XElement("Choice");

    private void Finish(XElement? properties, string? style, List<TextBlock> blocks)
    {
        var text = _text.ToString();
        var number = _numbering.Next(properties, style);
        var letters = text.Count(char.IsLetter);
        blocks.Add(new TextParagraph(Marks.Paragraph, text)
        {
            Number = number?.Text,
            NumberKind = number?.Kind,
            Centered = (properties.Child("jc").Value() ?? (_styles.IsCentered(style) ? "center" : "left")) == "center",
            Emphasised = letters > 0 && _emphasised >= letters,
            AfterPageBreak = _pageBreak,
        });
        Marks.Paragraph++;
        foreach (var note in _footnotes)
        {
            blocks.Add(new TextParagraph(Marks.Paragraph++, note) { Footnote = true });
        }

        _text.Clear();
        _emphasised = 0;
        _footnotes = [];
        _pageBreak = false;
    }

    private void ReadInline(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    ReadRun(element);
                    break;
                case "ins" or "moveTo":
                    var start = _text.Length;
                    ReadInline(element);
                    Marks.AddInserted(element, _text.ToString(start, Math.Max(0, _text.Length - start)));
                    break;
                case "hyperlink" or "smartTag" or "customXml" or "sdtContent" or "bdo" or "dir":
                    ReadInline(element);
                    break;
                case "sdt":
                    ReadInline(element.Child("sdtContent") ?? element);
                    break;
                case "fldSimple" when !DocxFields.IsContents(element.Value("instr")):
                    ReadInline(element);
                    break;
                case "AlternateContent":
                    ReadInline(Branch(element));
                    break;
                case "oMath" or "oMathPara":
                    Emit(PlainText(element), false);
                    break;
                case "del" or "moveFrom" or "commentRangeStart" or "commentRangeEnd":
                    ReadMark(element);
                    break;
            }
        }
    }

    private void ReadRun(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties.Child("vanish").Switch() == true)
        {
            return;
        }

        var emphasised = (properties.Child("b").Switch() ?? properties.Child("caps").Switch()
            ?? (_styleEmphasised || _styles.IsOn(properties.Child("rStyle").Value() ?? "", "b"))) || properties.Child("caps").Switch() == true;
        var start = _text.Length;
        ReadRunContent(run, emphasised);
        if (properties.Child("rPrChange") is { } formatted && _text.Length > start)
        {
            Marks.AddFormat(formatted, _text.ToString(start, _text.Length - start));
        }
    }

    private void ReadRunContent(XElement run, bool emphasised)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    Emit(element.Value, emphasised);
                    break;
                case "tab" or "ptab":
                    Emit("\t", false);
                    break;
                case "cr":
                    Emit("\n", false);
                    break;
                case "br":
                    _pageBreak |= element.Value("type") == "page";
                    Emit("\n", false);
                    break;
                case "noBreakHyphen":
                    Emit("-", false);
                    break;
                case "fldChar":
                    _fields.ReadMark(element.Value("fldCharType"));
                    break;
                case "instrText":
                    _fields.ReadInstruction(element.Value);
                    break;
                case "footnoteReference" or "endnoteReference" when _notes.Find(element) is { } note:
                    _footnotes.Add(note);
                    break;
                case "commentReference":
                    Marks.MeetComment(element.Value("id"));
                    break;
                case "AlternateContent":
                    ReadRunContent(Branch(element), emphasised);
                    break;
                case "drawing" or "pict" or "object":
                    CollectBoxes(element);
                    break;
                case "ruby":
                    Emit(PlainText(element.Child("rubyBase") ?? element), emphasised);
                    break;
            }
        }
    }

    private void CollectBoxes(XElement element)
    {
        foreach (var inner in element.Elements())
        {
            if (inner.Name.LocalName == "txbxContent")
            {
                _boxes.Add(inner);
            }
            else
            {
                CollectBoxes(inner.Name.LocalName == "AlternateContent" ? Branch(inner) : inner);
            }
        }
    }

    private void Emit(string text, bool emphasised)
    {
        if (!_fields.Shows)
        {
            return;
        }

        _text.Append(text);
        _emphasised += emphasised ? text.Count(char.IsLetter) : 0;
        Marks.Meet(text);
    }
}

using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>Walks the blocks of a document: paragraphs, tables, content controls, in the order of reading.</summary>
internal sealed class DocxBodyReader(DocxPackage package)
{
    private readonly DocxParagraphReader _paragraphs = new(package);

    public IReadOnlyList<DocxRevision> Revisions => _paragraphs.Marks.Revisions;

    public IReadOnlyList<DocxCommentAnchor> Anchors => _paragraphs.Marks.Anchors;

    public List<TextBlock> Read()
    {
        var blocks = ReadBlocks(package.Body);
        _paragraphs.Flush(blocks);
        return blocks;
    }

    private List<TextBlock> ReadBlocks(XElement container)
    {
        var blocks = new List<TextBlock>();
        AddBlocks(container, blocks);
        return blocks;
    }

    private void AddBlocks(XElement container, List<TextBlock> blocks)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    AddParagraph(element, blocks);
                    break;
                case "tbl":
                    blocks.Add(ReadTable(element));
                    break;
                case "sdt" when !IsContents(element):
                    AddBlocks(element.Child("sdtContent") ?? element, blocks);
                    break;
                case "AlternateContent":
                    AddBlocks(DocxParagraphReader.Branch(element), blocks);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    AddBlocks(element, blocks);
                    break;
                case "del" or "moveFrom" or "commentRangeStart" or "commentRangeEnd":
                    _paragraphs.ReadMark(element);
                    break;
            }
        }
    }

    private void AddParagraph(XElement element, List<TextBlock> blocks)
    {
        var boxes = _paragraphs.Read(element, blocks);
        foreach (var box in boxes)
        {
            AddBlocks(box, blocks);
        }
    }

    private TextTable ReadTable(XElement table)
    {
        var rows = new List<TextRow>();
        foreach (var row in Unwrapped(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is { } deleted)
            {
                _paragraphs.Marks.AddDeleted(deleted, DocxParagraphReader.PlainText(row));
                continue;
            }

            var cells = new List<TextCell>();
            var column = row.Child("trPr").Child("gridBefore").Number() ?? 0;
            foreach (var cell in Unwrapped(row, "tc"))
            {
                if (cell.Child("tcPr").Child("cellDel") is { } gone)
                {
                    _paragraphs.Marks.AddDeleted(gone, DocxParagraphReader.PlainText(cell));
                    continue;
                }

                var blocks = ReadBlocks(cell);
                _paragraphs.Flush(blocks);
                cells.Add(new TextCell(column, blocks));
                column += Math.Clamp(cell.Child("tcPr").Child("gridSpan").Number() ?? 1, 1, 64);
            }

            rows.Add(new TextRow(cells));
        }

        return new TextTable(rows);
    }

    // rows and cells may stand inside content controls and other wrappers
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo")
            {
                foreach (var inner in Unwrapped(element, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsContents(XElement control) =>
        control.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Value() == "Table of Contents";
}

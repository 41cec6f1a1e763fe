using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>
/// Turns a text into runs (inside a paragraph, a new line is a line break) or into paragraphs (in a block, a new line is a
/// paragraph, and "1. " or "a. " at its beginning hangs). The format is that of the placeholder.
/// </summary>
internal static partial class TemplateText
{
    private const int HangingTwips = 426;

    /// <summary>What stands in the control's place.</summary>
    /// <param name="control">The control.</param>
    /// <param name="content">Its placeholder.</param>
    /// <param name="numberedStyles">Ids of the paragraph styles that number by themselves: there a typed "1. " is dropped.</param>
    /// <param name="text">The value.</param>
    public static IReadOnlyList<OpenXmlElement> Render(SdtElement control, OpenXmlElement content, IReadOnlySet<string> numberedStyles, string text)
    {
        var lines = Lines(text);
        if (control is SdtRun)
        {
            return [RunOf(FormatOf(content), lines)];
        }

        if (control is SdtBlock)
        {
            return Paragraphs(content, numberedStyles, lines);
        }

        // a control around whole cells or rows: the text goes into the first cell
        var copy = content.CloneNode(true);
        if (copy.Descendants<TableCell>().FirstOrDefault() is { } cell)
        {
            var paragraphs = Paragraphs(cell, numberedStyles, lines);
            cell.RemoveAllChildren<Paragraph>();
            cell.Append(paragraphs);
        }

        var children = copy.ChildElements.ToList();
        copy.RemoveAllChildren();
        return children;
    }

    private static List<OpenXmlElement> Paragraphs(OpenXmlElement content, IReadOnlySet<string> numberedStyles, string[] lines)
    {
        var written = lines.Where(l => l.Length > 0).ToArray();
        var properties = content.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties;
        var format = FormatOf(content);
        var isNumbered = properties?.NumberingProperties is not null || numberedStyles.Contains(properties?.ParagraphStyleId?.Val?.Value ?? "");
        return [.. (written.Length == 0 ? [""] : written).Select(line => ParagraphOf(properties, format, isNumbered, line))];
    }

    private static Paragraph ParagraphOf(ParagraphProperties? properties, RunProperties? format, bool isNumbered, string line)
    {
        var paragraph = new Paragraph();
        if (properties is not null)
        {
            paragraph.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        }

        if (Numbered().Match(line) is { Success: true } numbered)
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            if (isNumbered)
            {
                // Word counts here already
                paragraph.AppendChild(RunOf(format, [numbered.Groups["isi"].Value]));
                return paragraph;
            }

            var left = int.TryParse(paragraph.ParagraphProperties.Indentation?.Left?.Value, out var twips) ? twips : 0;
            paragraph.ParagraphProperties.Indentation = new Indentation { Left = $"{left + HangingTwips}", Hanging = $"{HangingTwips}" };
            line = $"{numbered.Groups["nomor"].Value}\t{numbered.Groups["isi"].Value}";
        }

        paragraph.AppendChild(RunOf(format, [line]));
        return paragraph;
    }

    private static Run RunOf(RunProperties? format, string[] lines)
    {
        var run = new Run();
        if (format is not null)
        {
            run.RunProperties = (RunProperties)format.CloneNode(true);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new Break());
            }

            AppendLine(run, lines[i]);
        }

        return run;
    }

    private static void AppendLine(Run run, string line)
    {
        var pieces = line.Split('\t');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new TabChar());
            }

            if (pieces[i].Length > 0)
            {
                run.AppendChild(new Text(pieces[i]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
    }

    private static RunProperties? FormatOf(OpenXmlElement content)
    {
        if (content.Descendants<Run>().FirstOrDefault()?.RunProperties?.CloneNode(true) is not RunProperties format)
        {
            return null;
        }

        if (format.RunStyle?.Val?.Value == "PlaceholderText")
        {
            format.RunStyle.Remove();
        }

        return format;
    }

    private static string[] Lines(string text)
    {
        var clean = text.ReplaceLineEndings("\n").Replace('\v', '\n').Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c));
        return [.. new string([.. clean]).Split('\n').Select(l => l.TrimEnd(' '))];
    }

    [GeneratedRegex(@"^\s*(?<nomor>(\d{1,2}|[a-z])[.)])\s+(?<isi>\S.*)$")]
    private static partial Regex Numbered();
}

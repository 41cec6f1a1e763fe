using System.Text;
using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>How <see cref="NaskahDocx"/> lays a text out.</summary>
internal enum NaskahLayout
{
    /// <summary>Word's own numbers, given by styles, as our templates do.</summary>
    Otomatis,

    /// <summary>Word's own numbers, a list of its own per pasal, given in each paragraph.</summary>
    OtomatisLangsung,

    /// <summary>All numbers typed, heading and title in two paragraphs.</summary>
    Ketik,

    /// <summary>All numbers typed, "PASAL I" with its title in the same paragraph after a line break.</summary>
    KetikRomawi,
}

/// <summary>
/// Writes a naskah from plain lines: <c>= centred</c>, <c># BAB title</c>, <c>## pasal title</c>, <c>(1) ayat</c>, <c>a. item</c>,
/// <c>| cell | cell |</c>, <c>---</c> a new page, all else a paragraph. Numbers before ayat and items are ours to write or to leave to Word. <c>{-old-}</c>
/// and <c>{+new+}</c> are tracked changes, and so is a whole line after <c>+ </c> or <c>- </c>; without tracking they are simply done.
/// </summary>
internal static partial class NaskahDocx
{
    private const string Tracked = """w:id="9" w:author="Contoh Andini" w:date="2026-11-20T09:30:00Z" """;

    public static MemoryStream Write(string text, NaskahLayout layout = NaskahLayout.Otomatis, bool tracked = true)
    {
        var body = new StringBuilder();
        var numbers = new NaskahNumbers(layout);
        var rows = new List<string[]>();
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)))
        {
            var (line, mark) = raw switch
            {
                ['+', ' ', ..] => (raw[2..], tracked ? "ins" : ""),
                ['-', ' ', ..] => (raw[2..], tracked ? "del" : "gone"),
                _ => (raw, ""),
            };
            if (mark == "gone")
            {
                continue;
            }

            if (line.StartsWith('|'))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(c => c.Trim())]);
                continue;
            }

            Flush(rows, body);
            body.Append(Paragraphs(line, mark, numbers, tracked));
        }

        Flush(rows, body);
        return DocxParts.Write(body.ToString(), ("styles", NaskahNumbers.Styles), ("numbering", numbers.Definitions));
    }

    private static void Flush(List<string[]> rows, StringBuilder body)
    {
        if (rows.Count > 0)
        {
            body.Append(DocxParts.Table([.. rows]));
            rows.Clear();
        }
    }

    private static string Paragraphs(string line, string mark, NaskahNumbers numbers, bool tracked)
    {
        const string center = """<w:jc w:val="center"/>""";
        var (properties, number, text) = line switch
        {
            "---" => ("<w:pageBreakBefore/>", "", ""),
            ['#', '#', ' ', ..] => numbers.Pasal(line[3..]),
            ['#', ' ', ..] => numbers.Bab(line[2..]),
            ['=', ' ', ..] => (center, "", line[2..]),
            _ when Ayat().Match(line) is { Success: true } m => numbers.Ayat(m.Groups[1].Value, line[m.Length..]),
            _ when Huruf().Match(line) is { Success: true } m => numbers.Huruf(m.Groups[1].Value, line[m.Length..]),
            _ => ("", "", line),
        };
        var split = text.Split('\u0001');
        return string.Concat(split.Select((t, i) => Paragraph(i == 0 ? properties : center, (i == 0 ? number : "") + t, mark, tracked)));
    }

    private static string Paragraph(string properties, string text, string mark, bool tracked)
    {
        var markProperties = mark.Length == 0 ? "" : $"<w:rPr><w:{mark} {Tracked}/></w:rPr>";
        return $"<w:p><w:pPr>{properties}{markProperties}</w:pPr>{string.Concat(Pieces().Split(text).Select(p => Run(p, mark, tracked)))}</w:p>";
    }

    private static string Run(string piece, string mark, bool tracked)
    {
        var (kind, text) = piece switch
        {
            ['{', '-', ..] => (tracked ? "del" : "gone", piece[2..^2]),
            ['{', '+', ..] => (tracked ? "ins" : "", piece[2..^2]),
            _ => (mark, piece),
        };
        var run = DocxParts.R(text).Replace("\u0002", """</w:t><w:br/><w:t xml:space="preserve">""", StringComparison.Ordinal);
        return (text, kind) switch
        {
            ("", _) or (_, "gone") => "",
            (_, "") => run,
            (_, "del") => $"<w:del {Tracked}>{run.Replace("w:t>", "w:delText>", StringComparison.Ordinal).Replace("<w:t ", "<w:delText ", StringComparison.Ordinal)}</w:del>",
            _ => $"<w:{kind} {Tracked}>{run}</w:{kind}>",
        };
    }

    [GeneratedRegex(@"(\{-.*?-\}|\{\+.*?\+\})")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\((\d+)\)\s+")]
    private static partial Regex Ayat();

    [GeneratedRegex(@"^([a-z])\.\s+")]
    private static partial Regex Huruf();
}

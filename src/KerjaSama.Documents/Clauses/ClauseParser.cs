using System.Text.RegularExpressions;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Clauses;

/// <summary>Reads <see cref="ClauseText"/>.</summary>
internal sealed partial class ClauseParser(string text)
{
    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');
    private int _next;

    public List<ClauseNode> Read()
    {
        var nodes = ReadUntil(null);
        return _next == _lines.Length ? nodes : throw Broken($"\"{_lines[_next].Trim()}\" tidak menutup apa pun.");
    }

    /// <summary>Up to the line that closes the block, or to the end.</summary>
    private List<ClauseNode> ReadUntil(string? opened)
    {
        var nodes = new List<ClauseNode>();
        for (; _next < _lines.Length; _next++)
        {
            var line = _lines[_next].Trim();
            if (BlockEnd().Match(line) is { Success: true } end)
            {
                return opened == end.Groups["jenis"].Value ? nodes : throw Broken($"\"{line}\" tidak menutup apa pun.");
            }

            if (BlockStart().Match(line) is { Success: true } start)
            {
                nodes.Add(ReadBlock(start.Groups["jenis"].Value, start.Groups["nama"].Value));
            }
            else if (line.Length > 0)
            {
                nodes.Add(ReadLine(line));
            }
        }

        return opened is null ? nodes : throw Broken($"Bagian {{{opened}:…}} tidak ditutup dengan {{/{opened}}}.");
    }

    private ClauseNode.Block ReadBlock(string kind, string name)
    {
        _next++;
        var content = ReadUntil(kind);
        return new(kind == "ulang" ? TemplateFieldKind.Repeat : TemplateFieldKind.Optional, name, kind == "kecuali", content);
    }

    private ClauseNode.Line ReadLine(string line)
    {
        var marker = Marker().Match(line);
        var kind = marker.Groups["ayat"].Success ? ClauseLineKind.Ayat
            : marker.Groups["butir"].Success ? ClauseLineKind.Butir
            : marker.Groups["rinci"].Success ? ClauseLineKind.Rinci
            : marker.Groups["tebal"].Success ? ClauseLineKind.Heading
            : marker.Groups["keterangan"].Success ? ClauseLineKind.Detail
            : ClauseLineKind.Paragraph;
        var body = kind == ClauseLineKind.Paragraph ? line : line[marker.Length..];
        string? label = null;
        if (kind == ClauseLineKind.Detail)
        {
            var colon = body.IndexOf(" : ", StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw Broken("Baris \"- \" berbentuk \"- label : isi\".");
            }

            (label, body) = (body[..colon].Trim(), body[(colon + 3)..].Trim());
        }

        return new(kind, label, ReadPieces(body));
    }

    private List<ClausePiece> ReadPieces(string line)
    {
        var at = 0;
        var pieces = ReadPieces(line, ref at, inside: false);
        return at == line.Length ? pieces : throw Broken("Ada kurung kurawal tutup tanpa pembuka.");
    }

    private List<ClausePiece> ReadPieces(string line, ref int at, bool inside)
    {
        var pieces = new List<ClausePiece>();
        var start = at;
        while (at < line.Length && line[at] != '}')
        {
            if (line[at] != '{')
            {
                at++;
                continue;
            }

            AddWords(pieces, line[start..at]);
            pieces.Add(ReadControl(line, ref at));
            start = at;
        }

        AddWords(pieces, line[start..at]);
        return inside && at == line.Length ? throw Broken("Kurung kurawal tidak ditutup.") : pieces;
    }

    private ClausePiece ReadControl(string line, ref int at)
    {
        if (Control().Match(line, at) is not { Success: true } control)
        {
            throw Broken($"\"{Shorten(line[at..])}\" bukan isian. Tulis {{namaIsian}}, {{jika:namaIsian|teks}}, atau {{kecuali:namaIsian|teks}}.");
        }

        at += control.Length;
        var name = control.Groups["nama"].Value;
        if (!control.Groups["jenis"].Success)
        {
            return new ClausePiece.Field(name);
        }

        var content = ReadPieces(line, ref at, inside: true);
        at++;
        return new ClausePiece.Condition(name, control.Groups["jenis"].Value == "kecuali", content);
    }

    private static void AddWords(List<ClausePiece> pieces, string words)
    {
        if (words.Length > 0)
        {
            pieces.Add(new ClausePiece.Words(words));
        }
    }

    private TemplateException Broken(string what) => new("", $"Baris {Math.Min(_next + 1, _lines.Length)}: {what}");

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "…";

    [GeneratedRegex(@"^(?:(?<ayat>\(\d{1,2}\))|(?<butir>[a-z]\.)|(?<rinci>\d{1,2}\))|(?<tebal>#)|(?<keterangan>-))\s+")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\{(?<jenis>ulang|jika|kecuali):(?<nama>[a-z][A-Za-z0-9]*)\}$")]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^\{/(?<jenis>ulang|jika|kecuali)\}$")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"\G\{(?:(?<nama>[a-z][A-Za-z0-9]*)\}|(?<jenis>jika|kecuali):(?<nama>[a-z][A-Za-z0-9]*)\|)")]
    private static partial Regex Control();
}

using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts;

/// <summary>Where the parts without a heading begin. Each place is an index of the lines; beyond them where there is none.</summary>
internal sealed partial class NaskahOutline
{
    private const int LongSentence = 160;
    private const int LongSignature = 220;

    private readonly List<TextParagraph> _lines;

    public NaskahOutline(List<TextParagraph> lines)
    {
        _lines = lines;
        var firstPasal = lines.FindIndex(l => Heading.Pasal(l) is not null);
        HasPasal = firstPasal >= 0;
        Lampiran = FindLampiran(Math.Max(firstPasal, 1));
        var lastPasal = lines[..Math.Min(Lampiran, lines.Count)].FindLastIndex(l => Heading.Pasal(l) is not null);
        Opening = HasPasal ? Math.Min(FindOpening(), firstPasal) : FindOpening();
        Penutup = FindPenutup(HasPasal ? lastPasal + 1 : Opening + 1);
        Lampiran = Math.Min(Lampiran, FindUntitledLampiran());
    }

    public bool HasPasal { get; }

    public int Opening { get; }

    public int Penutup { get; }

    public int Lampiran { get; }

    /// <summary>Drops blank lines; a page break in one is kept for the line after it.</summary>
    public static List<TextParagraph> WithoutBlanks(List<TextParagraph> lines)
    {
        var kept = new List<TextParagraph>();
        var pageBreak = false;
        foreach (var line in lines)
        {
            pageBreak |= line.AfterPageBreak;
            if (!line.IsBlank)
            {
                kept.Add(line with { AfterPageBreak = pageBreak });
                pageBreak = false;
            }
        }

        return kept;
    }

    /// <summary>The line holds nothing but the names of the parties, as a signature block begins.</summary>
    public static bool IsSignatureLine(string text) => SignatureLine().IsMatch(text);

    public bool StartsLampiran(int i) => i == Lampiran || Heading.Lampiran(_lines[i]) is not null;

    /// <param name="i">Index of a line under a heading.</param>
    /// <param name="first">The line right under it.</param>
    public bool IsTitleLine(int i, bool first)
    {
        var line = _lines[i];
        if (line.Number is not null || line.Footnote || i == Penutup || i == Lampiran || !Heading.LooksLikeTitle(line.Text) || Enumerator.Split(line.Text, null) is not null
            || Heading.Pasal(line) is not null || Heading.Bab(line) is not null || Heading.Lampiran(line) is not null)
        {
            return false;
        }

        var setOff = line.Centered || line.Emphasised || Heading.IsUpper(line.Text);
        return setOff && !line.Row || first && line.Text.Length <= 80 && !line.Row && i + 1 < _lines.Count && Heading.Pasal(_lines[i + 1]) is null;
    }

    private int FindOpening()
    {
        var i = _lines.FindIndex(l => l.Number is not null || OpeningWords().IsMatch(l.Text) || !BelongsToHead(l));
        return i < 0 ? _lines.Count : i;
    }

    private static bool BelongsToHead(TextParagraph line) =>
        line.Centered || Heading.IsUpper(line.Text) || (line.Text.Length <= LongSentence && !".;,".Contains(line.Text[^1]) && Enumerator.Split(line.Text, null) is null);

    private int FindLampiran(int from)
    {
        var i = from < _lines.Count ? _lines.FindIndex(from, l => Heading.Lampiran(l) is not null) : -1;
        return i < 0 ? int.MaxValue : i;
    }

    /// <summary>An attachment that does not say so: a set-off line on a new page after the signatures.</summary>
    private int FindUntitledLampiran()
    {
        var i = Penutup >= _lines.Count ? -1 : _lines.FindIndex(Penutup, l => l.AfterPageBreak && (l.Centered || Heading.IsUpper(l.Text)) && SignatureLine().IsMatch(l.Text) is false);
        return i < 0 || i == Penutup ? int.MaxValue : i;
    }

    private int FindPenutup(int from)
    {
        var end = Math.Min(Lampiran, _lines.Count);
        for (var i = from; i < end; i++)
        {
            if (SignatureLine().IsMatch(_lines[i].Text) && OnlySignatures(i, end))
            {
                return i;
            }
        }

        // none says "PIHAK KESATU": the last short lines without an end of a sentence
        var start = end;
        while (start > from + 1 && _lines[start - 1] is { Number: null, Text.Length: <= 110 } line && !".;:".Contains(line.Text[^1]) && Enumerator.Split(line.Text, null) is null)
        {
            start--;
        }

        return end - start >= 2 ? start : int.MaxValue;
    }

    // addresses for correspondence look alike, but have labels
    private bool OnlySignatures(int from, int end)
    {
        for (var i = from; i < end && !(i > from && _lines[i].AfterPageBreak); i++)
        {
            if (_lines[i].Number is not null || _lines[i].Text.Length > LongSignature || AddressLabel().IsMatch(_lines[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(?:pada hari ini|pada tanggal|kami yang|yang bertanda|bahwa\b|dalam rangka|berdasarkan|dengan ini|dengan hormat|para pihak|on this|the undersigned|this (?:memorandum|agreement|letter)|whereas|(?:perjanjian kerja sama|nota kesepakatan|kesepakatan bersama|perjanjian) ini\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OpeningWords();

    [GeneratedRegex(@"^(?:(?:PIHAK|Pihak)\s+(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|Kesatu|Pertama|Kedua|Ketiga|Keempat|I{1,3}|IV)|(?:UNTUK|Untuk)\s*/\s*(?:FOR|For)|(?:FOR|For)(?: AND ON BEHALF OF| and on behalf of)?|UNTUK DAN ATAS NAMA|PARA PIHAK|(?:THE )?(?:FIRST|SECOND) PARTY)(?:[\s,.;:]+|$)(?:(?:(?:PIHAK|Pihak)\s+(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|Kesatu|Pertama|Kedua|Ketiga|Keempat|I{1,3}|IV)|(?:UNTUK|Untuk)\s*/\s*(?:FOR|For)|(?:FOR|For)|(?:THE )?(?:FIRST|SECOND) PARTY)(?:[\s,.;:]+|$))*$")]
    private static partial Regex SignatureLine();

    [GeneratedRegex(@"^(?:alamat|telepon|telp|surel|e-?mail|faks|u\.p|up|address|phone)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AddressLabel();
}

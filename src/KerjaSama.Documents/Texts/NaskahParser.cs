namespace KerjaSama.Documents.Texts;

/// <summary>From the blocks of a file to the parts of an agreement, the two languages of a bilingual one apart.</summary>
internal static class NaskahParser
{
    // fewer words say nothing about a language
    private const int EnoughWords = 40;

    public static ParsedNaskah Parse(IReadOnlyList<TextBlock> blocks)
    {
        var (main, foreign) = BlockFlattener.Flatten(blocks);
        if (foreign.Count == 0)
        {
            (main, foreign) = SplitHalves(main);
        }

        var places = new SortedDictionary<int, LetakNaskah>();
        var bagian = new NaskahBuilder(main, places, false);
        var asing = new NaskahBuilder(foreign, places, true);
        return new ParsedNaskah(bagian.Build(), asing.Build(), places);
    }

    /// <summary>One language after the other, or pasal by pasal under headings of their own ("Pasal 1 …, Article 1 …").</summary>
    private static (List<TextParagraph> Main, List<TextParagraph> Foreign) SplitHalves(List<TextParagraph> paragraphs)
    {
        var weights = paragraphs.ConvertAll(p => TextLanguage.Weigh(p.Text));
        var own = weights.Where(w => w > 0).Sum();
        var other = -weights.Where(w => w < 0).Sum();
        if (own < EnoughWords || other < EnoughWords)
        {
            return (paragraphs, []);
        }

        var (cut, ownFirst, gain) = BestCut(weights);
        if (gain >= 0.9 * (own + other))
        {
            return ownFirst ? (paragraphs[..cut], paragraphs[cut..]) : (paragraphs[cut..], paragraphs[..cut]);
        }

        return ByHeadings(paragraphs);
    }

    private static (int Cut, bool OwnFirst, double Gain) BestCut(List<int> weights)
    {
        var total = weights.Sum();
        var (best, cut, before) = (0, 0, 0);
        for (var i = 1; i < weights.Count; i++)
        {
            before += weights[i - 1];
            // words before the cut count as they are, those after it with the other sign
            var gain = (2 * before) - total;
            if (Math.Abs(gain) > Math.Abs(best))
            {
                (best, cut) = (gain, i);
            }
        }

        // a title without a weight belongs to the text that follows it
        while (cut > 1 && weights[cut - 1] == 0)
        {
            cut--;
        }

        return (cut, best > 0, Math.Abs(best));
    }

    private static (List<TextParagraph> Main, List<TextParagraph> Foreign) ByHeadings(List<TextParagraph> paragraphs)
    {
        var main = new List<TextParagraph>();
        var foreign = new List<TextParagraph>();
        var target = main;
        foreach (var paragraph in paragraphs)
        {
            if (Heading.Pasal(paragraph) is { } heading)
            {
                target = heading.Foreign ? foreign : main;
            }

            target.Add(paragraph);
        }

        return main.Exists(p => Heading.Pasal(p) is not null) ? (main, foreign) : (paragraphs, []);
    }
}

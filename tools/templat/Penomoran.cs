using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Numbering: Pasal 1 / (1) / a. / 1) in one list that begins anew below each level; the same in English beside it; 1. 2. 3. of the parties; a. b. c. of the considerations.</summary>
internal static class Penomoran
{
    public static Numbering Semua() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, NumberFormatValues.Decimal, "Pasal %1", Gaya.Pasal, left: 0, hanging: 0, LevelSuffixValues.Nothing),
            Level(1, NumberFormatValues.Decimal, "(%2)", Gaya.Ayat, Mm(9), Mm(9)),
            Level(2, NumberFormatValues.LowerLetter, "%3.", Gaya.Butir, Mm(16), Mm(7)),
            Level(3, NumberFormatValues.Decimal, "%4)", Gaya.Rinci, Mm(23), Mm(7)))
        { AbstractNumberId = 1 },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            Level(0, NumberFormatValues.Decimal, "%1.", Gaya.NomorPihak, Mm(8), Mm(8)))
        { AbstractNumberId = 2 },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            Level(0, NumberFormatValues.LowerLetter, "%1.", Gaya.ButirPembuka, Mm(16), Mm(7)))
        { AbstractNumberId = 3 },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, NumberFormatValues.Decimal, "Article %1", Gaya.PasalEn, left: 0, hanging: 0, LevelSuffixValues.Nothing),
            Level(1, NumberFormatValues.Decimal, "(%2)", Gaya.AyatEn, Mm(9), Mm(9)),
            Level(2, NumberFormatValues.LowerLetter, "%3.", Gaya.ButirEn, Mm(16), Mm(7)),
            Level(3, NumberFormatValues.Decimal, "%4)", Gaya.RinciEn, Mm(23), Mm(7)))
        { AbstractNumberId = 4 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
        new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 },
        new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 3 },
        new NumberingInstance(new AbstractNumId { Val = 4 }) { NumberID = 4 });

    private static Level Level(
        int index, NumberFormatValues format, string text, string style, int left, int hanging,
        LevelSuffixValues suffix = LevelSuffixValues.Tab) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new ParagraphStyleIdInLevel { Val = style },
        new LevelSuffix { Val = suffix },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = $"{left}", Hanging = $"{hanging}" }))
    {
        LevelIndex = index,
    };
}

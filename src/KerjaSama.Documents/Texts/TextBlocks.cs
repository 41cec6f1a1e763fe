namespace KerjaSama.Documents.Texts;

/// <summary>What a file holds, before its parts are recognised.</summary>
internal abstract record TextBlock;

/// <summary>One paragraph.</summary>
/// <param name="Id">Grows in reading order; tracked changes and comments name their place by it.</param>
/// <param name="Text">With line breaks as <c>\n</c>.</param>
internal sealed record TextParagraph(int Id, string Text) : TextBlock
{
    /// <summary>Word's automatic number, written out.</summary>
    public string? Number { get; init; }

    public TingkatButir? NumberKind { get; init; }
    public bool Centered { get; init; }

    /// <summary>Bold, or shown in capitals, over its whole length.</summary>
    public bool Emphasised { get; init; }
    public bool AfterPageBreak { get; init; }
    public bool Footnote { get; init; }

    /// <summary>The line was a row of a table.</summary>
    public bool Row { get; init; }

    /// <summary>Further paragraphs that this line was made of.</summary>
    public IReadOnlyList<int> MoreIds { get; init; } = [];

    public bool IsBlank => Number is null && string.IsNullOrWhiteSpace(Text);
}

internal sealed record TextTable(IReadOnlyList<TextRow> Rows) : TextBlock;

internal sealed record TextRow(IReadOnlyList<TextCell> Cells);

/// <param name="Column">Index in the grid.</param>
internal sealed record TextCell(int Column, IReadOnlyList<TextBlock> Blocks);

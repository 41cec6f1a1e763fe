namespace KerjaSama.Documents.Clauses;

/// <summary>How a line of a clause is numbered and set; Word counts, the text does not.</summary>
public enum ClauseLineKind
{
    /// <summary>An ordinary paragraph.</summary>
    Paragraph,

    /// <summary>Begins with "(1) ".</summary>
    Ayat,

    /// <summary>Begins with "a. ".</summary>
    Butir,

    /// <summary>Begins with "1) ", below a butir.</summary>
    Rinci,

    /// <summary>Begins with "# ": a bold line, such as the name of a party above its address.</summary>
    Heading,

    /// <summary>Begins with "- " and holds "label : text", such as a telephone number.</summary>
    Detail,
}

/// <summary>A line as it stands in a document.</summary>
/// <param name="Label">What stands before the colon of a <see cref="ClauseLineKind.Detail"/>.</param>
public sealed record ClauseRow(ClauseLineKind Kind, string? Label, string Text);

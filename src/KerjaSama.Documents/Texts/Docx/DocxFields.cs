namespace KerjaSama.Documents.Texts.Docx;

/// <summary>Fields that begin, separate and end in runs of their own, one in another and over paragraphs: only results are read.</summary>
internal sealed class DocxFields
{
    private readonly Stack<Field> _open = [];

    /// <summary>Text met now is shown.</summary>
    public bool Shows => _open.All(f => f.InResult && !f.IsContents);

    /// <summary>A table of contents would repeat every heading.</summary>
    public static bool IsContents(string? instruction) => instruction?.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase) == true;

    public void ReadMark(string? type)
    {
        switch (type)
        {
            case "begin":
                _open.Push(new Field());
                break;
            case "separate" when _open.TryPeek(out var field):
                field.InResult = true;
                break;
            case "end":
                _open.TryPop(out _);
                break;
        }
    }

    public void ReadInstruction(string text)
    {
        if (_open.TryPeek(out var field))
        {
            field.IsContents |= IsContents(text);
        }
    }

    private sealed class Field
    {
        public bool InResult { get; set; }
        public bool IsContents { get; set; }
    }
}

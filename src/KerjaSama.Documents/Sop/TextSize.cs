namespace KerjaSama.Documents.Sop;

/// <summary>How much room a text of 8 points takes, near enough to choose the height of a row before anyone lays it out.</summary>
internal static class TextSize
{
    private const double Letter = 5.2;
    private const int Line = 13;
    private const int Padding = 10;

    /// <summary>Height of a cell of that width.</summary>
    public static int Height(string? text, int width) => (Lines(text ?? "", (int)((width - Padding) / Letter)) * Line) + Padding;

    /// <summary>Width of a label on a line, which is a little smaller.</summary>
    public static int Width(string text) => (int)Math.Ceiling(text.Length * 4.6) + 2;

    /// <summary>Cut to the width where it is longer.</summary>
    public static string Fit(string text, int width)
        => Width(text) <= width ? text : text[..Math.Clamp((int)((width - 2) / 4.6) - 1, 0, text.Length)].TrimEnd() + "…";

    private static int Lines(string text, int letters)
    {
        var lines = 1;
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var length = word.Length + (used > 0 ? 1 : 0);
            if (used > 0 && used + length > letters)
            {
                lines++;
                (used, length) = (0, word.Length);
            }

            lines += Math.Max(0, (length - 1) / Math.Max(1, letters));
            used += length;
        }

        return lines;
    }
}

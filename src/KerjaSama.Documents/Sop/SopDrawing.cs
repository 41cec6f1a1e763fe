namespace KerjaSama.Documents.Sop;

/// <summary>What stands in the actors' columns of one row, in pixels (1/96 inch) from its upper left corner. Every way of printing draws this.</summary>
/// <param name="Columns">How many equal columns <paramref name="Width"/> is divided into.</param>
public sealed record SopDrawing(
    int Width, int Height, int Columns, IReadOnlyList<SopShape> Shapes, IReadOnlyList<SopSegment> Segments, IReadOnlyList<SopLabel> Labels);

/// <param name="Text">Numbers of rows, for a connector; else empty.</param>
public sealed record SopShape(SopSymbol Symbol, int X, int Y, int Width, int Height, string Text);

/// <summary>A straight piece of a line, level or upright. One that ends at the drawing's height goes on in the row below.</summary>
public sealed record SopSegment(int X1, int Y1, int X2, int Y2, bool Arrow);

/// <summary>A text on a line.</summary>
/// <param name="X">Its left edge, or its right one where <paramref name="EndsHere"/>.</param>
/// <param name="Y">Its base line.</param>
public sealed record SopLabel(int X, int Y, int Width, bool EndsHere, string Text);

namespace KerjaSama.Documents.Sop;

/// <summary>Lays out one row. <paramref name="above"/> is the row above if a line comes from it, <paramref name="from"/> all rows that lead here.</summary>
internal sealed class RowDrawing(SopColumns columns, SopRow row, SopRow? above, IReadOnlyList<int> from)
{
    private const int Bend = 7;
    private const int Gap = 8;
    private const int Connector = 20;
    private const int Level = 26;
    private const int LabelHeight = 13;

    private readonly List<SopShape> _shapes = [];
    private readonly List<SopSegment> _segments = [];
    private readonly List<SopLabel> _labels = [];

    public SopDrawing Draw()
    {
        var (width, height) = Size(row.Simbol);
        var next = row.Panah.Where(line => line.Ke == row.Nomor + 1).ToList();
        var nextLabel = string.Join(" / ", next.Select(line => line.Label).OfType<string>());
        var jumps = row.Panah.Where(line => line.Ke != row.Nomor + 1).GroupBy(line => line.Label)
            .Select(group => (Label: group.Key ?? "", Numbers: string.Join(", ", group.Select(line => line.Ke)))).ToList();

        var entered = above is not null;
        var top = entered ? Bend + Gap + 1 : from.Count > 0 ? Connector + Gap + 10 : Gap;
        var content = Math.Max(height, (height / 2) + ((jumps.Count - 1) * Level) + (Connector / 2) + 2);
        var needed = top + content + (nextLabel.Length > 0 ? LabelHeight + 2 : Gap);
        var total = Math.Max(needed, TextHeight());
        top += (total - needed) / 2;

        var x = Centre(row.Pelaksana);
        Enter(x, top);
        _shapes.Add(new SopShape(row.Simbol, x - (width / 2), top, width, height, ""));
        Jump(x, top + (height / 2), width / 2, jumps);
        if (next.Count > 0)
        {
            _segments.Add(new SopSegment(x, top + height, x, total, Arrow: false));
            LabelNext(x, top + content + LabelHeight - 3, nextLabel);
        }

        return new SopDrawing(columns.Drawing, total, columns.Drawing / columns.Actor, _shapes, _segments, _labels);
    }

    private (int Width, int Height) Size(SopSymbol symbol) => symbol switch
    {
        SopSymbol.Decision => (Math.Min(50, columns.Actor - 10), 32),
        SopSymbol.Terminator => (Math.Min(46, columns.Actor - 12), 22),
        _ => (Math.Min(46, columns.Actor - 12), 26),
    };

    private int Centre(int column) => (column * columns.Actor) + (columns.Actor / 2);

    private int TextHeight() => columns.Texts.Zip([row.Kegiatan, row.Kelengkapan, row.Waktu, row.Output, row.Keterangan], (width, text) => TextSize.Height(text, width)).Max();

    private void Enter(int x, int top)
    {
        if (above is not null)
        {
            var fromX = Centre(above.Pelaksana);
            if (fromX == x)
            {
                _segments.Add(new SopSegment(x, 0, x, top, Arrow: true));
                return;
            }

            _segments.Add(new SopSegment(fromX, 0, fromX, Bend, Arrow: false));
            _segments.Add(new SopSegment(fromX, Bend, x, Bend, Arrow: false));
            _segments.Add(new SopSegment(x, Bend, x, top, Arrow: true));
        }
        else if (from.Count > 0)
        {
            var text = string.Join(", ", from);
            var width = ConnectorWidth(text);
            var left = Math.Clamp(x - (width / 2), 2, Math.Max(2, columns.Drawing - width - 2));
            _shapes.Add(new SopShape(SopSymbol.Connector, left, top - Connector - 14, width, Connector, text));
            _segments.Add(new SopSegment(x, top - 14, x, top, Arrow: true));
        }
    }

    private void Jump(int x, int y, int half, List<(string Label, string Numbers)> jumps)
    {
        if (jumps.Count == 0)
        {
            return;
        }

        // to the side that has more room
        var right = columns.Drawing - x >= x;
        var side = right ? 1 : -1;
        var start = x + (side * half);
        var connector = jumps.Max(jump => ConnectorWidth(jump.Numbers));
        var room = (right ? columns.Drawing - start : start) - connector - 4;
        var length = Math.Max(12, Math.Min(room, jumps.Max(jump => jump.Label.Length > 0 ? TextSize.Width(jump.Label) + 12 : 16)));
        for (var i = 0; i < jumps.Count; i++)
        {
            var (label, numbers) = jumps[i];
            var at = y + (i * Level);
            var leave = start + (i > 0 ? side * 5 : 0);
            var end = start + (side * length);
            if (i > 0)
            {
                _segments.Add(new SopSegment(leave, at - Level, leave, at, Arrow: false));
            }

            var width = ConnectorWidth(numbers);
            _segments.Add(new SopSegment(leave, at, end, at, Arrow: true));
            _shapes.Add(new SopShape(SopSymbol.Connector, right ? end : end - width, at - (Connector / 2), width, Connector, numbers));
            if (label.Length > 0)
            {
                _labels.Add(new SopLabel(start + (side * 7), at - 3, length - 8, !right, TextSize.Fit(label, length - 8)));
            }
        }
    }

    private void LabelNext(int x, int y, string label)
    {
        if (label.Length > 0)
        {
            var right = columns.Drawing - x >= x;
            var room = (right ? columns.Drawing - x : x) - 6;
            _labels.Add(new SopLabel(right ? x + 4 : x - 4, y, room, !right, TextSize.Fit(label, room)));
        }
    }

    private static int ConnectorWidth(string text) => Math.Max(Connector, TextSize.Width(text) + 8);
}

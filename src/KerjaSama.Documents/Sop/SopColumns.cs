namespace KerjaSama.Documents.Sop;

/// <summary>Widths of the flow chart on F4 paper laid across, in pixels.</summary>
internal sealed class SopColumns
{
    /// <summary>300 mm: 330 less the margins.</summary>
    public const int Total = 1134;

    public const int Nomor = 30;
    private const int Narrowest = 46;
    private const int WidestDrawing = 640;

    /// <summary>Kegiatan, kelengkapan, waktu, output, keterangan.</summary>
    private static readonly double[] Shares = [0.24, 0.185, 0.125, 0.205, 0.245];

    public SopColumns(int actors)
    {
        Actor = actors switch
        {
            <= 2 => 150,
            3 => 118,
            4 => 100,
            5 => 86,
            _ => Math.Max(Narrowest, Math.Min(86, WidestDrawing / actors)),
        };
        Drawing = Actor * actors;
        var rest = Math.Max(Total - Nomor - Drawing, 420);
        Texts = [.. Shares.Select(share => (int)(share * rest))];
    }

    public int Actor { get; }

    /// <summary>Headings of actors in smaller letters, so that long words of a jabatan are not broken.</summary>
    public bool Crowded => Actor < 90;

    public int Drawing { get; }

    public IReadOnlyList<int> Texts { get; }
}

namespace KerjaSama.Workflow;

/// <summary>The table of an SOP AP (permenpanrb-35-2012) as one process file says it.</summary>
/// <param name="Pelaksana">One column per actor, in the order in which they first act.</param>
/// <param name="Baris">Numbered from 1 without gaps.</param>
/// <param name="Terkait">Names of the processes that this one calls, and of those that call it.</param>
public sealed record SopTable(
    ProcessDefinition Proses, IReadOnlyList<string> Pelaksana, IReadOnlyList<BarisSop> Baris, IReadOnlyList<string> Terkait);

/// <summary>One activity.</summary>
/// <param name="Id">Id of the element in the file.</param>
/// <param name="Pelaksana">Index of the column in which its symbol stands.</param>
public sealed record BarisSop(int Nomor, string Id, string Kegiatan, int Pelaksana, SimbolSop Simbol)
{
    public string? Kelengkapan { get; init; }

    public string? Waktu { get; init; }

    public string? Output { get; init; }

    /// <summary>Sentences.</summary>
    public IReadOnlyList<string> Keterangan { get; init; } = [];

    /// <summary>The lines that leave it, in the order of the file.</summary>
    public IReadOnlyList<PanahSop> Panah { get; init; } = [];
}

/// <summary>A line to another row.</summary>
/// <param name="Ke">Number of that row.</param>
/// <param name="Label">When it is taken; null where there is nothing to choose.</param>
/// <param name="Alur">Ids of the flows of the file that it stands for.</param>
public sealed record PanahSop(int Ke, string? Label, IReadOnlyList<string> Alur);

/// <summary>The symbols of the regulation that stand for an activity; the arrow and the connector belong to lines.</summary>
public enum SimbolSop
{
    /// <summary>Start or end.</summary>
    Terminator,

    Proses,

    /// <summary>Its lines say what is chosen.</summary>
    Keputusan,
}

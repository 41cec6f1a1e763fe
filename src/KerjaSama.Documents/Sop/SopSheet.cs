namespace KerjaSama.Documents.Sop;

/// <summary>An SOP AP as it is printed (permenpanrb-35-2012): the page of identity, then the flow chart.</summary>
/// <param name="Pelaksana">Headings of the actors' columns.</param>
public sealed record SopSheet(SopHead Kepala, IReadOnlyList<string> Pelaksana, IReadOnlyList<SopRow> Baris)
{
    /// <summary>From which process and version it was made; stands at the foot.</summary>
    public required string Asal { get; init; }
}

/// <summary>What the page of identity says. Null or empty: a dotted line to fill in by hand.</summary>
public sealed record SopHead(string Nama)
{
    /// <summary>Lines of the institution, outermost first.</summary>
    public IReadOnlyList<string> Instansi { get; init; } = [];

    /// <summary>PNG or JPEG.</summary>
    public byte[]? Logo { get; init; }

    public string? Nomor { get; init; }

    public string? TanggalPembuatan { get; init; }

    public string? TanggalRevisi { get; init; }

    public string? TanggalEfektif { get; init; }

    /// <summary>Jabatan of who puts it in force.</summary>
    public string? JabatanPengesah { get; init; }

    public string? NamaPengesah { get; init; }

    /// <summary>Pangkat and NIP, a line each.</summary>
    public IReadOnlyList<string> KeteranganPengesah { get; init; } = [];

    /// <summary>The six boxes below, with their headings, in the order of the regulation.</summary>
    public IReadOnlyList<SopBox> Kotak { get; init; } = [];
}

public sealed record SopBox(string Judul, IReadOnlyList<string> Isi);

/// <param name="Pelaksana">Index of the column in which the symbol stands.</param>
public sealed record SopRow(int Nomor, string Kegiatan, int Pelaksana, SopSymbol Simbol)
{
    public string? Kelengkapan { get; init; }

    public string? Waktu { get; init; }

    public string? Output { get; init; }

    public string? Keterangan { get; init; }

    public IReadOnlyList<SopLine> Panah { get; init; } = [];
}

/// <param name="Ke">Number of the row where it leads.</param>
public sealed record SopLine(int Ke, string? Label);

/// <summary>The symbols of the regulation; its fifth, the arrow, is a line.</summary>
public enum SopSymbol
{
    Terminator,
    Process,
    Decision,
    Connector,
}

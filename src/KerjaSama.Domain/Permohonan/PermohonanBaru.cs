namespace KerjaSama.Domain.Permohonan;

/// <summary>What is needed to take a request in; codes are already checked against the reference data.</summary>
public sealed record PermohonanBaru
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required BentukPermohonan Bentuk { get; init; }
    public required Pemrakarsa Pemrakarsa { get; init; }
    public required Saluran Saluran { get; init; }
    public Jalur? Jalur { get; init; }
    public string? JenisNaskah { get; init; }
    public required string Judul { get; init; }
    public required string Tentang { get; init; }
    public required string Bidang { get; init; }
    public required IReadOnlyList<(Guid Id, string Nama)> Mitra { get; init; }
    public IReadOnlyList<string> PerangkatDaerah { get; init; } = [];

    /// <summary>The Perangkat Daerah that proposes it, the first one named.</summary>
    public string? Pengusul => Pemrakarsa == Pemrakarsa.PerangkatDaerah && PerangkatDaerah is [var pertama, ..] ? pertama : null;

    public required string Sifat { get; init; }
    public Guid? IndukId { get; init; }
    public Guid? PendahuluId { get; init; }
    public Guid? SuratMasukId { get; init; }
    public required DateOnly TanggalDiterima { get; init; }
    public required string KontakNama { get; init; }
    public string? KontakSurel { get; init; }
    public string? KontakTelepon { get; init; }

    /// <summary>Two-letter language in which the contact is written to.</summary>
    public string KontakBahasa { get; init; } = PermohonanKerjaSama.BahasaIndonesia;
    public required string KodeLacakHash { get; init; }
    public string? KunciImpor { get; init; }

    /// <summary>The code that the register it was imported from gave it.</summary>
    public string? KodeLama { get; init; }

    /// <summary>A request of the past (import): history only, no process runs for it.</summary>
    public bool Arsip { get; init; }
}

/// <summary>What of a request can be put right after it was taken in; codes are already checked.</summary>
public sealed record PermohonanBetulan(string Judul, string Tentang, string Bidang, string Sifat, DateOnly TanggalDiterima);

using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Domain.Naskah;

/// <summary>What is needed to register a naskah; codes are already checked.</summary>
public sealed record NaskahBaru
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Jenis { get; init; }
    public string? JenisAsli { get; init; }
    public Jalur? Jalur { get; init; }
    public required string Judul { get; init; }
    public required string Tentang { get; init; }
    public string? Bidang { get; init; }
    public required string Sifat { get; init; }
    public DateOnly? TanggalTandaTangan { get; init; }
    public DateOnly? BerlakuMulai { get; init; }
    public DateOnly? BerlakuSampai { get; init; }
    public string? TempatTandaTangan { get; init; }
    public string? CaraTandaTangan { get; init; }
    public string? Penandatangan { get; init; }
    public required IReadOnlyList<PihakBaru> Pihak { get; init; }
    public Guid? PermohonanId { get; init; }
    public Guid? IndukId { get; init; }
    public Guid? PendahuluId { get; init; }
    public bool TanpaFasilitasi { get; init; }

    /// <summary>Shown in the open register.</summary>
    public required bool Terbuka { get; init; }
    public string? KunciImpor { get; init; }

    /// <summary>Code of the request as an imported register names it; linked when that request is there.</summary>
    public string? RujukanPermohonan { get; init; }

    /// <summary>Number of the parent or predecessor as an imported register names it.</summary>
    public string? RujukanInduk { get; init; }
}

/// <summary>What of a registered naskah can be put right; codes are already checked.</summary>
public sealed record NaskahBetulan(
    string Judul, string Tentang, string? Bidang, string Sifat, DateOnly? TanggalTandaTangan, DateOnly? BerlakuMulai, DateOnly? BerlakuSampai,
    string? TempatTandaTangan, string? CaraTandaTangan, string? Penandatangan);

/// <param name="MitraId">Null for our own side.</param>
/// <param name="Nomor">The party's own number of the naskah; plain text, not unique (decisions.md 9).</param>
public sealed record PihakBaru(Guid? MitraId, string Nama, string? Nomor);

/// <summary>A party of a naskah with its own number; the first is our side.</summary>
public sealed class PihakNaskah
{
    private PihakNaskah() { } // EF Core

    internal PihakNaskah(Guid naskahId, PihakBaru pihak, int urutan)
    {
        NaskahId = naskahId;
        (MitraId, Nama, var nomor) = pihak;
        Urutan = urutan;
        UbahNomor(nomor);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid NaskahId { get; private init; }
    public Guid? MitraId { get; private init; }
    public string Nama { get; private init; } = null!;
    public string? Nomor { get; private set; }

    /// <summary>For looking a deed up by a number as somebody typed it.</summary>
    public string? NomorNormal { get; private set; }
    public int Urutan { get; private init; }

    public bool PihakKami => MitraId is null;

    internal void UbahNomor(string? nomor) => (Nomor, NomorNormal) = (nomor, nomor is null ? null : Umum.Teks.Normal(nomor));
}

/// <summary>One file of a naskah (signed scan, draft as signed, attachment); immutable.</summary>
public sealed class DokumenNaskah : DokumenBerversi
{
    private DokumenNaskah() { } // EF Core

    internal DokumenNaskah(Guid naskahId, string jenis, BerkasUnggahan berkas, int nomorVersi, Guid? oleh, DateTimeOffset pada)
        : base(jenis, berkas, nomorVersi, oleh, pada) => NaskahId = naskahId;

    public Guid NaskahId { get; private init; }
}

namespace KerjaSama.Domain.Permohonan;

/// <summary>A partner named in a request; the name is kept as it was typed then.</summary>
public sealed class PermohonanMitra
{
    private PermohonanMitra() { } // EF Core

    internal PermohonanMitra(Guid permohonanId, Guid mitraId, string nama, int urutan) =>
        (PermohonanId, MitraId, Nama, Urutan) = (permohonanId, mitraId, nama, urutan);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PermohonanId { get; private init; }
    public Guid MitraId { get; private init; }
    public string Nama { get; private init; } = null!;
    public int Urutan { get; private init; }
}

/// <summary>A Perangkat Daerah that initiates or carries out the cooperation.</summary>
public sealed class PermohonanPerangkatDaerah
{
    private PermohonanPerangkatDaerah() { } // EF Core

    internal PermohonanPerangkatDaerah(Guid permohonanId, string kode, int urutan) =>
        (PermohonanId, PerangkatDaerah, Urutan) = (permohonanId, kode, urutan);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PermohonanId { get; private init; }

    /// <summary>Code of a row of <c>perangkat_daerah</c>.</summary>
    public string PerangkatDaerah { get; private init; } = null!;
    public int Urutan { get; private init; }
}

/// <summary>A file already in the blob store: its safe name, detected type and hash.</summary>
public sealed record BerkasUnggahan(string Nama, string MediaType, long Ukuran, string Sha256);

/// <summary>One version of one document of a request; only its kind can be corrected after it was added.</summary>
public sealed class DokumenPermohonan
{
    private DokumenPermohonan() { } // EF Core

    internal DokumenPermohonan(Guid permohonanId, string jenis, BerkasUnggahan berkas, int nomorVersi, Guid? oleh, DateTimeOffset pada)
    {
        PermohonanId = permohonanId;
        Jenis = jenis;
        (Nama, MediaType, Ukuran, Sha256) = berkas;
        NomorVersi = nomorVersi;
        DiunggahOleh = oleh;
        DiunggahPada = pada;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PermohonanId { get; private init; }

    /// <summary>Code of the kind: a <c>syarat_dokumen</c> kind, or one that a step makes (draf, notulen, scan, ...).</summary>
    public string Jenis { get; internal set; } = null!;
    public string Nama { get; private init; } = null!;
    public string MediaType { get; private init; } = null!;
    public long Ukuran { get; private init; }
    public string Sha256 { get; private init; } = null!;
    public int NomorVersi { get; internal set; }

    /// <summary>Null when the applicant uploaded it by the tracking code, without an account.</summary>
    public Guid? DiunggahOleh { get; private init; }
    public DateTimeOffset DiunggahPada { get; private init; }
}

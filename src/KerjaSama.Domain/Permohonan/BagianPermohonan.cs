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

/// <summary>One version of one document of a request; only its kind can be corrected after it was added.</summary>
public sealed class DokumenPermohonan : DokumenBerversi
{
    private DokumenPermohonan() { } // EF Core

    internal DokumenPermohonan(Guid permohonanId, string jenis, BerkasUnggahan berkas, int nomorVersi, Guid? oleh, DateTimeOffset pada)
        : base(jenis, berkas, nomorVersi, oleh, pada) => PermohonanId = permohonanId;

    public Guid PermohonanId { get; private init; }

    /// <summary>What its uploader says of this version.</summary>
    public string? Catatan { get; internal init; }

    /// <summary>The version that this one was made from; null where nobody said.</summary>
    public Guid? DasarId { get; internal init; }

    internal void UbahJenis(string jenis, int nomorVersi) => (Jenis, NomorVersi) = (jenis, nomorVersi);
}

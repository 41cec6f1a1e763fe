namespace KerjaSama.Domain.Permohonan;

/// <summary>A file already in the blob store: its safe name, detected type and hash.</summary>
public sealed record BerkasUnggahan(string Nama, string MediaType, long Ukuran, string Sha256);

/// <summary>One file among the documents of a request or a naskah; the file itself never changes.</summary>
public abstract class DokumenBerversi
{
    private protected DokumenBerversi() { } // EF Core

    private protected DokumenBerversi(string jenis, BerkasUnggahan berkas, int nomorVersi, Guid? oleh, DateTimeOffset pada)
    {
        Jenis = jenis;
        (Nama, MediaType, Ukuran, Sha256) = berkas;
        NomorVersi = nomorVersi;
        DiunggahOleh = oleh;
        DiunggahPada = pada;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Code of the kind: a <c>syarat_dokumen</c> kind, or one that a step makes (draf, notulen, scan, ...).</summary>
    public string Jenis { get; private protected set; } = null!;
    public string Nama { get; private init; } = null!;
    public string MediaType { get; private init; } = null!;
    public long Ukuran { get; private init; }
    public string Sha256 { get; private init; } = null!;
    public int NomorVersi { get; private protected set; }

    /// <summary>Null when the applicant uploaded it by the tracking code, without an account.</summary>
    public Guid? DiunggahOleh { get; private init; }
    public DateTimeOffset DiunggahPada { get; private init; }
}

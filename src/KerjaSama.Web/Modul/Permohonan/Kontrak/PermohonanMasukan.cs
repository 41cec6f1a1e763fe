namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A request as anybody sends it: the shape of <c>POST /api/v1/permohonan</c> (contract.md), also filled by the forms.</summary>
public sealed record PermohonanMasukan
{
    public string? Bentuk { get; init; }
    public string? Pemrakarsa { get; init; }
    public string? Saluran { get; init; }

    /// <summary>The office's to set; ignored from the portal.</summary>
    public string? Jalur { get; init; }

    /// <inheritdoc cref="Jalur"/>
    public string? JenisNaskah { get; init; }
    public string? Judul { get; init; }
    public string? Tentang { get; init; }
    public string? Bidang { get; init; }
    public IReadOnlyList<MitraMasukan>? Mitra { get; init; }

    /// <summary>Codes of Perangkat Daerah.</summary>
    public IReadOnlyList<string>? PerangkatDaerah { get; init; }

    /// <summary>Code of the parent naskah.</summary>
    public string? Induk { get; init; }
    public string? Sifat { get; init; }

    /// <summary>Code of the naskah that is extended.</summary>
    public string? Pendahulu { get; init; }
    public SuratMasukan? Surat { get; init; }

    /// <summary>The IKU's date; today where it is not given.</summary>
    public DateOnly? TanggalDiterima { get; init; }
    public KontakMasukan? Kontak { get; init; }
}

/// <summary>A partner by its code, or by name and category.</summary>
public sealed record MitraMasukan(string? Nama, string? Kategori, string? Negara, string? Kode);

/// <summary>The letter that brought the request; makes the agenda entry.</summary>
public sealed record SuratMasukan(string? Nomor, DateOnly? Tanggal, string? Perihal);

/// <summary>Whom to answer; an e-mail address or a telephone number is required.</summary>
/// <param name="Bahasa"><c>id</c> (default) or <c>en</c>: the language of the messages to the contact.</param>
public sealed record KontakMasukan(string? Nama, string? Surel, string? Telepon, string? Bahasa = null);

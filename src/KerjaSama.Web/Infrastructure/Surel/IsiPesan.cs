namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Everything a message may say, read when it is rendered: what the outbox row points to, as it is now.</summary>
/// <param name="Alasan">Why it was sent back, refused or withdrawn, as it was written.</param>
/// <param name="Tenggat">Until when the addressee is asked to act.</param>
public sealed record IsiPesan(
    string NamaPenerima, string KodePermohonan, string Judul, string KodeLacak, Uri TautanLacak, string? Alasan, DateOnly? Tenggat, NaskahPesan? Naskah, KantorPesan Kantor)
{
    /// <summary>Where an unfinished form of the portal goes on; there is no permohonan yet.</summary>
    public Uri? TautanDraf { get; init; }

    /// <summary>The page of the draft: by the tracking code for the contact person, inside for who has an account.</summary>
    public Uri? TautanHalaman { get; init; }

    /// <summary>When and where the naskah is signed.</summary>
    public JadwalPesan? Jadwal { get; init; }

    /// <summary>What the office asks for.</summary>
    public string? Catatan { get; init; }

    /// <summary>For a person of the office: the steps past their limit that the message tells of, as far as they are still open.</summary>
    public IReadOnlyList<TugasTerlambatPesan> Terlambat { get; init; } = [];

    /// <summary>Where a person of the office finds them all.</summary>
    public Uri? TautanKotak { get; init; }
}

/// <summary>Date and place of a signing. <paramref name="Cara"/>: in words.</summary>
public sealed record JadwalPesan(DateOnly Tanggal, TimeOnly? Jam, string? Tempat, string? Cara);

/// <summary>A late step. <paramref name="Ambang"/>: how far, in words.</summary>
public sealed record TugasTerlambatPesan(string Langkah, string KodePermohonan, string Judul, DateOnly Tenggat, string? Pemegang, string Ambang);

/// <summary>The signed naskah that the message tells of.</summary>
public sealed record NaskahPesan(string Kode, string? Nomor, DateOnly? TanggalTandaTangan, DateOnly? BerlakuSampai, Uri TautanVerifikasi);

/// <summary>Who writes, for the foot of the message.</summary>
public sealed record KantorPesan(string NamaBagian, string NamaSetda, string Alamat, string? Telepon, string? Surel);

/// <summary>A message as it goes out.</summary>
/// <param name="Teks">Plain text, for the text part of a mail and for WhatsApp.</param>
/// <param name="Html">A whole HTML document.</param>
internal sealed record PesanJadi(string Subjek, string Teks, string Html);

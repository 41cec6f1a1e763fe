namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>State of a signer's certificate, as the e-sign client service of BSrE names it (domain.md section 6).</summary>
internal enum StatusSertifikat
{
    Issue,
    Expired,
    Renew,
    WaitingForVerification,
    New,
    NoCertificate,
    NotRegistered,
    Suspend,
    Revoke,

    /// <summary>A word that we do not know: nobody signs on it.</summary>
    TidakDikenal,
}

internal static class StatusSertifikatText
{
    /// <summary>The service's word.</summary>
    public static StatusSertifikat Baca(string? kode) => kode switch
    {
        "ISSUE" => StatusSertifikat.Issue,
        "EXPIRED" => StatusSertifikat.Expired,
        "RENEW" => StatusSertifikat.Renew,
        "WAITING_FOR_VERIFICATION" => StatusSertifikat.WaitingForVerification,
        "NEW" => StatusSertifikat.New,
        "NO_CERTIFICATE" => StatusSertifikat.NoCertificate,
        "NOT_REGISTERED" => StatusSertifikat.NotRegistered,
        "SUSPEND" => StatusSertifikat.Suspend,
        "REVOKE" => StatusSertifikat.Revoke,
        _ => StatusSertifikat.TidakDikenal,
    };

    /// <summary>What the signer is told: why it does not go, and what to do.</summary>
    public static string Pesan(this StatusSertifikat status) => status switch
    {
        StatusSertifikat.Issue => "Sertifikat elektronik aktif.",
        StatusSertifikat.Expired => "Sertifikat elektronik sudah kedaluwarsa. Ajukan penerbitan baru kepada verifikator BSrE di daerah.",
        StatusSertifikat.Renew => "Sertifikat elektronik harus diperbarui dahulu. Ikuti tautan pembaruan dari BSrE, lalu coba lagi.",
        StatusSertifikat.WaitingForVerification => "Pendaftaran sertifikat masih menunggu verifikasi. Hubungi verifikator BSrE di daerah.",
        StatusSertifikat.New => "Akun BSrE baru dibuat dan belum diaktifkan. Aktifkan lewat surel dari BSrE.",
        StatusSertifikat.NoCertificate => "Akun BSrE ini belum mempunyai sertifikat. Ajukan penerbitannya kepada verifikator BSrE di daerah.",
        StatusSertifikat.NotRegistered => "NIK ini belum terdaftar di BSrE. Periksa NIK, atau daftarkan lewat verifikator BSrE di daerah.",
        StatusSertifikat.Suspend => "Sertifikat elektronik sedang dibekukan. Hubungi verifikator BSrE di daerah.",
        StatusSertifikat.Revoke => "Sertifikat elektronik sudah dicabut. Ajukan penerbitan baru kepada verifikator BSrE di daerah.",
        StatusSertifikat.TidakDikenal => "Keadaan sertifikat tidak dapat dibaca dari layanan BSrE. Hubungi administrator.",
    };
}

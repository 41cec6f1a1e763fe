namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>
/// Signing did not go, or nobody knows whether it did. The message is for the signer and holds neither NIK nor secret; nothing that
/// the service answered is repeated, because it may hold them. There is no inner exception for the same reason.
/// </summary>
#pragma warning disable CA1032 // always with a code
internal sealed class EsignException(string kode, string pesan) : Exception(pesan)
#pragma warning restore CA1032
{
    public const string HasilTidakDiketahui = "tte.hasil-tidak-diketahui";

    /// <summary><c>tte.sertifikat, tte.kunci-salah, tte.ditolak, tte.tidak-tersambung, tte.pengaturan, tte.jawaban-tak-terbaca, tte.hasil-tidak-diketahui, tte.hasil-tidak-sah</c>, or the code of a PDF that cannot be signed.</summary>
    public string Kode { get; } = kode;

    /// <summary>The service may have signed: only the signer, who knows that, may try again.</summary>
    public bool MungkinSudahDitandatangani => Kode == HasilTidakDiketahui;

    public static EsignException TidakDiketahui() => new(
        HasilTidakDiketahui,
        "Layanan tanda tangan tidak memberi jawaban yang lengkap, sehingga belum diketahui apakah naskah sudah ditandatangani. Naskah di sini belum berubah. Periksa riwayat di akun BSrE sebelum mencoba lagi.");

    public static EsignException TidakTersambung() => new("tte.tidak-tersambung", "Layanan tanda tangan tidak dapat dihubungi. Naskah belum ditandatangani; coba lagi nanti.");

    public static EsignException KunciSalah(bool totp) =>
        new("tte.kunci-salah", totp ? "Kode TOTP salah atau sudah lewat waktunya. Minta kode baru, lalu coba lagi." : "Frasa sandi salah. Naskah belum ditandatangani.");
}

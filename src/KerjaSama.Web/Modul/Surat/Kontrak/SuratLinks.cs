namespace KerjaSama.Web.Modul.Surat.Kontrak;

/// <summary>Addresses of the buku agenda.</summary>
internal static class SuratLinks
{
    public const string Masuk = "/surat";
    public const string Keluar = "/surat/keluar";

    public static string RincianMasuk(Guid id) => $"/surat/masuk/{id}";

    /// <summary>One outgoing letter: its line in the book, the letter itself, its file.</summary>
    public static string RincianKeluar(Guid id) => $"/surat/keluar/{id}";

    /// <summary>The letter made from its template.</summary>
    public static string UnduhKeluar(Guid id) => $"/surat/keluar/{id}?handler=Unduh";

    public static string CariMasuk(string kata) => $"{Masuk}?q={Uri.EscapeDataString(kata)}";

    public static string CariKeluar(string kata) => $"{Keluar}?q={Uri.EscapeDataString(kata)}";

    /// <summary>The file of a letter of either book.</summary>
    public static string Berkas(Guid id) => $"/surat/berkas/{id}";

    /// <summary>A file that a letter has or had.</summary>
    public static string Berkas(Guid id, int versi) => $"{Berkas(id)}?versi={versi}";

    /// <summary>The form that makes a request of a letter.</summary>
    public static string Jadikan(Guid id) => $"/surat/masuk/{id}/jadikan-permohonan";

    /// <summary>Lembar disposisi of a letter, to print.</summary>
    public static string Disposisi(Guid id) => $"/surat/masuk/{id}/disposisi";

    /// <summary>Lembar pengantar of an outgoing letter, to print.</summary>
    public static string Pengantar(Guid id) => $"/surat/keluar/{id}/pengantar";
}

using System.Globalization;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>Addresses of the register's pages (style.md rule 9).</summary>
internal static class NaskahLinks
{
    public const string Daftar = "/naskah";
    public const string Ekspor = "/naskah/ekspor";
    public const string Catat = "/naskah/catat";
    public const string Penandatanganan = "/penandatanganan";
    public const string BukuNomor = "/naskah/nomor";

    /// <summary>The sheet of one signing day.</summary>
    public static string HariPenandatanganan(DateOnly hari) => string.Create(CultureInfo.InvariantCulture, $"{Penandatanganan}?tanggal={hari:yyyy-MM-dd}");

    public static string Rincian(string kode) => $"{Daftar}/{kode}";

    public static string Cari(string kata) => $"{Daftar}?q={Uri.EscapeDataString(kata)}";

    public static string Hentikan(string kode) => $"{Daftar}/{kode}/hentikan";

    public static string Betulkan(string kode) => $"{Daftar}/{kode}/betulkan";

    public static string Unduh(string kode, Guid dokumen) => $"{Daftar}/{kode}/dokumen/{dokumen}";

    public static string BatalkanNomor(Guid nomor) => $"{BukuNomor}/{nomor}/batalkan";

    public static string Buku(string buku, int tahun) => string.Create(CultureInfo.InvariantCulture, $"{BukuNomor}?buku={Uri.EscapeDataString(buku)}&tahun={tahun}");
}

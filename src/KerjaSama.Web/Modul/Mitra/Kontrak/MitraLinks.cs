namespace KerjaSama.Web.Modul.Mitra.Kontrak;

/// <summary>Addresses of the pages about partners.</summary>
internal static class MitraLinks
{
    public const string Daftar = "/mitra";

    public static string Cari(string kata) => $"{Daftar}?q={Uri.EscapeDataString(kata)}";

    public static string Rincian(string kode) => $"{Daftar}/{kode}";
}

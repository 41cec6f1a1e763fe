namespace KerjaSama.Web.Modul.Alur.Kontrak;

/// <summary>Addresses of the processes.</summary>
internal static class AlurLinks
{
    public const string Daftar = "/alur";

    public static string Rincian(string kunci) => $"{Daftar}/{kunci}";

    public static string Gambar(string kunci) => $"{Daftar}/{kunci}/gambar";

    public static string Sop(string kunci) => $"{Daftar}/{kunci}/sop";

    public static string UnduhSop(string kunci) => $"{Daftar}/{kunci}/sop/unduh";
}

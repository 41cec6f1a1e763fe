namespace KerjaSama.Web.Modul.Alur.Kontrak;

/// <summary>Addresses of the processes.</summary>
internal static class AlurLinks
{
    public const string Daftar = "/alur";

    public static string Rincian(string kunci) => $"{Daftar}/{kunci}";

    public static string Gambar(string kunci) => $"{Daftar}/{kunci}/gambar";

    /// <summary>One version, also an old one.</summary>
    public static string Versi(string kunci, int versi) => $"/pengaturan/alur/{kunci}/versi/{versi}";

    public static string GambarVersi(string kunci, int versi) => $"{Versi(kunci, versi)}?handler=Gambar";

    public static string UnduhVersi(string kunci, int versi) => $"{Versi(kunci, versi)}?handler=Unduh";

    public static string Sop(string kunci) => $"{Daftar}/{kunci}/sop";

    public static string UnduhSop(string kunci) => $"{Daftar}/{kunci}/sop/unduh";
}

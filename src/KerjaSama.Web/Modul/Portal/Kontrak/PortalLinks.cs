namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Addresses of the public pages (style.md rule 9).</summary>
internal static class PortalLinks
{
    public const string Beranda = "/";
    public const string Ajukan = "/ajukan";
    public const string LacakDepan = "/lacak";
    public const string LacakLupa = "/lacak/lupa";
    public const string Publik = "/publik";

    public const string VerifikasiDepan = "/verifikasi";

    private const int Kelompok = 4;

    /// <summary>The unfinished form that the secret opens.</summary>
    public static string LanjutkanDraf(string rahasia) => $"{Ajukan}/{rahasia}";

    public static string Lacak(string kodeLacak) => $"{LacakDepan}/{kodeLacak}";

    public static string TandaTerima(string kodeLacak) => $"{LacakDepan}/{kodeLacak}/tanda-terima";

    public static string UnduhTandaTerima(string kodeLacak) => TandaTerima(kodeLacak) + "?handler=Unduh";

    public static string Draf(string kodeLacak) => $"{Lacak(kodeLacak)}/draf";

    public static string BacaDraf(string kodeLacak, int versi) => $"{Draf(kodeLacak)}/{versi}";

    public static string BandingDraf(string kodeLacak, Guid dari, Guid ke) => $"{Draf(kodeLacak)}/banding?dari={dari}&ke={ke}";

    public static string Unduh(string kodeLacak, Guid dokumen) => $"{LacakDepan}/{kodeLacak}/dokumen/{dokumen}";

    public static string CariPublik(string kata) => kata.Length == 0 ? Publik : $"{Publik}?q={Uri.EscapeDataString(kata)}";

    public static string NaskahPublik(string kode) => $"{Publik}/{kode}";

    /// <summary>Leads to the naskah with that number once it is in the register.</summary>
    public static string VerifikasiNomor(string nomor) => $"{VerifikasiDepan}?kode={Uri.EscapeDataString(nomor)}";

    public static string Verifikasi(string kode) => $"{VerifikasiDepan}/{kode}";

    /// <summary>A tracking code as people copy it: <c>ABCD-EFGH-JKMN-PQRS</c>.</summary>
    public static string KodeTerbaca(string kodeLacak) => string.Join('-', kodeLacak.Chunk(Kelompok).Select(c => new string(c)));
}

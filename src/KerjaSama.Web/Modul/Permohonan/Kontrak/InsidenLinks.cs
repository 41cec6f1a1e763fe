namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Addresses of the automatic steps that failed.</summary>
internal static class InsidenLinks
{
    public const string Daftar = "/pengaturan/insiden";

    public static string Lewati(Guid id) => $"{Daftar}/{id}/lewati";
}

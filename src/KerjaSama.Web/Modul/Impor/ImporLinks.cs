namespace KerjaSama.Web.Modul.Impor;

/// <summary>Addresses of the import pages.</summary>
internal static class ImporLinks
{
    public const string Indeks = "/pengaturan/impor";

    public static string Temuan(Guid? impor = null) => Indeks + "/temuan" + (impor is null ? "" : $"?impor={impor}");
}

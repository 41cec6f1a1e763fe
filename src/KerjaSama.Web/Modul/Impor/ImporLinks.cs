namespace KerjaSama.Web.Modul.Impor;

/// <summary>Addresses of the import pages.</summary>
internal static class ImporLinks
{
    public const string Indeks = "/pengaturan/impor";

    public static string Temuan(Guid? impor = null, string? tingkat = null, string? keadaan = null, int lewati = 0) => Indeks + "/temuan" + QueryString.Create(
        new Dictionary<string, string?> { ["impor"] = impor?.ToString(), ["tingkat"] = tingkat, ["keadaan"] = keadaan, ["lewati"] = lewati > 0 ? lewati.ToString(System.Globalization.CultureInfo.InvariantCulture) : null }.Where(p => !string.IsNullOrEmpty(p.Value)));
}

namespace KerjaSama.Web.Modul.Pengaturan.Kontrak;

/// <summary>Addresses of the settings.</summary>
internal static class PengaturanLinks
{
    public const string Indeks = "/pengaturan";
    public const string Instansi = "/pengaturan/instansi";
    public const string Pejabat = "/pengaturan/pejabat";
    public const string PejabatBaru = "/pengaturan/pejabat/ubah";
    public const string Referensi = "/pengaturan/referensi";
    public const string Hak = "/pengaturan/hak";
    public const string Alur = "/pengaturan/alur";

    public static string BedaAlur(string kunci, int dari) => $"{Alur}/{kunci}/beda?Dari={dari}";

    public static string MigrasiAlur(string kunci, int? dari) => $"{Alur}/{kunci}/migrasi{(dari is null ? "" : $"?dari={dari}")}";

    public static string UbahPejabat(Guid id) => $"{PejabatBaru}/{id}";

    public static string Tabel(string tabel) => $"{Referensi}?tabel={tabel}";

    public static string Batas(string kunci) => $"{Referensi}/batas/{kunci}";

    public static string JenisNaskah(string kode) => $"{Referensi}/jenis-naskah/{kode}";
}

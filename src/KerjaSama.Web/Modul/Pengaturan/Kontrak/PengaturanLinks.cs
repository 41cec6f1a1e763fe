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
    public const string MuatAlur = "/pengaturan/alur/muat";

    /// <param name="titipan">Seal of an uploaded file.</param>
    public static string PeriksaAlur(string titipan) => $"{MuatAlur}?Titipan={Uri.EscapeDataString(titipan)}";

    public static string GambarUnggahan(string titipan) => $"{MuatAlur}?handler=Gambar&Titipan={Uri.EscapeDataString(titipan)}";

    public static string BatasAlur(string kunci) => $"{Alur}/{kunci}/batas";

    public static string BatasLangkah(string kunci, string langkah) => $"{BatasAlur(kunci)}?Langkah={Uri.EscapeDataString(langkah)}";

    public static string BedaAlur(string kunci, int dari) => $"{Alur}/{kunci}/beda?Dari={dari}";

    public static string MigrasiAlur(string kunci, int? dari) => $"{Alur}/{kunci}/migrasi{(dari is null ? "" : $"?dari={dari}")}";

    public static string UbahPejabat(Guid id) => $"{PejabatBaru}/{id}";

    public static string Tabel(string tabel) => $"{Referensi}?tabel={tabel}";

    public static string Batas(string kunci) => $"{Referensi}/batas/{kunci}";

    public static string JenisNaskah(string kode) => $"{Referensi}/jenis-naskah/{kode}";

    /// <param name="kunci">Null: a new one.</param>
    public static string DasarHukum(string? kunci = null) => $"{Referensi}/dasar-hukum{(kunci is null ? "" : $"/{kunci}")}";

    /// <param name="kode">Null: a new one.</param>
    public static string PertanyaanHukum(string? kode = null) => $"{Referensi}/daftar-periksa-hukum{(kode is null ? "" : $"/{kode}")}";

    /// <param name="kode">Rule that is to be changed; null: all of them.</param>
    public static string AturanNaskah(string? kode = null) => $"{Aturan}{(kode is null ? "" : $"?Aturan={Uri.EscapeDataString(kode)}")}";

    public const string Aturan = "/pengaturan/aturan-naskah";

    public const string Templat = "/pengaturan/templat";

    public static string SatuTemplat(string kunci) => $"{Templat}/{kunci}";

    /// <param name="versi">Number of an office's version; null: the one shipped with the program.</param>
    public static string UnduhTemplat(string kunci, int? versi) => $"{SatuTemplat(kunci)}?handler=Unduh{(versi is null ? "" : $"&versi={versi}")}";

    public const string Klausul = "/pengaturan/klausul";

    public static string KlausulJenis(string jenis) => $"{Klausul}/{jenis}";

    public static string KlausulBaru(string jenis) => $"{Klausul}/{jenis}/tambah";

    public static string SatuKlausul(string jenis, string kode) => $"{Klausul}/{jenis}/{kode}";

    public static string VarianBaru(string jenis, string kode) => $"{Klausul}/{jenis}/{kode}/tambah";

    /// <param name="versi">A version to read; null: the one in force, to be changed.</param>
    public static string Rumusan(string jenis, string kode, string varian, int? versi = null) => $"{Klausul}/{jenis}/{kode}/varian/{varian}{(versi is null ? "" : $"?Lihat={versi}")}";
}

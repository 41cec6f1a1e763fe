using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Pengguna.Kontrak;

/// <summary>Addresses of the pages about people (style.md rule 9).</summary>
internal static class PenggunaLinks
{
    public const string Keluar = "/keluar";
    public const string Akun = "/akun";
    public const string GantiSandi = "/akun/sandi";
    public const string TokenBaru = "/akun/token";
    public const string Daftar = "/pengaturan/pengguna";
    public const string Baru = "/pengaturan/pengguna/baru";
    public const string Pengganti = "/pengaturan/pengganti";

    public static string Masuk(string? kembali = null) =>
        SecuritySetup.LoginPath + (kembali is null ? QueryString.Empty : QueryString.Create(SecuritySetup.ReturnParameter, kembali));

    public static string Ubah(Guid id) => $"{Daftar}/{id}";

    public static string AturUlangSandi(Guid id) => $"{Daftar}/{id}/sandi";
}

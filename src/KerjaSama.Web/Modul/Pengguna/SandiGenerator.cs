using System.Security.Cryptography;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>A password for someone else to read off once: no letters that look alike, in groups.</summary>
internal static class SandiGenerator
{
    private const string Huruf = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Kelompok = 4;
    private const int PerKelompok = 5;

    /// <summary>About 99 random bits.</summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, Kelompok).Select(_ => RandomNumberGenerator.GetString(Huruf, PerKelompok)));
}

using KerjaSama.Web.Infrastructure.Startup;

namespace KerjaSama.Web.Modul.Pengaturan.Kontrak;

/// <summary>The regulations that limits, processes and documents name by a key.</summary>
internal static class DasarHukum
{
    /// <returns>Key → title, from the seed file.</returns>
    public static IReadOnlyDictionary<string, string> ReadJudul() =>
        SeedFile.ReadCsv("referensi/dasar-hukum.csv").ToDictionary(d => d.Teks("kunci"), d => d.Teks("judul"), StringComparer.Ordinal);
}

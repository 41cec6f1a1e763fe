using System.Globalization;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>The country of each partner of a row, where the register gives one list for all.</summary>
internal static class NegaraMap
{
    public const string Indonesia = "Indonesia";

    /// <returns>One country per partner, and a message where they had to be guessed.</returns>
    public static (IReadOnlyList<string> Negara, string? Pesan) Bagi(string? teks, IReadOnlyList<string> mitra)
    {
        var daftar = PemisahMitra.Sejajar(teks ?? "").Where(n => n.Length > 0).Select(Rapi).Distinct().ToList();
        if (daftar.Count <= 1)
        {
            return ([.. mitra.Select(_ => daftar.FirstOrDefault() ?? Indonesia)], null);
        }

        if (daftar.Count == mitra.Count)
        {
            return (daftar, null);
        }

        // "Norwegian University" is Norway's; who bears no country's name is from here, or from the first one named
        var cadangan = daftar.Contains(Indonesia) ? Indonesia : daftar[0];
        return (
            [.. mitra.Select(m => daftar.FirstOrDefault(n => n != Indonesia && n.Length > 4 && m.Contains(n[..4], StringComparison.OrdinalIgnoreCase)) ?? cadangan)],
            $"Baris ini menyebut {daftar.Count} negara untuk {mitra.Count} mitra; negara setiap mitra diduga dari namanya.");
    }

    public static bool Luar(string negara) => negara != Indonesia;

    private static string Rapi(string teks) => Teks.Normal(teks) is "INDONESIA" or "REPUBLIK INDONESIA" or "RI" ? Indonesia
        : teks.Any(char.IsLower) ? teks
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(teks.ToLowerInvariant()).Replace(" Of ", " of ", StringComparison.Ordinal);
}

using System.Security.Cryptography;
using System.Text;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>
/// Key of an imported row: its kind, the hash of its normalised values, and which occurrence of them in the file it is. The same row
/// has the same key from a .csv and from a workbook, whatever the order of columns or the form of its dates.
/// </summary>
internal sealed class KunciBaris(string jenis)
{
    private readonly Dictionary<string, int> _ulangan = [];

    /// <param name="nilai">Values by column name; empty ones do not count.</param>
    public string Buat(IEnumerable<KeyValuePair<string, string?>> nilai)
    {
        var teks = string.Join('\n', nilai.Where(n => !string.IsNullOrWhiteSpace(n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}={Teks.Normal(n.Value!)}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(teks)))[..40];
        var ke = _ulangan[hash] = _ulangan.GetValueOrDefault(hash) + 1;
        return $"{jenis}:{hash}:{ke}";
    }
}

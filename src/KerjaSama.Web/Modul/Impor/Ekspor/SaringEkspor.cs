using System.Globalization;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary>The filters of a list's address, as the export reads them. An unknown one is refused: a file that holds too much looks right.</summary>
internal sealed class SaringEkspor
{
    // of the address, but no filters
    private static readonly string[] Lain = ["format", "urut", "ukuran", "setelah"];

    private readonly Dictionary<string, string> _nilai;

    /// <exception cref="IsianTidakSahException">A name that is no filter of this list.</exception>
    public SaringEkspor(IEnumerable<KeyValuePair<string, string>> nilai, params ReadOnlySpan<string> dikenal)
    {
        _nilai = nilai.Where(n => !string.IsNullOrWhiteSpace(n.Value)).ToDictionary(n => n.Key, n => n.Value.Trim(), StringComparer.OrdinalIgnoreCase);
        string[] boleh = [.. dikenal, .. Lain];
        if (_nilai.Keys.FirstOrDefault(k => !boleh.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } asing)
        {
            throw new IsianTidakSahException(asing, $"Saringan \"{asing}\" tidak dikenal. Pilih dari: {string.Join(", ", boleh.Except(Lain))}.");
        }
    }

    public string? this[string nama] => _nilai.GetValueOrDefault(nama);

    /// <exception cref="IsianTidakSahException">No year.</exception>
    public int? Tahun => this["tahun"] is not { } teks ? null
        : int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var tahun) && tahun is > 0 and < 9999 ? tahun
        : throw new IsianTidakSahException("tahun", $"\"{teks}\" bukan tahun.");

    /// <exception cref="IsianTidakSahException">Neither true nor false.</exception>
    public bool? Ya(string nama) => this[nama] is not { } teks ? null
        : bool.TryParse(teks, out var ya) ? ya
        : throw new IsianTidakSahException(nama, $"\"{teks}\" bukan true atau false.");

    /// <exception cref="IsianTidakSahException">No date.</exception>
    public DateOnly? Tanggal(string nama) => this[nama] is not { } teks ? null
        : DateOnly.TryParseExact(teks, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? tanggal
        : throw new IsianTidakSahException(nama, $"\"{teks}\" bukan tanggal (YYYY-MM-DD).");
}

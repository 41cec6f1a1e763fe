using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Naskah;

/// <summary>
/// An editable number pattern, e.g. <c>{klasifikasi}/{urut:3}/{jenis}/{kodePd}/{tahun}</c> (domain.md section 6). <c>{urut:3}</c> pads with
/// zeros; a sisipan follows the number after a dot; <c>{bulanRomawi}</c> is the month.
/// </summary>
public static partial class PolaNomor
{
    private static readonly string[] Romawi = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    private static readonly string[] Dikenal = ["klasifikasi", "urut", "jenis", "kodePd", "tahun", "bulanRomawi"];

    /// <param name="nilai">Office values by token name: klasifikasi, jenis, kodePd.</param>
    /// <exception cref="FormatException">The pattern has a token that is not known.</exception>
    public static string Tulis(string pola, int urut, int sisipan, DateOnly tanggal, IReadOnlyDictionary<string, string> nilai) =>
        Token().Replace(pola, cocok => cocok.Groups["nama"].Value switch
        {
            "urut" => urut.ToString("D" + (cocok.Groups["lebar"].Success ? cocok.Groups["lebar"].Value : "1"), CultureInfo.InvariantCulture)
                + (sisipan > 0 ? "." + sisipan.ToString(CultureInfo.InvariantCulture) : ""),
            "tahun" => tanggal.Year.ToString(CultureInfo.InvariantCulture),
            "bulanRomawi" => Romawi[tanggal.Month - 1],
            var nama when nilai.TryGetValue(nama, out var isi) => isi,
            var nama => throw new FormatException($"Pola nomor memuat bagian '{{{nama}}}' yang tidak dikenal."),
        });

    /// <summary>What is wrong with a pattern, for whoever edits it; null when it can be used.</summary>
    public static string? Galat(string pola)
    {
        var nama = Token().Matches(pola).Select(c => c.Groups["nama"].Value).ToList();
        return nama.FirstOrDefault(n => !Dikenal.Contains(n)) is { } asing ? $"Bagian {{{asing}}} tidak dikenal. Yang dikenal: {string.Join(", ", Dikenal.Select(d => $"{{{d}}}"))}."
            : !nama.Contains("urut") ? "Pola harus memuat {urut}, supaya tidak ada dua nomor yang sama."
            : Token().Replace(pola, "").AsSpan().IndexOfAny('{', '}') >= 0 ? "Kurung kurawal pada pola tidak berpasangan."
            : null;
    }

    [GeneratedRegex(@"\{(?<nama>[A-Za-z]+)(:(?<lebar>\d))?\}")]
    private static partial Regex Token();
}

using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Several names in one cell: by lines, then semicolons, then a numbered list, and by commas only where every part names an institution by itself.</summary>
internal static partial class PemisahMitra
{
    // words that begin the name of an institution; "Dinas Perindustrian, Perdagangan dan Koperasi" is one, "Dinas A, Dinas B" are two
    private static readonly string[] AwalNama =
    [
        "PT", "CV", "UD", "PERUM", "PERUSAHAAN", "PERUSDA", "PERUMDA", "KOPERASI", "YAYASAN", "BANK", "RSUD", "RS", "RUMAH SAKIT", "KLINIK", "PUSKESMAS", "UNIVERSITAS", "UNIVERSITI",
        "UNIVERSITY", "POLITEKNIK", "INSTITUT", "AKADEMI", "SEKOLAH TINGGI", "STIKES", "STIE", "STMIK", "FAKULTAS", "SMK", "SMKS", "SMKN", "SMA", "SMAN", "SMP", "PEMERINTAH", "DINAS", "BADAN",
        "KEMENTERIAN", "DIREKTORAT", "KANTOR", "BALAI", "LEMBAGA", "KECAMATAN", "KELURAHAN", "DESA", "ASOSIASI", "IKATAN", "HIMPUNAN", "PERKUMPULAN", "HOTEL", "KEJAKSAAN", "PENGADILAN", "KEPOLISIAN",
        "POLDA", "POLRES", "KODIM", "KODAM", "BUPATI", "WALI KOTA", "WALIKOTA", "GUBERNUR",
    ];

    public static (IReadOnlyList<string> Nama, string? Pesan) Pisah(string teks)
    {
        var bagian = Baris(teks);
        if (bagian.Count > 1)
        {
            return Rapikan(bagian, null);
        }

        var bernomor = Bernomor(teks);
        if (bernomor.Count > 1)
        {
            return Rapikan(bernomor, null);
        }

        var koma = teks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return koma.Length > 1 && koma.All(NamaSendiri)
            ? Rapikan(koma, $"{koma.Length} mitra dipisahkan menurut koma; periksa.")
            : Rapikan(bagian, null);
    }

    /// <summary>The parts of a cell that lists by lines or semicolons, empty ones kept: numbers stand at their partner's place.</summary>
    public static IReadOnlyList<string> Sejajar(string teks) =>
        [.. teks.Split(['\n', '\r', ';']).Select(b => NomorAwal().Replace(b, "").Trim())];

    private static List<string> Baris(string teks) => [.. Sejajar(teks).Where(b => b.Length > 0)];

    /// <summary>"1. A 2. B 3. C" in one line; only where the numbers run from 1 without a gap.</summary>
    private static List<string> Bernomor(string teks)
    {
        var angka = NomorDalam().Matches(teks);
        if (angka.Count < 2 || angka[0].Index != 0 || !angka.Select(m => m.Groups[1].Value).SequenceEqual(Enumerable.Range(1, angka.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))))
        {
            return [];
        }

        return [.. angka.Select((m, i) => teks[(m.Index + m.Length)..(i + 1 < angka.Count ? angka[i + 1].Index : teks.Length)].Trim(' ', ',')).Where(b => b.Length > 0)];
    }

    private static bool NamaSendiri(string teks)
    {
        var nama = Teks.Normal(Dan().Replace(teks, ""));
        return AwalNama.Any(a => nama.StartsWith(a + " ", StringComparison.Ordinal));
    }

    private static (IReadOnlyList<string>, string?) Rapikan(IReadOnlyList<string> bagian, string? pesan)
    {
        var nama = bagian.Select(b => Spasi().Replace(Dan().Replace(b, ""), " ").Trim(' ', ',')).Where(b => Teks.Normal(b).Any(char.IsLetterOrDigit)).ToList();
        return (nama, pesan);
    }

    [GeneratedRegex(@"^\s*(?:\(?\d{1,3}\s*[.)]\s+|\d{1,3}\)|[a-z][.)]\s+|[-•*]\s+)")]
    private static partial Regex NomorAwal();

    [GeneratedRegex(@"(?<=^|\s)\(?(\d{1,3})[.)]\s+")]
    private static partial Regex NomorDalam();

    [GeneratedRegex(@"^(?:dan|and|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Dan();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();
}

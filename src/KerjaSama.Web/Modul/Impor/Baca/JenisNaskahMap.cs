using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Our kind of a naskah, its sifat and its track, from the words of an old register.</summary>
internal static class JenisNaskahMap
{
    public const string Lainnya = "LAINNYA";

    /// <returns>Null for a word that is not known.</returns>
    public static string? Jenis(string? asli, bool luarNegeri, IReadOnlyDictionary<string, string> dikenal) => Teks.Normal(asli ?? "") switch
    {
        "" => null,
        "MOU" or "MEMORANDUM OF UNDERSTANDING" or "NOTA KESEPAHAMAN" => luarNegeri ? "MOU" : "KSB",
        "KSB" or "KB" or "KESEPAKATAN BERSAMA" => "KSB",
        "PKS" or "PERJANJIAN KERJA SAMA" or "PERJANJIAN KERJASAMA" or "MOA" => "PKS",
        "NK" or "NOTA KESEPAKATAN" => "NKS",
        "RENCANA IMPLEMENTASI" or "RENCANA KERJA" or "RENCANA KERJA TAHUNAN" or "IMPLEMENTATION ARRANGEMENT" or "IA" => "RKT",
        "LETTER OF INTENT" or "PERNYATAAN KEHENDAK" => "LOI",
        "ADENDUM" => "ADDENDUM",
        "KONTRAK" or "PSM" or "PERJANJIAN SEWA MENYEWA" or "LAIN-LAIN" or "LAIN LAIN" => Lainnya,
        var normal => dikenal.FirstOrDefault(k => k.Key == normal || Teks.Normal(k.Value) == normal).Key,
    };

    public static string? Sifat(string? asli) => Teks.Normal(asli ?? "") switch
    {
        "" or "BARU" or "NEW" => "baru",
        "PERPANJANGAN" or "PERPANJANG" or "EXTENSION" or "DIPERPANJANG" => "perpanjangan",
        "ADDENDUM" or "ADENDUM" or "AMANDEMEN" => "addendum",
        _ => null,
    };

    /// <summary>The track a deed of the past would have taken, by its partners; the first decides where they differ.</summary>
    public static Jalur JalurDari(IReadOnlyList<string> kategori) =>
        kategori.Contains("pemerintah-luar-negeri") ? Jalur.Ksdpl
        : kategori.Contains("lembaga-luar-negeri") ? Jalur.Ksdll
        : kategori[0] switch
        {
            "kabupaten-kota" or "provinsi" or "perangkat-daerah" => Jalur.Ksdd,
            "kementerian-lembaga" or "tni-polri" => Jalur.Sinergi,
            _ => Jalur.Ksdpk,
        };
}

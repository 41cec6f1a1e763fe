using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Our category of a partner, from what the old register calls it and from its name.</summary>
internal static class KategoriMitraMap
{
    private const string Guess = "badan-hukum";
    private const string Bumn = "bumn-bumd";

    private static readonly (string Kategori, string[] Awal, string[] Memuat)[] MenurutNama =
    [
        ("perguruan-tinggi", ["UNIVERSITAS", "UNIVERSITY", "POLITEKNIK", "INSTITUT TEKNOLOGI", "INSTITUT PERTANIAN", "INSTITUT AGAMA", "INSTITUT SENI", "AKADEMI", "SEKOLAH TINGGI", "STIKES", "STIK", "STIE", "STMIK", "FAKULTAS", "PROGRAM STUDI", "JURUSAN"], [" UNIVERSITAS ", " POLITEKNIK "]),
        ("kementerian-lembaga", ["KEMENTERIAN", "DIREKTORAT", "DIREKTUR JENDERAL", "SUB DIREKTORAT", "KANWIL", "KANTOR WILAYAH", "KEJAKSAAN", "PENGADILAN", "OMBUDSMAN", "BANK INDONESIA", "BADAN PENGAWAS PEMILIHAN UMUM", "KOMISI PEMILIHAN UMUM", "TVRI", "RRI", "STASIUN KARANTINA", "PELABUHAN PERIKANAN NUSANTARA", "BADAN NASIONAL", "BADAN PUSAT STATISTIK", "BALAI RISET", "BALAI JASA KONSTRUKSI", "BALAI BESAR", "SATUAN KERJA", "BADAN NARKOTIKA"], [" KEMENTERIAN ", " DIREKTORAT JENDERAL ", " REPUBLIK INDONESIA "]),
        ("tni-polri", ["TNI", "TENTARA", "KODAM", "KODIM", "KOREM", "POLRI", "POLDA", "POLRES", "KEPOLISIAN", "LANTAMAL", "LANUD"], []),
        ("provinsi", ["PEMERINTAH PROVINSI", "PEMPROV", "GUBERNUR"], []),
        ("kabupaten-kota", ["PEMERINTAH KABUPATEN", "PEMERINTAH KOTA", "PEMKAB", "PEMKOT", "BUPATI", "WALI KOTA", "WALIKOTA", "SEKRETARIAT DAERAH"], []),
        ("bumn-bumd", ["PERUM", "PERUSAHAAN UMUM", "PERUSAHAAN DAERAH", "PERUSDA", "PERUMDA", "PDAM", "PT BANK RAKYAT INDONESIA", "PT BANK NEGARA INDONESIA", "PT BANK MANDIRI", "PT BANK TABUNGAN NEGARA", "PT BANK PEMBANGUNAN DAERAH", "BANK SYARIAH MANDIRI", "PT TELEKOMUNIKASI", "PT PERKEBUNAN NUSANTARA", "PT JASA RAHARJA", "PT PLN", "PT POS"], [" (PERSERO) ", " (PERSERODA) ", " PERSERO "]),
        ("perangkat-daerah", ["DINAS", "KANTOR LINGKUNGAN", "BAPPEDA", "RSUD", "RUMAH SAKIT UMUM DAERAH", "PUSKESMAS", "KECAMATAN", "KELURAHAN", "UNIT PELAKSANA TEKNIS", "UPT", "BADAN PERENCANAAN", "BALAI BENIH", "PEMERINTAH DESA", "DESA", "TIM PERCEPATAN", "DEWAN RISET DAERAH", "SMK NEGERI", "SMKN", "SMA NEGERI", "SMP NEGERI"], []),
        ("ngo", ["YAYASAN", "ASOSIASI", "IKATAN", "HIMPUNAN", "PERKUMPULAN", "LEMBAGA SWADAYA", "KOMITE OLAHRAGA", "LSM", "BADAN AMAL ZAKAT"], []),
        ("badan-hukum", ["PT", "CV", "UD", "FIRMA", "KOPERASI", "HOTEL", "BANK"], []),
    ];

    // The first phrase that a part holds speaks for it, so the narrow ones stand first. Of its categories the first is taken where the name
    // does not say; one alone is certain.
    private static readonly (string Frasa, string[] Boleh)[] MenurutFrasa =
    [
        ("instansi pemerintah", ["kementerian-lembaga", "provinsi", "kabupaten-kota", "perangkat-daerah", "bumn-bumd", "tni-polri"]),
        ("pemerintah kabupaten", ["kabupaten-kota"]), ("pemerintah kota", ["kabupaten-kota"]), ("pemerintah provinsi", ["provinsi"]), ("kementerian", ["kementerian-lembaga"]),
        ("bumn", ["bumn-bumd"]), ("bumd", ["bumn-bumd"]),
        ("perguruan tinggi", ["perguruan-tinggi"]), ("universitas", ["perguruan-tinggi"]), ("dunia usaha", ["badan-hukum", "bumn-bumd"]), ("perusahaan", ["badan-hukum", "bumn-bumd"]),
        ("institusi pendidikan", ["badan-hukum", "perguruan-tinggi", "perangkat-daerah"]), ("nirlaba", ["ngo"]), ("ngo", ["ngo"]), ("organisasi multilateral", ["ngo", "kementerian-lembaga"]),
        ("organisasi", ["ngo", "badan-hukum"]), ("lembaga riset", ["kementerian-lembaga", "perguruan-tinggi", "badan-hukum"]), ("rumah sakit", ["perangkat-daerah", "badan-hukum"]),
        ("perseorangan", ["perseorangan"]), ("tni", ["tni-polri"]), ("polri", ["tni-polri"]), ("perangkat daerah", ["perangkat-daerah"]),
    ];

    private static readonly string[] PemerintahLuar = ["GOVERNMENT", "CITY OF", "PREFECTURE", "MUNICIPALITY", "KEMENTERIAN", "MINISTRY", "EMBASSY", "PROVINCE"];

    /// <param name="dikenal">Our codes and their names.</param>
    /// <returns>The category, and whether it is a guess that a person should see.</returns>
    public static (string Kategori, bool Diduga) Cari(string nama, string? asli, bool luarNegeri, IReadOnlyDictionary<string, string> dikenal)
    {
        if (dikenal.FirstOrDefault(k => string.Equals(k.Key, asli, StringComparison.OrdinalIgnoreCase) || string.Equals(k.Value, asli, StringComparison.OrdinalIgnoreCase)).Key is { } sendiri)
        {
            return (sendiri, false);
        }

        var normal = $" {Teks.Normal(nama)} ";
        if (luarNegeri)
        {
            return (PemerintahLuar.Any(k => normal.Contains($" {k} ", StringComparison.Ordinal)) ? "pemerintah-luar-negeri" : "lembaga-luar-negeri", false);
        }

        var dariNama = MenurutNama.FirstOrDefault(k =>
            k.Awal.Any(a => normal.StartsWith($" {a} ", StringComparison.Ordinal)) || k.Memuat.Any(m => normal.Contains(m, StringComparison.Ordinal))).Kategori;
        var boleh = (asli ?? "").Split(';').SelectMany(bagian => MenurutFrasa.FirstOrDefault(f => bagian.Contains(f.Frasa, StringComparison.OrdinalIgnoreCase)).Boleh ?? []).Distinct().ToList();
        if (dariNama is not null && (boleh.Count == 0 || boleh.Contains(dariNama)))
        {
            return (dariNama, false);
        }

        return boleh.Count == 0 ? (dariNama ?? Guess, true)
            : dariNama == Guess && boleh.Contains(Bumn) ? (Bumn, true)
            : (boleh[0], boleh.Count > 1 && boleh[0] != Guess);
    }
}

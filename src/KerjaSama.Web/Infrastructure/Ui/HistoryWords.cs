using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Columns and codes of the history as people read them: labels, names of reference data and of people, dates.</summary>
internal sealed partial class HistoryWords(KerjaSamaDbContext db, OfficeClock clock)
{
    private const string Documents = "syarat-dokumen";

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["SubUnit"] = "Sub-unit", ["AnalisId"] = "Analis", ["PerancangId"] = "Perancang", ["MenyusulSampai"] = "Berkas menyusul sampai",
        ["KontakNama"] = "Kontak", ["KontakSurel"] = "Surel kontak", ["KontakTelepon"] = "Telepon kontak",
    };

    /// <summary>Columns that only the machine needs; the row itself keeps them.</summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "Kode", "Urut", "KodeLacakHash", "PutaranLacak", "DibuatPada", "DicatatPada", "DicatatOleh", "BerakhirPada", "KontakBahasa", "KunciImpor", "BerkasMediaType",
        "BerkasUkuran", "DidaftarkanPada",
    };

    /// <summary>Columns of a child (party, file) that only the machine needs.</summary>
    private static readonly HashSet<string> HiddenInChild = new(StringComparer.Ordinal) { "MediaType", "NomorNormal", "Ukuran", "Urutan", "NomorVersi", "DiunggahPada", "DibuatPada", "Teks", "TeksEn" };

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _tables = new(StringComparer.Ordinal);

    /// <summary>Reads the names that these entries need.</summary>
    public async Task LoadAsync(IEnumerable<IsiRiwayat> isi, CancellationToken ct)
    {
        foreach (var kolom in isi.Select(i => i is { Tercatat: true, Nama: "Dokumen" } ? Documents : Column(i.Nama)).Distinct().Where(k => !_tables.ContainsKey(k)).ToList())
        {
            if (await TableAsync(kolom, ct) is { } nama)
            {
                _tables[kolom] = nama;
            }
        }
    }

    public static bool Technical(string objek, IsiRiwayat isi) => !isi.Tercatat
        && (Hidden.Contains(isi.Nama) || (isi.Nama.Contains('[', StringComparison.Ordinal) && HiddenInChild.Contains(Column(isi.Nama)))
        || (objek == BatasLangkah.Objek && isi.Nama is (nameof(BatasLangkah.Proses) or nameof(BatasLangkah.Langkah)))
        || objek == BeratAturan.Objek || (objek == RiwayatPermohonan.Objek && isi.Nama.Contains('[', StringComparison.Ordinal)) || IsOtherKey(isi));

    /// <summary><c>BerlakuSampai</c> is read as "Berlaku sampai", <c>Pejabat[0f3a].Nama</c> as "Pejabat: nama".</summary>
    public static string Label(IsiRiwayat isi) => isi.Tercatat ? isi.Nama : Columns.TryGetValue(isi.Nama, out var label) ? label : Sentence(ChildKey().Replace(isi.Nama, ": "));

    public string? Value(IsiRiwayat isi, string? nilai) =>
        nilai is null ? null
        : !isi.Tercatat && _tables.TryGetValue(Column(isi.Nama), out var nama) && nama.TryGetValue(nilai, out var baca) ? baca
        : DateOnly.TryParseExact(nilai, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? OfficeFormat.Tanggal(tanggal)
        : Instant().IsMatch(nilai) ? OfficeFormat.Waktu(DateTimeOffset.Parse(nilai, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), clock.LocalTimeZone)
        : nilai is "True" or "False" ? (nilai == "True" ? "ya" : "tidak")
        : !isi.Tercatat && Code().IsMatch(nilai) ? Sentence(nilai.Replace('-', ' '))
        : nilai;

    /// <summary><c>studi.pdf (studi-kelayakan), versi 1</c> names the kind as the checklist does.</summary>
    public string Document(string teks) => Kind().Replace(teks, m =>
        $"({(_tables.TryGetValue(Documents, out var nama) && nama.TryGetValue(m.Groups[1].Value, out var baca) ? baca : KelengkapanBerkas.NamaJenis(m.Groups[1].Value))})");

    public static string WithDates(string teks) => IsoDate().Replace(teks, m => OfficeFormat.Tanggal(DateOnly.ParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static string Sentence(string name)
    {
        var words = WordStart().Replace(name, " $1").Replace(":  ", ": ", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private async Task<IReadOnlyDictionary<string, string>?> TableAsync(string kolom, CancellationToken ct) => kolom switch
    {
        "Status" => Enum<StatusPermohonan>(),
        "Tahap" => Enum<Tahap>(),
        "Jalur" => Enum<Jalur>(),
        "Bentuk" => Enum<BentukPermohonan>(),
        "Pemrakarsa" => Enum<Pemrakarsa>(),
        "Saluran" => Enum<Saluran>(),
        "AnalisId" or "PerancangId" => await db.Users.IgnoreAutoIncludes().Select(u => new { u.Id, u.Nama }).ToDictionaryAsync(u => u.Id.ToString("N"), u => u.Nama, ct),
        "SubUnit" => await db.SubUnit.ToDictionaryAsync(s => s.Kode, s => s.Nama, ct),
        "Bidang" => await db.Bidang.ToDictionaryAsync(b => b.Kode, b => b.Nama, ct),
        "Sifat" => await db.SifatNaskah.ToDictionaryAsync(s => s.Kode, s => s.Nama, ct),
        "JenisNaskah" or "Jenis" => await db.JenisNaskah.ToDictionaryAsync(j => j.Kode, j => j.Nama, ct),
        "Kategori" => await db.KategoriMitra.ToDictionaryAsync(k => k.Kode, k => k.Nama, ct),
        "Jabatan" or "Penandatangan" => await db.Jabatan.ToDictionaryAsync(j => j.Kode, j => j.Nama, ct),
        "PerangkatDaerah" => await db.PerangkatDaerah.ToDictionaryAsync(p => p.Kode, p => p.Nama, ct),
        Documents => (await db.SyaratDokumen.Select(s => new { s.Jenis, s.Nama }).Distinct().ToListAsync(ct)).GroupBy(s => s.Jenis).ToDictionary(g => g.Key, g => g.First().Nama),
        _ => null,
    };

    private static Dictionary<string, string> Enum<T>()
        where T : struct, Enum =>
        System.Enum.GetValues<T>().ToDictionary(n => n.ToString(), n => n.Label);

    private static string Column(string nama) => nama[(nama.LastIndexOf('.') + 1)..];

    // ids and hashes say nothing to a reader, unless a table gives the name
    private static bool IsOtherKey(IsiRiwayat isi) => Column(isi.Nama) is not ("AnalisId" or "PerancangId") && (IsKey(isi.Lama) || IsKey(isi.Baru));

    private static bool IsKey(string? nilai) => nilai is { Length: 32 or 64 } && nilai.All(char.IsAsciiHexDigitLower);

    [GeneratedRegex(@"\[[^\]]*\]\.")]
    private static partial Regex ChildKey();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\(([A-Za-z][A-Za-z-]*)\)(?=, versi \d+$)")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();
}

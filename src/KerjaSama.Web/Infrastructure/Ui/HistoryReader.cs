using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Reads the history of any object as the pages show it (<c>Umum/_Riwayat</c>), newest first.</summary>
internal sealed partial class HistoryReader(KerjaSamaDbContext db)
{
    private const string Recorded = "isian: ";
    private const int Most = 200;

    private static readonly Dictionary<string, (string Judul, string Ikon)> Names = new(StringComparer.Ordinal)
    {
        ["naskah.ditandatangani"] = ("Naskah ditandatangani", "signature"),
        ["naskah.dicatat"] = ("Naskah dicatat tanpa fasilitasi", "certificate"),
        ["naskah.didaftarkan"] = ("Didaftarkan di register", "certificate"),
        ["naskah.dibuka"] = ("Ditampilkan pada register terbuka", "world"),
        ["naskah.ditutup"] = ("Disembunyikan dari register terbuka", "eye-off"),
        ["naskah.dihentikan"] = ("Naskah dihentikan", "player-stop"),
        ["naskah.dokumen-ditambah"] = ("Dokumen ditambahkan", "paperclip"),
        ["naskah.diimpor"] = ("Diimpor dari register lama", "database-import"),
        ["nomor.dibatalkan"] = ("Nomor dibatalkan", "ban"),
        ["surat-masuk.dicatat"] = ("Dicatat dalam buku agenda", "mail-plus"),
        ["surat-masuk.berkas"] = ("Berkas surat dilampirkan", "paperclip"),
    };

    /// <param name="kunci">Key of the object: a Guid without dashes, or the code of a reference row.</param>
    public async Task<IReadOnlyList<PeristiwaRiwayat>> ReadAsync(string objek, string kunci, CancellationToken ct)
    {
        var rows = await db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == objek && r.ObjekKunci == kunci)
            .OrderByDescending(r => r.Nomor).Take(Most).ToListAsync(ct);
        return [.. rows.Select(Show)];
    }

    private static PeristiwaRiwayat Show(Riwayat r)
    {
        var (judul, ikon) = Names.TryGetValue(r.Peristiwa, out var name) ? name
            : r.Peristiwa.EndsWith(".dibuat", StringComparison.Ordinal) ? ("Dicatat", "plus")
            : r.Peristiwa.EndsWith(".dihapus", StringComparison.Ordinal) ? ("Dihapus", "trash")
            : ("Diubah", "edit");
        return new(judul, r.OlehNama, r.Pada, ikon, r.Alasan, r.AtasNama, [.. Changes(r.Perubahan)]);
    }

    private static IEnumerable<(string, string?, string?)> Changes(string json) =>
        (JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json) ?? [])
            .Where(i => !i.Value.Any(IsKey))
            .Select(i => (Label(i.Key), Readable(i.Value[0]), Readable(i.Value[1])));

    /// <summary><c>BerlakuSampai</c> is read as "Berlaku sampai", <c>Pejabat[0f3a].Nama</c> as "Pejabat: nama".</summary>
    private static string Label(string key) =>
        key.StartsWith(Recorded, StringComparison.Ordinal) ? key[Recorded.Length..] : Sentence(ChildKey().Replace(key, ": "));

    private static string Sentence(string name)
    {
        var words = WordStart().Replace(name, " $1").Replace(":  ", ": ", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Readable(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? OfficeFormat.Tanggal(date)
        : value is "True" or "False" ? (value == "True" ? "ya" : "tidak")
        : value;

    // ids and hashes say nothing to a reader
    private static bool IsKey(string? value) => value is { Length: 32 or 64 } && value.All(char.IsAsciiHexDigitLower);

    [GeneratedRegex(@"\[[^\]]*\]\.")]
    private static partial Regex ChildKey();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}

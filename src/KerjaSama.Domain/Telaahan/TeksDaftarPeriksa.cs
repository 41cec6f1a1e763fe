using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

/// <summary>Answer to one question. No verdict: not decided yet, as while it is being typed.</summary>
public sealed record JawabanPeriksa(PutusanPeriksa? Putusan, string? Catatan);

/// <summary>
/// The text form of an answered checklist, in which forms and API send it: a line <c>kode: putusan; catatan</c> per question, and
/// <c>*: putusan</c> for all that are not named. A note goes on in the lines below it that begin with white space.
/// </summary>
public sealed record TeksDaftarPeriksa(IReadOnlyDictionary<string, JawabanPeriksa> Jawaban, IReadOnlyList<string> Galat)
{
    public const int CatatanMaxLength = 1000;
    private const string Lainnya = "*";

    /// <param name="kode">Codes of the questions that are asked.</param>
    /// <returns>An answer for every question, empty where none was given; with what is wrong with the text, in Indonesian.</returns>
    public static TeksDaftarPeriksa Baca(string? teks, IReadOnlyCollection<string> kode)
    {
        ArgumentNullException.ThrowIfNull(kode);
        var (jawaban, galat) = (new Dictionary<string, JawabanPeriksa>(StringComparer.Ordinal), new List<string>());
        foreach (var baris in Baris(teks))
        {
            var (nama, isi) = Belah(baris, ':');
            if (nama != Lainnya && !kode.Contains(nama))
            {
                galat.Add($"\"{nama}\" bukan butir daftar periksa jalur ini.");
                continue;
            }

            var (putusan, catatan) = Belah(isi, ';');
            var satu = Jawab(putusan, catatan);
            Tambah(galat, satu.Putusan is null && putusan.Length > 0, $"{nama}: \"{putusan}\" bukan putusan. Pilih salah satu dari: {string.Join(", ", DaftarKode.Semua<PutusanPeriksa>())}.");
            Tambah(galat, catatan.Length > CatatanMaxLength, $"{nama}: catatan paling banyak {CatatanMaxLength} karakter.");
            Tambah(galat, !jawaban.TryAdd(nama, satu), $"{nama} diisi dua kali.");
        }

        var semua = kode.ToDictionary(k => k, k => jawaban.GetValueOrDefault(k) ?? jawaban.GetValueOrDefault(Lainnya) ?? new(null, null), StringComparer.Ordinal);
        return new(semua, galat);
    }

    /// <param name="putusan">Code or label of a verdict; anything else is none.</param>
    public static JawabanPeriksa Jawab(string? putusan, string? catatan) =>
        new(DaftarKode.TryParse<PutusanPeriksa>((putusan ?? "").Trim().ToLowerInvariant().Replace(' ', '-'), out var nilai) ? nilai : null, Teks.Isi(catatan));

    /// <summary>The text form of these answers.</summary>
    public static string Tulis(IEnumerable<KeyValuePair<string, JawabanPeriksa>> jawaban) => string.Join('\n', jawaban
        .Where(j => j.Value.Putusan is not null || Teks.Isi(j.Value.Catatan) is not null)
        .Select(j => $"{j.Key}: {(j.Value.Putusan is { } putusan ? putusan.Kode : "")}{(Teks.Isi(j.Value.Catatan) is { } catatan ? $"; {catatan.ReplaceLineEndings("\n  ")}" : "")}"));

    /// <summary>Questions without a verdict.</summary>
    public IEnumerable<string> BelumDiputus => Jawaban.Where(j => j.Value.Putusan is null).Select(j => j.Key);

    private static IEnumerable<string> Baris(string? teks)
    {
        string? kini = null;
        foreach (var baris in (teks ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            if (kini is not null && baris.Length > 0 && char.IsWhiteSpace(baris[0]))
            {
                kini = $"{kini}\n{baris.Trim()}";
                continue;
            }

            if (!string.IsNullOrWhiteSpace(kini))
            {
                yield return kini;
            }

            kini = baris.Trim();
        }

        if (!string.IsNullOrWhiteSpace(kini))
        {
            yield return kini;
        }
    }

    private static (string Depan, string Belakang) Belah(string teks, char pemisah) =>
        teks.IndexOf(pemisah, StringComparison.Ordinal) is >= 0 and var i ? (teks[..i].Trim(), teks[(i + 1)..].Trim()) : (teks.Trim(), "");

    private static void Tambah(List<string> galat, bool salah, string pesan)
    {
        if (salah)
        {
            galat.Add(pesan);
        }
    }
}

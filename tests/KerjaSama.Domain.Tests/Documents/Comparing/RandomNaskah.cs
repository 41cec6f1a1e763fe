using System.Globalization;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents.Comparing;

/// <summary>A naskah made at random: the lines of each pasal, its title first.</summary>
internal sealed class RandomNaskah
{
    private static readonly string[] Words =
        [.. ("kerja sama daerah layanan publik limbah kota desa wisata pendidikan kesehatan pertanian pelatihan pendampingan laporan berkala anggaran data informasi tenaga ahli lokasi sarana"
            + " jadwal kegiatan penelitian masyarakat koordinasi pemantauan evaluasi rencana tahunan hasil dokumen pertemuan usulan perubahan tanggung jawab pengelolaan pemanfaatan teknologi"
            + " pengembangan peningkatan mutu sumber manusia produk lokal promosi investasi perizinan lingkungan air bersih sungai jalan jembatan pasar").Split(' ')];

    private readonly Random _random;
    private int _titles;

    public RandomNaskah(int seed, int pasal)
    {
        _random = new Random(seed);
        Pasal = [.. Enumerable.Range(0, pasal).Select(_ => NewPasal())];
    }

    private RandomNaskah(Random random, List<List<string>> pasal)
    {
        _random = random;
        _titles = 1000;
        Pasal = pasal;
    }

    public List<List<string>> Pasal { get; }

    public RandomNaskah Copy() => new(_random, [.. Pasal.Select(p => p.ToList())]);

    public List<string> NewPasal() => [Title(), .. Enumerable.Range(0, _random.Next(2, 6)).Select(_ => NewLine())];

    public string NewLine()
    {
        var amount = _random.Next(1, 900) * 1_000_000L;
        return $"PIHAK {(_random.Next(2) == 0 ? "KESATU" : "KEDUA")} melaksanakan {Phrase(6, 14)} sebesar Rp{amount.ToString("#,0", CultureInfo.GetCultureInfo("id-ID"))},00 ({Terbilang.Of(amount)} rupiah) untuk {Phrase(3, 6)}.";
    }

    /// <summary>As <see cref="Texts.NaskahDocx"/> reads it.</summary>
    public string Text()
    {
        var lines = new List<string> { "= PERJANJIAN KERJA SAMA", "= TENTANG PENGUJIAN", "Pada hari ini PARA PIHAK sepakat sebagai berikut:" };
        foreach (var pasal in Pasal)
        {
            lines.Add("## " + pasal[0]);
            lines.AddRange(pasal.Skip(1).Select((l, i) => Marked(l) is { } mark ? $"{mark} ({i + 1}) {l[2..]}" : $"({i + 1}) {l}"));
        }

        return string.Join('\n', lines);
    }

    private static char? Marked(string line) => line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal) ? line[0] : null;

    // no two alike
    private string Title() => $"{Word()} {Word()} {Terbilang.Of(++_titles)}".ToUpperInvariant();

    private string Phrase(int from, int to) => string.Join(' ', Enumerable.Range(0, _random.Next(from, to)).Select(_ => Word()));

    private string Word() => Words[_random.Next(Words.Length)];
}

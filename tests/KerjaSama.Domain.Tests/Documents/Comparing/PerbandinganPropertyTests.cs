using KerjaSama.Documents.Comparing;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Tests.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Comparing;

/// <summary>Edits made at random to a naskah made at random are reported, each once, and nothing else; written and read as .docx.</summary>
public sealed class PerbandinganPropertyTests
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 100));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Exactly_the_edits_are_reported_with_track_changes_on_and_off(int seed)
    {
        var random = new Random(seed * 7919);
        var old = new RandomNaskah(seed, random.Next(8, 20));
        var (layoutOld, layoutNew) = (Layout(random), Layout(random));
        var (edited, tracked, expected) = Edit(old, random);

        var before = DocxTextReader.Read(NaskahDocx.Write(old.Text(), layoutOld));
        var untracked = PembandingNaskah.Compare(before, DocxTextReader.Read(NaskahDocx.Write(edited.Text(), layoutNew)));
        var withTracking = PembandingNaskah.Compare(before, DocxTextReader.Read(NaskahDocx.Write(tracked.Text(), layoutNew)));

        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', Reported(untracked).Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Count, untracked.JumlahPerubahan);
        Assert.Equal(Reported(untracked), Reported(withTracking));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_naskah_is_equal_to_itself_however_its_numbers_spaces_and_quotes_are_written(int seed)
    {
        var naskah = new RandomNaskah(seed, 12);
        naskah.Pasal[3].Add("Yang dimaksud dengan \"mitra\" - dan 'pihak lain' - adalah PIHAK KEDUA...");
        var other = naskah.Copy();
        other.Pasal[3][^1] = "Yang dimaksud  dengan “mitra” – dan ‘pihak\u00A0lain’ — adalah PIHAK KEDUA……";
        var layouts = Enum.GetValues<NaskahLayout>();

        var perbandingan = PembandingNaskah.Compare(
            DocxTextReader.Read(NaskahDocx.Write(naskah.Text(), layouts[seed % layouts.Length])),
            DocxTextReader.Read(NaskahDocx.Write(other.Text(), layouts[(seed + 1) % layouts.Length])));

        Assert.Empty(Reported(perbandingan));
        Assert.True(perbandingan.Sama);
        Assert.All(perbandingan.Bagian, b => Assert.True(b.BolehDilipat));
    }

    /// <summary>Edits of each kind, each in a pasal of its own; the same once done, once tracked; and what has to be reported.</summary>
    private static (RandomNaskah Edited, RandomNaskah Tracked, List<string> Expected) Edit(RandomNaskah old, Random random)
    {
        var (edited, tracked) = (old.Copy(), old.Copy());
        var expected = new List<string>();
        var places = Enumerable.Range(0, old.Pasal.Count).ToArray();
        random.Shuffle(places);
        var free = new Queue<int>(places);
        foreach (var kind in Enumerable.Range(0, 5).Where(_ => random.Next(3) > 0))
        {
            EditLine(kind, free.Dequeue(), old, edited, tracked, random, expected);
        }

        // whole pasal last, from the end, so that places stay
        MoveOneTo(edited.Pasal, tracked.Pasal, free.Dequeue(), random, expected);
        if (random.Next(2) == 0)
        {
            var gone = edited.Pasal.FindIndex(p => p[0] == old.Pasal[free.Peek()][0]);
            expected.Add($"pasal dihapus {old.Pasal[free.Dequeue()][0]}");
            edited.Pasal.RemoveAt(gone);
            tracked.Pasal.RemoveAt(gone);
        }

        if (random.Next(2) == 0)
        {
            var added = old.NewPasal();
            var at = random.Next(edited.Pasal.Count + 1);
            expected.Add($"pasal ditambah {added[0]}");
            edited.Pasal.Insert(at, added);
            tracked.Pasal.Insert(at, [added[0], .. added.Skip(1).Select(l => "+ " + l)]);
        }

        return (edited, tracked, expected);
    }

    private static void EditLine(int kind, int pasal, RandomNaskah old, RandomNaskah edited, RandomNaskah tracked, Random random, List<string> expected)
    {
        var line = random.Next(1, old.Pasal[pasal].Count);
        var text = old.Pasal[pasal][line];
        var title = old.Pasal[pasal][0];
        switch (kind)
        {
            case 0 or 1:
                var words = text.Split(' ');
                var k = kind == 0 ? random.Next(3, 7) : Array.FindIndex(words, w => w.StartsWith("Rp", StringComparison.Ordinal));
                var (from, to) = (words[k], kind == 0 ? "pengganti" : "Rp17,00");
                edited.Pasal[pasal][line] = string.Join(' ', words.Select((w, i) => i == k ? to : w));
                tracked.Pasal[pasal][line] = string.Join(' ', words.Select((w, i) => i == k ? $"{{-{from}-}}{{+{to}+}}" : w));
                expected.Add($"{title}: {from} -> {to}");
                break;
            case 2:
                var added = old.NewLine();
                edited.Pasal[pasal].Insert(line, added);
                tracked.Pasal[pasal].Insert(line, "+ " + added);
                expected.Add($"{title}: + {added}");
                break;
            case 3:
                edited.Pasal[pasal].RemoveAt(line);
                tracked.Pasal[pasal][line] = "- " + text;
                expected.Add($"{title}: - {text}");
                break;
            default:
                edited.Pasal[pasal].RemoveAt(line);
                edited.Pasal[pasal].Insert(1, old.NewLine());
                edited.Pasal[pasal].Add(text);
                tracked.Pasal[pasal].Clear();
                tracked.Pasal[pasal].AddRange(edited.Pasal[pasal]);
                expected.Add($"{title}: + {edited.Pasal[pasal][1]}");
                if (line != old.Pasal[pasal].Count - 1)
                {
                    expected.Add($"{title}: pindah");
                }

                break;
        }
    }

    private static void MoveOneTo(List<List<string>> edited, List<List<string>> tracked, int from, Random random, List<string> expected)
    {
        // by three places or more: of two neighbours either one may be said to have moved, and one between may be removed
        var to = from + 3 < edited.Count && random.Next(2) == 0 ? random.Next(from + 3, edited.Count) : from >= 3 ? random.Next(0, from - 2) : from + 3;
        expected.Add($"pasal dipindahkan {edited[from][0]}");
        foreach (var naskah in new[] { edited, tracked })
        {
            var moved = naskah[from];
            naskah.RemoveAt(from);
            naskah.Insert(to, moved);
        }
    }

    private static List<string> Reported(Perbandingan perbandingan)
    {
        var reported = new List<string>();
        foreach (var bagian in perbandingan.Bagian)
        {
            var title = (bagian.Baru ?? bagian.Lama)!.Judul;
            if (bagian.Beda is JenisBeda.Ditambah or JenisBeda.Dihapus)
            {
                reported.Add($"pasal {(bagian.Beda == JenisBeda.Ditambah ? "ditambah" : "dihapus")} {title}");
                continue;
            }

            reported.AddRange(bagian.Dipindahkan ? [$"pasal dipindahkan {title}"] : []);
            reported.AddRange(bagian.Butir.Where(b => b.Beda is not (JenisBeda.Tetap or JenisBeda.DipindahkanDariSini)).Select(b => $"{title}: {Line(b)}"));
        }

        return reported;
    }

    private static string Line(PerbandinganButir line) => line.Beda switch
    {
        JenisBeda.Ditambah => "+ " + line.Baru!.Teks,
        JenisBeda.Dihapus => "- " + line.Lama!.Teks,
        JenisBeda.DipindahkanKeSini => "pindah",
        _ => $"{Pieces(line, JenisPotongan.Dihapus)} -> {Pieces(line, JenisPotongan.Ditambah)}",
    };

    private static string Pieces(PerbandinganButir line, JenisPotongan kind) => string.Join('|', line.Potongan.Where(p => p.Jenis == kind).Select(p => p.Teks.Trim()));

    private static NaskahLayout Layout(Random random) => random.Next(2) == 0 ? NaskahLayout.Otomatis : NaskahLayout.OtomatisLangsung;
}

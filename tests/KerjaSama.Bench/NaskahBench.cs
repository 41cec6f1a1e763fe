using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Comparing;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Bench;

/// <summary>Reading and comparing two versions of a naskah of 100 pages, of which every tenth ayat is changed and pasal are moved.</summary>
internal static class NaskahBench
{
    private const int Pasal = 150;
    private const int AyatPerPasal = 10;
    private const int WordsPerAyat = 30;
    private const int Runs = 15;

    private static readonly string[] Words =
        "kerja sama daerah layanan publik limbah kota desa wisata pendidikan kesehatan pertanian pelatihan pendampingan laporan anggaran data informasi tenaga lokasi sarana jadwal kegiatan penelitian".Split(' ');

    public static async Task RunAsync(TextWriter output)
    {
        using var old = Docx(edited: false);
        using var now = Docx(edited: true);
        var (before, after) = (Read(old), Read(now));
        var reading = await Figures.MeasureAsync(2, Runs, _ => Task.FromResult(Read(now)));
        var comparing = await Figures.MeasureAsync(2, Runs, _ => Task.FromResult(PembandingNaskah.Compare(before, after)));
        await output.WriteLineAsync($"\nNaskah {Pasal} pasal, {Pasal * AyatPerPasal * WordsPerAyat} kata (100 halaman), {PembandingNaskah.Compare(before, after).JumlahPerubahan} perubahan\n\n| | median ms | p95 |\n|---|---|---|");
        await output.WriteLineAsync($"| membaca satu .docx | {Figures.Percentile(reading, 50):0} | {Figures.Percentile(reading, 95):0} |");
        await output.WriteLineAsync($"| membandingkan | {Figures.Percentile(comparing, 50):0} | {Figures.Percentile(comparing, 95):0} |");
    }

    private static TeksNaskah Read(MemoryStream docx)
    {
        docx.Position = 0;
        return DocxTextReader.Read(docx);
    }

    private static MemoryStream Docx(bool edited)
    {
        var random = new Random(1);
        var pasal = Enumerable.Range(0, Pasal).Select(p => Enumerable.Range(0, AyatPerPasal).Select(a => Ayat(random, edited && (p + a) % 10 == 0)).ToList()).ToList();
        if (edited)
        {
            pasal = [.. pasal.Skip(3).Take(20), .. pasal.Take(3), .. pasal.Skip(23)];
        }

        var stream = new MemoryStream();
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(pasal.SelectMany((ayat, p) => Paragraphs(ayat, p))));
        return stream;
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(List<string> ayat, int pasal) =>
        ayat.Select((text, a) => $"({a + 1}) {text}").Prepend($"Pasal {pasal + 1}").Select(text => new Paragraph(new Run(new Text(text))));

    private static string Ayat(Random random, bool changed)
    {
        var words = Enumerable.Range(0, WordsPerAyat).Select(_ => Words[random.Next(Words.Length)] + random.Next(40)).ToList();
        if (changed)
        {
            words[WordsPerAyat / 2] = "pengganti";
        }

        return $"PARA PIHAK {string.Join(' ', words)}.";
    }
}

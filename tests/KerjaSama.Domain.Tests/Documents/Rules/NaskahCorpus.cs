using System.Globalization;
using KerjaSama.Documents.Rules;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Tests.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Rules;

/// <summary>
/// The naskah of the folder <c>Naskah</c>, each in a layout of its own. Lines beginning with <c>//</c> say what it is and which faults can be
/// planted: <c>// salah: code | old => new | part of the place | further codes that follow</c>.
/// </summary>
internal sealed record NaskahCorpus(string Text, NaskahLayout Layout, FaktaNaskah Facts, IReadOnlyList<PlantedFault> Faults)
{
    private static readonly string Folder = Path.Combine(TestFiles.Root, "tests", "KerjaSama.Domain.Tests", "Documents", "Rules", "Naskah");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    public static NaskahCorpus Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        string Head(string key) => lines.FirstOrDefault(l => l.StartsWith($"// {key}: ", StringComparison.Ordinal))?[(key.Length + 5)..].Trim() ?? "";
        return new NaskahCorpus(
            string.Join('\n', lines.Where(l => !l.StartsWith("//", StringComparison.Ordinal))),
            Enum.Parse<NaskahLayout>(Head("tata-letak")),
            FactsOf(Head("jenis"), Head("fakta")),
            [.. lines.Where(l => l.StartsWith("// salah: ", StringComparison.Ordinal)).Select(l => PlantedFault.Parse(l[10..]))]);
    }

    public IReadOnlyList<Temuan> Check(PlantedFault? fault = null) =>
        PemeriksaNaskah.Check(DocxTextReader.Read(NaskahDocx.Write(fault is null ? Text : fault.Plant(Text), Layout)), Facts);

    public static FaktaNaskah FactsOf(string jenis, string facts)
    {
        var values = facts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1]);
        DateOnly? Day(string key, int part = 0) => values.TryGetValue(key, out var v) ? DateOnly.Parse(v.Split("..")[part], CultureInfo.InvariantCulture) : null;
        bool Yes(string key) => values.GetValueOrDefault(key) == "ya";
        return new FaktaNaskah
        {
            NamaJenis = jenis switch { "KSB" => "Kesepakatan Bersama", "PKS" => "Perjanjian Kerja Sama", "NKS" => "Nota Kesepakatan", _ => jenis },
            Klausul = Clauses(jenis),
            BerpasalWajib = !Yes("tanpa-pasal"),
            MengubahNaskahLain = Yes("mengubah"),
            BatasTahun = 5,
            TanggalTandaTangan = Day("ttd"),
            IndukMulai = Day("induk"),
            IndukSampai = Day("induk", 1),
            Delegasi = values.ContainsKey("delegasi") ? Yes("delegasi") : null,
            BolehDelegasi = jenis == "PKS",
            LuarNegeri = Yes("luar-negeri"),
        };
    }

    private static List<KlausulDiharapkan> Clauses(string jenis) =>
        [.. File.ReadLines(Path.Combine(TestFiles.Root, "seeds", "referensi", "klausul-wajib.csv")).Skip(1).Select(l => l.Split(',')).Where(l => l[0] == jenis).Select(l => KlausulDiharapkan.Dari(l[1], l[3]))];
}

/// <summary>A fault that can be put into a good naskah, and what has to be found then.</summary>
internal sealed record PlantedFault(string Kode, string Old, string New, string Place, IReadOnlyList<string> Also)
{
    private const string Pipe = "\u0003";

    public static PlantedFault Parse(string line)
    {
        var fields = line.Replace("\\|", Pipe, StringComparison.Ordinal).Split('|').Select(f => f.Replace(Pipe, "|", StringComparison.Ordinal)).ToArray();
        var change = fields[1].Split(" => ");
        return new PlantedFault(fields[0].Trim(), change[0].TrimStart()[..], change[1].TrimEnd(), fields.ElementAtOrDefault(2)?.Trim() ?? "", [.. (fields.ElementAtOrDefault(3) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    public string Plant(string text)
    {
        Assert.Contains(Old, text, StringComparison.Ordinal);
        return text.Replace(Old, New, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>Parties: introduced with name, office and sebutan, and no other sebutan used.</summary>
internal static partial class PartyRule
{
    /// <summary>The sebutan introduced ("PIHAK KESATU") with the lines that introduce them.</summary>
    public static Dictionary<string, RuleLine> Introduced(RuleContext context)
    {
        var parties = new Dictionary<string, RuleLine>();
        foreach (var line in context.In(JenisBagian.Kepala, JenisBagian.Pembukaan, JenisBagian.Isi))
        {
            foreach (Match match in Introduction().Matches(line.Text))
            {
                parties.TryAdd(match.Groups[1].Value.ToUpperInvariant(), line);
            }
        }

        return parties;
    }

    public static void Check(RuleContext context)
    {
        if (context.Facts.LuarNegeri || !context.Facts.BerpasalWajib)
        {
            return;
        }

        var parties = Introduced(context);
        if (parties.Count < 2)
        {
            context.Add(DaftarAturanNaskah.PihakKurang, $"Baru {parties.Count} pihak yang diperkenalkan dengan sebutannya. Tulis di pembukaan untuk setiap pihak: nama, jabatan, yang diwakili, lalu \"selanjutnya disebut PIHAK KESATU\".");
        }

        CheckUse(context, parties);
        foreach (var (name, line) in parties)
        {
            CheckIdentity(context, name, line);
        }

        CheckParaPihak(context);
        var numbers = context.In(JenisBagian.Kepala).Count(l => NumberLine().IsMatch(l.Text));
        if (parties.Count >= 2 && numbers < parties.Count)
        {
            context.Add(DaftarAturanNaskah.NomorPihak, $"Kepala naskah memuat {numbers} baris nomor untuk {parties.Count} pihak. Sediakan satu baris \"NOMOR: …\" untuk setiap pihak.");
        }
    }

    private static void CheckUse(RuleContext context, Dictionary<string, RuleLine> parties)
    {
        var told = new HashSet<string>();
        foreach (var line in context.Lines)
        {
            foreach (Match match in Use().Matches(line.Text))
            {
                var name = match.Value.ToUpperInvariant();
                if (parties.Count > 0 && !parties.ContainsKey(name) && told.Add(name))
                {
                    context.Add(DaftarAturanNaskah.PihakAsing, $"Sebutan {name} dipakai tetapi tidak diperkenalkan di pembukaan, yang menyebut {string.Join(" dan ", parties.Keys)}. Samakan sebutannya.", line.Place, match.Value);
                }
            }
        }
    }

    private static void CheckIdentity(RuleContext context, string name, RuleLine line)
    {
        var before = line.Text;
        var lines = context.Lines.Where(l => ReferenceEquals(l.Part, line.Part)).ToList();
        var at = lines.IndexOf(line);

        // name and office may stand in lines of their own before the sentence
        for (var i = at - 1; i >= 0 && i >= at - 4 && !Introduction().IsMatch(lines[i].Text) && lines[i].Text.Length < 160 && !lines[i].Text.EndsWith(':'); i--)
        {
            before = lines[i].Text + " " + before;
        }

        // a dotted line where name or office goes is a blank left to fill in, which another rule tells
        if (Office().Match(before) is not { Success: true } office)
        {
            if (!BlankRule.IsIn(before))
            {
                context.Add(DaftarAturanNaskah.PihakIdentitas, $"Untuk {name} tidak disebut jabatan atau siapa yang diwakili. Tulis nama, jabatan, lalu \"dalam hal ini bertindak untuk dan atas nama …\".", line.Place, Shorten(line.Text));
            }
        }
        else if (!Name().IsMatch(before) && !BlankRule.IsIn(before[..office.Index]))
        {
            context.Add(DaftarAturanNaskah.PihakIdentitas, $"Nama penandatangan {name} tidak disebut. Tulis namanya di muka jabatannya.", line.Place, Shorten(line.Text));
        }
    }

    private static void CheckParaPihak(RuleContext context)
    {
        var use = context.Lines.FirstOrDefault(l => l.Text.Contains("PARA PIHAK", StringComparison.Ordinal));
        if (use is not null && !context.In(JenisBagian.Kepala, JenisBagian.Pembukaan, JenisBagian.Isi, JenisBagian.Pasal).Any(l => ParaPihak().IsMatch(l.Text)))
        {
            context.Add(DaftarAturanNaskah.ParaPihak, "PARA PIHAK dipakai tanpa diberi arti. Tulis di pembukaan: \"PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK\".", use.Place, "PARA PIHAK");
        }
    }

    private static string Shorten(string text) => text.Length <= 160 ? text : text[..160] + "…";

    [GeneratedRegex(@"(?:disebut|disingkat|dinamakan)(?:\s+(?:sebagai|juga|dengan))*\s*[-–“""'(*]*\s*(PIHAK\s+(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|I{1,3}V?|IV))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(?:PIHAK|Pihak)\s(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|Kesatu|Pertama|Kedua|Keempat|Kelima|II|III|IV|I)\b")]
    private static partial Regex Use();

    [GeneratedRegex(@"bertindak|selaku|mewakili|jabatan|atas nama|\b(?:Bupati|Wali ?Kota|Gubernur|Rektor|Direktur|Kepala|Ketua|Sekretaris|Menteri|Camat|Pimpinan|Dekan|Komandan|Kapolres)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    // the first words of a party are its name: at least one that is no title of office
    [GeneratedRegex(@"^(?!\s*(?:Bupati|Wali ?Kota|Gubernur|Rektor|Direktur|Kepala|Ketua|Sekretaris|berkedudukan|bertindak|selaku|dalam hal ini|untuk|:|[….])\b)\s*(?:\d+\.?\s*)?(?:Nama\s*:?\s*)?[\p{Lu}][\p{L}.']+(?!\s*,?\s*(?:selanjutnya|untuk selanjutnya))", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"disebut(?:\s+(?:sebagai|juga))*\s*[“""'(]*\s*PARA PIHAK", RegexOptions.IgnoreCase)]
    private static partial Regex ParaPihak();

    [GeneratedRegex(@"^\s*NOMOR\b|\bNOMOR\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLine();
}

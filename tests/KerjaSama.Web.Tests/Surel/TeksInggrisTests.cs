using System.Text.RegularExpressions;
using System.Xml.Linq;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Ui;

namespace KerjaSama.Web.Tests.Surel;

/// <summary>Every public text has its English, with the same places for values; the pages themselves are checked in FrameTests.</summary>
public sealed partial class TeksInggrisTests
{
    [Fact]
    public void Setiap_teks_surel_ada_Inggrisnya() =>
        Assert.Empty(Diminta(SourceTree.Files(Path.Combine("Infrastructure", "Surel"), "*.razor")).Except(Teks("SurelTeks").Keys));

    [Fact]
    public void Setiap_teks_kode_portal_ada_Inggrisnya()
    {
        string[] lewatPerantara =
        [
            .. Enum.GetValues<Tahap>().Select(TeksLacak.Tahap),
            .. Enum.GetValues<Giliran>().Select(TeksLacak.Giliran),
            .. Enum.GetValues<StatusPermohonan>().Select(s => TeksLacak.Status(s)),
            .. new[] { JenisBerkasPortal.Surat, JenisBerkasPortal.Legalitas, JenisBerkasPortal.Lampiran }.Select(JenisBerkasPortal.Label),
            .. Kalimat().Matches(SourceTree.Files(Path.Combine("Modul", "Portal"), "AjukanValidator.cs").Single().Text).Select(m => m.Groups[1].Value),
        ];

        Assert.Empty(Diminta(SourceTree.Files(Path.Combine("Modul", "Portal"), "*.cs")).Concat(lewatPerantara).Except(Teks("PublikTeks").Keys));
    }

    [Theory]
    [InlineData("SurelTeks")]
    [InlineData("PublikTeks")]
    public void Tempat_nilainya_sama(string berkas) =>
        Assert.All(Teks(berkas).Where(t => !KodeAturan().IsMatch(t.Key)), t => Assert.Equal(Tempat(t.Key), Tempat(t.Value)));

    private static List<string> Diminta(IReadOnlyList<(string Path, string Text)> berkas)
    {
        var diminta = berkas.SelectMany(b => Permintaan().Matches(b.Text).Select(m => Regex.Unescape(m.Groups[1].Value))).Distinct().ToList();
        Assert.True(diminta.Count > 5, "No texts were found.");
        return diminta;
    }

    private static Dictionary<string, string> Teks(string berkas) =>
        XDocument.Load(Path.Combine(SourceTree.Web, "Resources", berkas + ".en.resx")).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Tempat(string teks) => string.Join(' ', Nilai().Matches(teks).Select(m => m.Value).Order());

    [GeneratedRegex(@"\b(?:L|teks)\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Permintaan();

    [GeneratedRegex(@"""([A-Z][^""$]* [^""]*)""")]
    private static partial Regex Kalimat();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Nilai();

    [GeneratedRegex(@"^[a-z]+\.[a-z-]+$")]
    private static partial Regex KodeAturan();
}

using System.Text.RegularExpressions;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Tests.Ui;

public sealed partial class StatusFaceTests
{
    public static TheoryData<string, string, string> Domain { get; } =
    [
        .. Codes<StatusPermohonan>("permohonan"), .. Codes<StatusNaskah>("naskah"), .. Codes<Tahap>("tahap"), .. Codes<KeadaanNomor>("nomor"),
    ];

    [Theory]
    [MemberData(nameof(Domain))]
    public void Every_status_of_the_domain_has_a_face_with_its_own_label(string jenis, string kode, string label) =>
        Assert.Equal(label, StatusFace.Find(jenis, kode).Label);

    [Fact]
    public void An_unknown_code_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusFace.Find("permohonan", "entah"));

    [Fact]
    public void Within_a_kind_no_two_statuses_look_alike()
    {
        foreach (var (jenis, kode) in StatusFace.Kode)
        {
            var faces = kode.Select(k => StatusFace.Find(jenis, k)).Select(f => (f.Rupa, f.Ikon)).ToList();
            Assert.Equal(faces.Count, faces.Distinct().Count());
        }
    }

    [Fact]
    public void Every_colour_is_in_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "css", "kerjasama.css"));

        Assert.All(Enum.GetNames<Rupa>(), rupa => Assert.Contains($".rupa-{rupa.ToLowerInvariant()} {{", css, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_icon_that_is_used_exists()
    {
        var known = File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "lib", "tabler-icons", "tabler-icons.min.css"));
        var used = StatusFace.Kode.SelectMany(jenis => jenis.Value.Select(kode => StatusFace.Find(jenis.Key, kode).Ikon))
            .Concat(Navigasi.Semua.Concat(Navigasi.Baru).Concat(Navigasi.Akun).Select(entri => entri.Ikon))
            .Concat(SourceTree.Files("Modul", "*.cshtml").SelectMany(page => IkonNama().Matches(page.Text).Select(match => match.Groups[1].Value)))
            .ToHashSet();

        Assert.True(used.Count > 30);
        Assert.All(used, ikon => Assert.Contains($".ti-{ikon}:before", known, StringComparison.Ordinal));
    }

    private static IEnumerable<TheoryDataRow<string, string, string>> Codes<T>(string jenis)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(nilai => new TheoryDataRow<string, string, string>(jenis, nilai.Kode, nilai.Label));

    [GeneratedRegex("""<ikon nama="([a-z0-9-]+)""")]
    private static partial Regex IkonNama();
}

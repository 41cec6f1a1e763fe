using KerjaSama.Documents.Clauses;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class ClauseTextTests
{
    [Fact]
    public void Each_beginning_of_a_line_says_its_kind()
    {
        var rows = Render("(1) Pertama.\na. butir\n1) rinci\n# Tebal\n- Telepon : (0399) 1\nParagraf biasa.\n\n(2) Kedua.", new TemplateData());

        Assert.Equal(
            [
                new(ClauseLineKind.Ayat, null, "Pertama."), new(ClauseLineKind.Butir, null, "butir"), new(ClauseLineKind.Rinci, null, "rinci"), new(ClauseLineKind.Heading, null, "Tebal"),
                new(ClauseLineKind.Detail, "Telepon", "(0399) 1"), new(ClauseLineKind.Paragraph, null, "Paragraf biasa."), new(ClauseLineKind.Ayat, null, "Kedua."),
            ],
            rows);
    }

    [Fact]
    public void A_line_of_one_field_becomes_as_many_lines_as_it_holds_without_the_numbers_that_were_typed()
    {
        var rows = Render("Meliputi:\na. {ruangLingkup}", new TemplateData().Set("ruangLingkup", "a. penelitian;\n\nb) praktik; dan\n3. lainnya."));

        Assert.Equal(["Meliputi:", "penelitian;", "praktik; dan", "lainnya."], rows.Select(r => r.Text));
        Assert.All(rows.Skip(1), r => Assert.Equal(ClauseLineKind.Butir, r.Kind));
    }

    [Fact]
    public void Inside_a_sentence_the_lines_of_a_field_follow_each_other() =>
        Assert.Equal("Objek adalah satu dua.", Assert.Single(Render("Objek adalah {objek}.", new TemplateData().Set("objek", "satu\ndua"))).Text);

    [Theory]
    [InlineData("2031", "Berlaku sampai 2031.")]
    [InlineData("", "Berlaku tanpa batas.")]
    public void Optional_words_follow_the_field(string until, string expected) =>
        Assert.Equal(expected, Assert.Single(Render("Berlaku {jika:sampai|sampai {sampai}}{kecuali:sampai|tanpa batas}.", new TemplateData().Set("sampai", until))).Text);

    [Fact]
    public void Blocks_repeat_and_hide_whole_lines()
    {
        var data = new TemplateData().Set("tiada", "").SetItems("pihak", [new TemplateData().Set("nama", "A"), new TemplateData().Set("nama", "B")]);

        Assert.Equal(["A", "B", "akhir"], Render("{ulang:pihak}\n# {nama}\n{/ulang}\n{jika:tiada}\nhilang\n{/jika}\nakhir", data).Select(r => r.Text));
    }

    [Fact]
    public void Fields_are_listed_with_their_kind_and_group() => Assert.Equal(
        [
            new TemplateField("pihak", TemplateFieldKind.Repeat, null), new("nama", TemplateFieldKind.Text, "pihak"), new("sampai", TemplateFieldKind.Optional, null), new("sampai", TemplateFieldKind.Text, null),
        ],
        ClauseText.Parse("{ulang:pihak}\n# {nama}\n{/ulang}\nX{jika:sampai| {sampai}}").Fields);

    [Theory]
    [InlineData("Satu\nSalah {nama", "Baris 2")]
    [InlineData("Salah {Nama}", "Baris 1")]
    [InlineData("Salah } di sini", "Baris 1")]
    [InlineData("Satu\n\nSalah {jika:a|b", "Baris 3")]
    [InlineData("{ulang:a}\nx", "tidak ditutup")]
    [InlineData("x\n{/ulang}", "Baris 2")]
    [InlineData("{jika:a}\nx\n{/ulang}", "Baris 3")]
    [InlineData("- tanpa titik dua", "Baris 1")]
    public void A_broken_text_is_refused_with_its_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<TemplateException>(() => ClauseText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_the_data_lacks_is_named() =>
        Assert.Equal("tidakAda", Assert.Throws<TemplateException>(() => Render("X {tidakAda}", new TemplateData())).Field);

    private static IReadOnlyList<ClauseRow> Render(string text, TemplateData data) => ClauseText.Parse(text).Render(data);
}

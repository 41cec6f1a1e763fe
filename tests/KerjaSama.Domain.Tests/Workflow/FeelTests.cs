using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>What the subset has beyond comparison and logic: arithmetic, dates and durations, ranges, functions, quantifiers.</summary>
public sealed class FeelTests
{
    private static readonly Dictionary<string, ProcessValue> Variables = new()
    {
        ["nilai"] = ProcessValue.Of(12.5m),
        ["judul"] = ProcessValue.Of("Kerja sama \U0001F91D"),
        ["tanggal"] = ProcessValue.Of(new DateOnly(2026, 1, 31)),
        ["kosong"] = ProcessValue.Null,
        ["daftar"] = ProcessValue.Of([ProcessValue.Of("a"), ProcessValue.Of("b")]),
    };

    [Theory]
    [InlineData("nilai * 2 - 5 = 20", true)]
    [InlineData("1 + 2 * 3 ** 2 = 19", true)]
    [InlineData("-nilai < 0", true)]
    [InlineData("(1 + 2) * 3 = 9", true)]
    [InlineData("nilai / 0 = null", true)]
    [InlineData("kosong + 1 = null", true)]
    [InlineData("tanggal + duration(\"P1M\") = date(\"2026-02-28\")", true)]
    [InlineData("tanggal - duration(\"P31D\") = date(\"2025-12-31\")", true)]
    [InlineData("date(\"2026-03-01\") - tanggal = duration(\"P29D\")", true)]
    [InlineData("date(\"2026-03-01\") - tanggal > duration(\"P28DT23H\")", true)]
    [InlineData("duration(\"P1Y\") = duration(\"P12M\")", true)]
    [InlineData("duration(\"P1W\") * 2 = duration(\"P14D\")", true)]
    [InlineData("nilai in [1..12.5]", true)]
    [InlineData("nilai in [1..12.5)", false)]
    [InlineData("nilai in ]12.5..20]", false)]
    [InlineData("nilai in (1, [10..15])", true)]
    [InlineData("nilai between 12 and 13 and true", true)]
    [InlineData("tanggal in [date(\"2026-01-01\")..date(\"2026-12-31\")]", true)]
    [InlineData("kosong in [1..5]", false)]
    [InlineData("contains(judul, \"sama\") and starts with(judul, \"Kerja\")", true)]
    [InlineData("string length(judul) = 12", true)]
    [InlineData("ends with(upper case(\"pks\"), \"KS\")", true)]
    [InlineData("count(daftar) = 2 and count([]) = 0", true)]
    [InlineData("floor(nilai) = 12 and ceiling(nilai) = 13 and abs(-1) = 1", true)]
    [InlineData("some x in daftar satisfies x = \"b\"", true)]
    [InlineData("every x in daftar satisfies x = \"b\"", false)]
    [InlineData("every x in [] satisfies x = \"b\"", true)]
    [InlineData("if nilai > 10 then true else false", true)]
    [InlineData("(if kosong = null then 1 else 2) = 1", true)]
    public void An_expression_is_true_or_false(string text, bool expected)
        => Assert.Equal(expected, Kondisi.Parse(text).BerlakuUntuk(Variables));

    [Theory]
    [InlineData("duration(\"P1M2D\")", 9)]
    [InlineData("duration(\"3 hari\")", 9)]
    [InlineData("panjang(judul)", 0)]
    [InlineData("contains(judul)", 0)]
    [InlineData("x = [1..2]", 4)]
    [InlineData("some x daftar", 7)]
    [InlineData("if a then b", 11)]
    [InlineData("nilai in [1..", 13)]
    [InlineData("1 +", 3)]
    public void Bad_grammar_is_an_error_with_a_place(string text, int position)
        => Assert.Equal(position, Assert.Throws<KondisiException>(() => Kondisi.Parse(text)).Position);

    [Fact]
    public void What_is_too_large_to_compute_is_an_error_of_ours()
    {
        Assert.Contains("terlalu besar", Assert.Throws<KondisiException>(() => Kondisi.Parse("79228162514264337593543950335 * 2 > 1").BerlakuUntuk(Variables)).Message, StringComparison.Ordinal);
        Assert.Contains("terlalu besar", Assert.Throws<KondisiException>(() => Kondisi.Parse("tanggal + duration(\"P100Y\") * 100 > tanggal").BerlakuUntuk(Variables)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_bound_by_a_quantifier_is_no_variable_that_is_read()
        => Assert.Equal(["daftar", "y"], Kondisi.Parse("some x in daftar satisfies x = y").Variables);

    [Theory]
    [InlineData("P1Y2M3DT4H5M6.5S", "P1Y2M3DT4H5M6.5S")]
    [InlineData("P2W", "P14D")]
    [InlineData("PT36H", "PT36H")]
    [InlineData("-P3D", "-P3D")]
    [InlineData("P0D", "PT0S")]
    public void A_duration_has_one_text(string text, string canonical) => Assert.Equal(canonical, IsoDuration.Parse(text).ToString());

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("1D")]
    [InlineData("P101Y")]
    [InlineData("P1.5D")]
    [InlineData("P999999D")]
    public void What_is_no_duration_within_a_hundred_years_is_refused(string text) => Assert.Null(IsoDuration.Parse(text));
}

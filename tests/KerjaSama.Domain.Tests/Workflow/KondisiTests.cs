using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class KondisiTests
{
    private static readonly Dictionary<string, ProcessValue> Variables = new()
    {
        ["hasil"] = ProcessValue.Of("lanjut"),
        ["nilai"] = ProcessValue.Of(12.5m),
        ["perlu"] = ProcessValue.Of(true),
        ["tanggal"] = ProcessValue.Of(new DateOnly(2026, 1, 31)),
        ["kosong"] = ProcessValue.Null,
        ["daftar"] = ProcessValue.Of([ProcessValue.Of("a"), ProcessValue.Of("b")]),
    };

    [Theory]
    [InlineData("hasil = \"lanjut\"", true)]
    [InlineData("hasil != \"lanjut\"", false)]
    [InlineData("\"lanjut\" = hasil", true)]
    [InlineData("perlu", true)]
    [InlineData("perlu = true", true)]
    [InlineData("not(perlu)", false)]
    [InlineData("nilai > 12", true)]
    [InlineData("nilai >= 12.50", true)]
    [InlineData("nilai < -1", false)]
    [InlineData("nilai <= 12.5", true)]
    [InlineData("tanggal = date(\"2026-01-31\")", true)]
    [InlineData("tanggal < date(\"2026-02-01\")", true)]
    [InlineData("hasil in (\"tolak\", \"lanjut\")", true)]
    [InlineData("hasil in [\"tolak\"]", false)]
    [InlineData("\"b\" in daftar", true)]
    [InlineData("daftar = [\"a\", \"b\"]", true)]
    [InlineData("kosong = null", true)]
    [InlineData("tidakPernahDiisi = null", true)]
    [InlineData("hasil = null", false)]
    [InlineData("hasil != null and perlu", true)]
    [InlineData("perlu or hasil = \"tolak\" and false", true)]
    [InlineData("(perlu or hasil = \"tolak\") and false", false)]
    [InlineData("hasil = \"kata \\\"lanjut\\\"\"", false)]
    public void A_condition_is_true_or_false(string text, bool expected)
        => Assert.Equal(expected, Kondisi.Parse(text).BerlakuUntuk(Variables));

    [Theory]
    [InlineData("kosong > 1", false)]
    [InlineData("not(kosong > 1)", false)]
    [InlineData("kosong", false)]
    [InlineData("kosong or perlu", true)]
    [InlineData("kosong and perlu", false)]
    [InlineData("not(kosong and false)", true)]
    [InlineData("hasil in kosong", false)]
    public void Null_follows_three_valued_logic_and_counts_as_not_true(string text, bool expected)
        => Assert.Equal(expected, Kondisi.Parse(text).BerlakuUntuk(Variables));

    [Theory]
    [InlineData("hasil = 1", "karakter 7: teks tidak dapat dibandingkan dengan angka.")]
    [InlineData("perlu < true", "karakter 7: boolean tidak dapat dibandingkan dengan boolean.")]
    [InlineData("hasil", "karakter 1: diperlukan nilai benar/salah, bukan teks.")]
    [InlineData("perlu and nilai", "karakter 11: diperlukan nilai benar/salah, bukan angka.")]
    [InlineData("nilai in hasil", "karakter 10: sesudah 'in' harus ada daftar, bukan teks.")]
    [InlineData("nilai in (\"a\")", "karakter 7: angka tidak dapat dibandingkan dengan teks.")]
    public void Unlike_types_are_an_error_with_a_place(string text, string message)
        => Assert.Equal(message, Assert.Throws<KondisiException>(() => Kondisi.Parse(text).BerlakuUntuk(Variables)).Message);

    [Theory]
    [InlineData("", 0)]
    [InlineData("= hasil", 0)]
    [InlineData("hasil =", 7)]
    [InlineData("hasil = 'lanjut'", 8)]
    [InlineData("hasil = \"a\" = \"b\"", 12)]
    [InlineData("hasil && perlu", 6)]
    [InlineData("hasil || perlu", 6)]
    [InlineData("not perlu", 4)]
    [InlineData("nilai = 1.2.3", 8)]
    [InlineData("nilai = 1.", 8)]
    [InlineData("nilai = 99999999999999999999999999999999", 8)]
    [InlineData("tanggal = date(\"31-01-2026\")", 15)]
    [InlineData("tanggal = date(2026)", 15)]
    [InlineData("hasil in ()", 10)]
    [InlineData("(perlu", 6)]
    [InlineData("perlu)", 5)]
    [InlineData("and perlu", 0)]
    [InlineData("${perlu}", 0)]
    public void Bad_grammar_is_an_error_with_a_place(string text, int position)
        => Assert.Equal(position, Assert.Throws<KondisiException>(() => Kondisi.Parse(text)).Position);

    [Fact]
    public void Variables_are_named_once_in_order()
        => Assert.Equal(["b", "a", "c"], Kondisi.Parse("b = 1 and not(a = b) or c in (a, 2)").Variables);
}

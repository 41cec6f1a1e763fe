using System.Globalization;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class ProcessValueTests
{
    public static TheoryData<ProcessValue, string, string?> Values => new()
    {
        { ProcessValue.Null, "kosong", null },
        { ProcessValue.Of((string?)null), "kosong", null },
        { ProcessValue.Of(true), "boolean", "true" },
        { ProcessValue.Of(1500.50m), "angka", "1500.5" },
        { ProcessValue.Of(-0.0001m), "angka", "-0.0001" },
        { ProcessValue.Of(""), "teks", "" },
        { ProcessValue.Of("Jl. \"A\" <b>\n"), "teks", "Jl. \"A\" <b>\n" },
        { ProcessValue.Of(new DateOnly(2026, 2, 28)), "tanggal", "2026-02-28" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_stored_as_type_and_text_and_read_back_equal(ProcessValue value, string type, string? text)
    {
        Assert.Equal((type, text), value.ToStored());
        Assert.Equal(value, ProcessValue.FromStored(type, text));
    }

    [Fact]
    public void A_list_of_lists_is_read_back_equal()
    {
        var value = ProcessValue.Of([ProcessValue.Of(1m), ProcessValue.Of([ProcessValue.Null, ProcessValue.Of("a,b")])]);
        var (type, text) = value.ToStored();

        Assert.Equal(value, ProcessValue.FromStored(type, text));
        Assert.Equal(value.GetHashCode(), ProcessValue.FromStored(type, text).GetHashCode());
    }

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");
        try
        {
            Assert.Equal(("angka", "12.5"), ProcessValue.Of(12.5m).ToStored());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("boolean", "ya")]
    [InlineData("angka", "dua")]
    [InlineData("tanggal", "31-01-2026")]
    [InlineData("daftar", "{}")]
    [InlineData("daftar", "[[]]")]
    [InlineData("benda", "a")]
    [InlineData("teks", null)]
    public void A_text_not_written_by_us_is_refused(string type, string? text)
        => Assert.Throws<FormatException>(() => ProcessValue.FromStored(type, text));
}

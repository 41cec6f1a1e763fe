using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Tests.Umum;

public sealed class TeksTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" \t ")]
    public void KataCari_Kosong_TanpaKata(string? teks) => Assert.Empty(Teks.KataCari(teks));

    [Fact]
    public void KataCari_KataBerulang_SekaliSaja() => Assert.Equal(["air", "minum"], Teks.KataCari("air minum\tair  minum"));

    [Fact]
    public void KataCari_BanyakKata_DelapanYangPertama() =>
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"k{i}"), Teks.KataCari(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"k{i}"))));
}

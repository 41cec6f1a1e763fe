using KerjaSama.Documents.Rules;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents.Rules;

public sealed class TerbilangReaderTests
{
    [Fact]
    public void What_Terbilang_writes_is_read_back()
    {
        var random = new Random(20261122);
        var numbers = Enumerable.Range(0, 3000).Select(n => (long)n).Concat(Enumerable.Range(0, 3000).Select(_ => random.NextInt64(1_000_000_000_000_000 >> random.Next(40))));

        Assert.All(numbers, n => Assert.Equal(n, TerbilangReader.Read(Terbilang.Of(n))));
    }

    [Theory]
    [InlineData("Dua Belas Juta Seratus Empat Puluh Tiga Ribu Rupiah", 12_143_000)]
    [InlineData("duabelas juta seratus empatpuluh tiga ribu rupiah", 12_143_000)]
    [InlineData("dua belas  juta\nseratus empat puluh tiga ribu", 12_143_000)]
    [InlineData("tiga milyar dua ratus juta", 3_200_000_000)]
    [InlineData("sejuta lima ratus ribu rupiah", 1_500_000)]
    [InlineData("seratus lapan puluh", 180)]
    [InlineData("sembilann belas", 19)]
    [InlineData("se ratus ribu", 100_000)]
    [InlineData("tiga", 3)]
    [InlineData("empat belas hari kalender", 14)]
    public void Spellings_that_people_use_are_read(string words, long number) => Assert.Equal(number, TerbilangReader.Read(words));

    [Theory]
    [InlineData("dua tiga")]
    [InlineData("puluh")]
    [InlineData("dua puluh belas")]
    [InlineData("ribu juta")]
    [InlineData("rupiah")]
    [InlineData("dua jutawan")]
    [InlineData("")]
    public void What_is_no_number_is_not_read(string words) => Assert.Null(TerbilangReader.Read(words));
}

using System.Globalization;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Tests.Kinerja;

/// <summary>The arithmetic of the bottlenecks, by hand.</summary>
public sealed class PersentilTests
{
    [Theory]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 9, 1 }, 1, 9)]
    [InlineData(new[] { 3, 1, 2 }, 2, 3)]
    [InlineData(new[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 40 }, 0, 0)]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 0, 40, 40 }, 0, 40)]
    public void Peringkat_terdekat_adalah_salah_satu_nilai(int[] nilai, int median, int p90) =>
        Assert.Equal((median, p90), (Persentil.Dari(nilai, Persentil.Median)!.Value, Persentil.Dari(nilai, Persentil.SembilanDariSepuluh)!.Value));

    [Fact]
    public void Tanpa_nilai_tidak_ada_persentil() => Assert.Null(Persentil.Dari([], Persentil.Median));

    [Theory]
    [InlineData("2026-03-16", "2026-03-16", 0)]
    [InlineData("2026-03-16", "2026-03-17", 1)]
    [InlineData("2026-03-13", "2026-03-16", 1)]
    [InlineData("2026-03-13", "2026-03-15", 0)]
    [InlineData("2026-03-17", "2026-03-20", 1)]
    [InlineData("2026-03-17", "2026-03-23", 2)]
    [InlineData("2026-03-17", "2026-03-10", 0)]
    public void Hari_kerja_antara_tanpa_libur_dan_akhir_pekan(string mulai, string sampai, int jumlah)
    {
        var hari = new HariKerja(new HashSet<DateOnly> { new(2026, 3, 19), new(2026, 3, 20) });

        Assert.Equal(jumlah, hari.Antara(DateOnly.Parse(mulai, CultureInfo.InvariantCulture), DateOnly.Parse(sampai, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Antara_kebalikan_dari_tambah()
    {
        var hari = new HariKerja(new HashSet<DateOnly> { new(2026, 3, 19), new(2026, 3, 20) });
        var mulai = new DateOnly(2026, 3, 1);

        Assert.All(Enumerable.Range(1, 40), n => Assert.Equal(n, hari.Antara(mulai, hari.Tambah(mulai, n))));
    }
}

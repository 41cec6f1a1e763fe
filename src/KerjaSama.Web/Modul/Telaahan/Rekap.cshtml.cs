using System.Globalization;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>The figures per person in a period, each a link to its rows.</summary>
internal sealed class RekapModel(RekapTelaahan rekap, PelakuAccessor accessor, OfficeClock clock) : RekapPageModel(rekap, accessor, clock)
{
    private const int TahunKeBelakang = 4;

    public static IReadOnlyList<(JenisRekap Jenis, AsalNaskah Asal)> Kolom { get; } =
    [
        (JenisRekap.Telaahan, AsalNaskah.Disusun), (JenisRekap.Telaahan, AsalNaskah.Dianalisa), (JenisRekap.Rancangan, AsalNaskah.Disusun), (JenisRekap.Rancangan, AsalNaskah.Dianalisa),
    ];

    public static IReadOnlyList<(string Nilai, string Label)> PilihanTriwulan { get; } = [("1", "Triwulan I"), ("2", "Triwulan II"), ("3", "Triwulan III"), ("4", "Triwulan IV")];

    public IReadOnlyList<(string Nilai, string Label)> PilihanTahun =>
        [.. Enumerable.Range(HariIni.Year - TahunKeBelakang, TahunKeBelakang + 1).Reverse().Select(t => t.ToString(CultureInfo.InvariantCulture)).Select(t => (t, t))];

    /// <summary>None while the days are of one's own choice.</summary>
    public string? TahunDipilih => Dari is null && Sampai is null ? Periode.Awal.Year.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Whoever has rows; a reader who sees his own figures only always stands there.</summary>
    public IReadOnlyList<(Guid? Id, string Nama)> Orang =>
    [
        .. Baris.Select(b => (b.OrangId, b.Orang)).Concat(SemuaOrang || Pelaku.PenggunaId is not { } saya || Baris.Count > 0 ? [] : [(saya, Pelaku.Nama)])
            .Distinct().OrderBy(o => o.Item2, StringComparer.CurrentCulture),
    ];

    public static string NamaKolom(JenisRekap jenis, AsalNaskah asal) => $"{jenis.Label} {asal.Kode}";

    public int Banyak(Guid? orang, JenisRekap jenis, AsalNaskah asal) => Baris.Count(b => b.OrangId == orang && b.Jenis == jenis && b.Asal == asal);
}

using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Kinerja.Kontrak;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>Addresses of the recap; the period goes along as two days.</summary>
internal static class RekapLinks
{
    public const string Indeks = KinerjaLinks.Rekap;

    public static string Rincian(PeriodeRekap periode, Guid? orang = null, JenisRekap? jenis = null, AsalNaskah? asal = null) => $"{Indeks}/rincian{Kueri(periode, orang, jenis, asal)}";

    public static string Ekspor(PeriodeRekap periode) => $"{Indeks}{Kueri(periode, null, null, null)}&handler=Ekspor";

    public static string EksporRincian(PeriodeRekap periode, Guid? orang, JenisRekap? jenis, AsalNaskah? asal) => $"{Rincian(periode, orang, jenis, asal)}&handler=Ekspor";

    private static string Kueri(PeriodeRekap periode, Guid? orang, JenisRekap? jenis, AsalNaskah? asal) =>
        $"?dari={periode.Awal:yyyy-MM-dd}&sampai={periode.Akhir:yyyy-MM-dd}{(orang is null ? "" : $"&orang={orang}")}{(jenis is { } j ? $"&jenis={j.Kode}" : "")}{(asal is { } a ? $"&asal={a.Kode}" : "")}";
}

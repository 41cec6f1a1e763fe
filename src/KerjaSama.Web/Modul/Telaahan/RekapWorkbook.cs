using KerjaSama.Documents.Tables;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>The recap as a workbook: the figures on the first sheet, the rows behind them on the second.</summary>
internal static class RekapWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Tulis(IReadOnlyList<BarisRekap> baris, OfficeClock clock)
    {
        var isi = new MemoryStream();
        using (var tabel = new XlsxWriter(isi))
        {
            tabel.BeginSheet("Rekap", [new("Orang", 40), new("Telaahan disusun", 18), new("Telaahan dianalisa", 18), new("Rancangan disusun", 18), new("Rancangan dianalisa", 20)]);
            foreach (var orang in baris.GroupBy(b => (b.OrangId, b.Orang)).OrderBy(g => g.Key.Orang, StringComparer.CurrentCulture))
            {
                int Banyak(JenisRekap jenis, AsalNaskah asal) => orang.Count(b => b.Jenis == jenis && b.Asal == asal);
                tabel.WriteRow(
                    orang.Key.Orang, Banyak(JenisRekap.Telaahan, AsalNaskah.Disusun), Banyak(JenisRekap.Telaahan, AsalNaskah.Dianalisa),
                    Banyak(JenisRekap.Rancangan, AsalNaskah.Disusun), Banyak(JenisRekap.Rancangan, AsalNaskah.Dianalisa));
            }

            tabel.BeginSheet("Rincian", [new("Orang", 40), new("Jenis", 18), new("Asal", 14), new("Tanggal", 12), new("Permohonan", 16), new("Judul", 60)]);
            foreach (var b in baris)
            {
                tabel.WriteRow(b.Orang, b.Jenis.Label, b.Asal.Kode, clock.TanggalDari(b.Pada), b.Permohonan, b.Judul);
            }
        }

        return isi.ToArray();
    }
}

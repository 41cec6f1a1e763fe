using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>The bottlenecks as a workbook: the figures on the first sheet, the rounds behind them on the second.</summary>
internal static class HambatanWorkbook
{
    public static byte[] Tulis(IReadOnlyList<WaktuLangkah> langkah, IReadOnlyList<PutaranLangkah> putaran, IReadOnlyDictionary<string, string> unit, Func<string, string> namaProses)
    {
        var isi = new MemoryStream();
        using (var tabel = new XlsxWriter(isi))
        {
            tabel.BeginSheet(
                "Hambatan",
                [new("Proses", 30), new("Langkah", 40), new("Unit", 26), new("Selesai", 10), new("Dibatalkan", 12), new("Median hari kerja"), new("p90 hari kerja"), new("Bertenggat", 12), new("Lewat tenggat", 14), new("Persen lewat", 14)]);
            foreach (var l in langkah)
            {
                tabel.WriteRow(l.NamaProses, l.Nama, l.NamaUnit, l.Selesai, l.Dibatalkan, l.MedianHari, l.P90Hari, l.Bertenggat, l.Lewat, l.PersenLewat);
            }

            tabel.BeginSheet(
                "Putaran",
                [new("Permohonan", 14), new("Judul", 50), new("Proses", 30), new("Langkah", 40), new("Unit", 26), new("Putaran", 9), new("Keadaan", 12), new("Dibuka", 12), new("Berakhir", 12), new("Hari kerja", 11), new("Tenggat", 12)]);
            foreach (var p in putaran)
            {
                tabel.WriteRow(
                    p.Permohonan, p.Judul, namaProses(p.Proses), p.Nama, unit.GetValueOrDefault(p.Unit, p.Unit), p.Putaran, p.Dibatalkan ? "Dibatalkan" : "Selesai", p.Dibuka, p.Berakhir, p.Hari, p.Tenggat);
            }
        }

        return isi.ToArray();
    }
}

using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>Where the header of a register is, in one row or two, and which column is which.</summary>
/// <param name="Kolom">Our column → its place, counted from 0.</param>
/// <param name="Judul">Header texts by place, as people read them.</param>
/// <param name="BarisTerakhir">Number of the last header row.</param>
internal sealed record KepalaTabel(IReadOnlyDictionary<string, int> Kolom, IReadOnlyList<string> Judul, int BarisTerakhir)
{
    private const int PalingDalam = 30;

    /// <exception cref="BerkasTidakTerbacaException">No header found.</exception>
    public static KepalaTabel Cari(IReadOnlyList<TableRow> baris, IReadOnlyList<KolomImpor> dikenal, IReadOnlyDictionary<string, KolomImpor> peta)
    {
        var indeks = NamaKolom.Indeks(dikenal);
        KepalaTabel? terbaik = null;
        for (var i = 0; i < Math.Min(baris.Count, PalingDalam); i++)
        {
            terbaik = Lebih(terbaik, Cocokkan(baris[i], null, indeks, peta));
            if (i + 1 < baris.Count && baris[i + 1].Number == baris[i].Number + 1)
            {
                terbaik = Lebih(terbaik, Cocokkan(baris[i], baris[i + 1], indeks, peta));
            }
        }

        return terbaik is { Kolom.Count: >= 2 } ? terbaik : throw new BerkasTidakTerbacaException(Temuan.Galat(
            0, null, null, $"Baris judul kolom tidak ditemukan dalam {PalingDalam} baris pertama. Kolom yang dikenal: {string.Join(", ", dikenal.Select(k => k.Nama))}."));
    }

    private static KepalaTabel Lebih(KepalaTabel? lama, KepalaTabel baru) => lama is null || baru.Kolom.Count > lama.Kolom.Count ? baru : lama;

    private static KepalaTabel Cocokkan(TableRow atas, TableRow? bawah, Dictionary<string, KolomImpor> indeks, IReadOnlyDictionary<string, KolomImpor> peta)
    {
        var lebar = Math.Max(atas.Cells.Count, bawah?.Cells.Count ?? 0);
        var (judul, kolom) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var calon = new List<(int Tempat, KolomImpor Kolom, bool DariPeta)>();
        var terakhir = "";
        for (var i = 0; i < lebar; i++)
        {
            var (a, b) = (Rapi(atas[i]), bawah is null ? "" : Rapi(bawah[i]));
            terakhir = a.Length > 0 ? a : b.Length > 0 ? terakhir : ""; // a merged cell speaks for those right of it
            judul.Add($"{terakhir} {b}".Trim());
            foreach (var nama in new[] { judul[i], b.Length > 0 ? b : a }.Select(NamaKolom.Normal).Where(n => n.Length > 0))
            {
                if (peta.TryGetValue(nama, out var k) || indeks.TryGetValue(nama, out k))
                {
                    calon.Add((i, k, peta.ContainsKey(nama)));
                    break;
                }
            }
        }

        foreach (var c in calon.OrderByDescending(c => c.DariPeta).ThenBy(c => c.Tempat))
        {
            kolom.TryAdd(c.Kolom.Nama, c.Tempat);
        }

        return new(kolom, judul, (bawah ?? atas).Number);
    }

    private static string Rapi(TableCell sel) => string.Join(' ', sel.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

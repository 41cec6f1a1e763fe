using KerjaSama.Web.Modul.Impor.Baca;
using KerjaSama.Web.Modul.Impor.Tabel;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>Sorts rows into refused, known and new; every row is counted once.</summary>
internal static class PemilahBaris
{
    /// <param name="menurutKunci">Keys of rows imported before → what they became.</param>
    /// <param name="menurutKode">Our own codes that the file names → what they are.</param>
    /// <returns>The new rows, and the known ones with what they are.</returns>
    public static (List<T> Baru, List<(T Baris, Guid Id)> Sama) Pilah<T>(
        IReadOnlyList<T> semua, IReadOnlyDictionary<string, Guid> menurutKunci, IReadOnlyDictionary<string, Guid> menurutKode, HasilImpor hasil)
        where T : BarisTerbaca
    {
        var (baru, sama) = (new List<T>(), new List<(T, Guid)>());
        foreach (var baris in semua)
        {
            if (menurutKunci.TryGetValue(baris.Kunci, out var id) || (baris.KodeKami is { } kode && menurutKode.TryGetValue(kode, out id)))
            {
                sama.Add((baris, id));
            }
            else if (baris.Ditolak)
            {
                hasil.Ditolak++;
                hasil.Tambah(baris.Temuan.Where(t => t.Tingkat == TingkatTemuan.Galat));
            }
            else
            {
                baru.Add(baris);
            }
        }

        hasil.Diterima = baru.Count;
        hasil.Sama = sama.Count;
        return (baru, sama);
    }
}

using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Impor.Baca;
using KerjaSama.Web.Modul.Impor.Tabel;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>Sorts rows into refused, known and new; every row is counted once.</summary>
internal static class PemilahBaris
{
    /// <param name="menurutKunci">Keys of rows imported before → what they became.</param>
    /// <param name="menurutKode">Our own codes that the file names → what they are, with their titles.</param>
    /// <returns>The new rows, and the known ones with what they are.</returns>
    public static (List<T> Baru, List<(T Baris, Guid Id)> Sama) Pilah<T>(
        IReadOnlyList<T> semua, IReadOnlyDictionary<string, Guid> menurutKunci, IReadOnlyDictionary<string, (Guid Id, string Judul)> menurutKode, KolomImpor kolomKode, HasilImpor hasil)
        where T : BarisTerbaca
    {
        var (baru, sama) = (new List<T>(), new List<(T, Guid)>());
        foreach (var baris in semua)
        {
            if (menurutKunci.TryGetValue(baris.Kunci, out var id))
            {
                sama.Add((baris, id));
                continue;
            }

            if (baris.KodeKami is { } kode && menurutKode.TryGetValue(kode, out var kami))
            {
                if (Teks.Normal(kami.Judul) == Teks.Normal(baris.Judul))
                {
                    sama.Add((baris, kami.Id));
                    continue;
                }

                // an export of another office, or one that was edited: import never changes what is there
                baris.Temuan.Add(Temuan.Galat(baris.Baris.Nomor, kolomKode.Nama, kode, $"Kode ini milik \"{kami.Judul}\". Kosongkan kolom {kolomKode.Nama} bila baris ini lain; impor tidak mengubah yang sudah ada."));
            }

            if (!baris.Ditolak)
            {
                baru.Add(baris);
            }
            else
            {
                hasil.Ditolak++;
                hasil.Tambah(baris.Temuan.Where(t => t.Tingkat == TingkatTemuan.Galat));
            }
        }

        hasil.Diterima = baru.Count;
        hasil.Sama = sama.Count;
        return (baru, sama);
    }
}

using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Modul.Impor.Tabel;

/// <summary>A register as read: its data rows, and what is to be said of the file as a whole.</summary>
internal sealed record TabelRegister(IReadOnlyList<BarisTabel> Baris, KepalaTabel Kepala, IReadOnlyList<Temuan> Temuan)
{
    /// <summary>One transaction holds a whole file; what is larger is to be split.</summary>
    public const int PalingBanyak = 20_000;

    /// <exception cref="BerkasTidakTerbacaException">No table, no header, or a column is missing.</exception>
    public static TabelRegister Baca(
        Stream isi, string nama, IReadOnlyList<KolomImpor> dikenal, IReadOnlyList<KolomImpor[]> wajib, string? peta)
    {
        var petaKolom = PetaKolom.Parse(peta, dikenal);
        var semua = BacaBaris(isi, nama);
        var kepala = KepalaTabel.Cari(semua, dikenal, petaKolom);
        PastikanLengkap(kepala, wajib);

        var data = semua.Where(b => b.Number > kepala.BarisTerakhir).Select(b => new BarisTabel(b, kepala)).ToList();
        var jumlah = data.Where(b => b.Jumlah()).ToList();
        return new([.. data.Except(jumlah)], kepala, [.. TakDikenal(kepala, petaKolom), .. jumlah.Select(b => Tabel.Temuan.Peringatan(b.Nomor, null, b.Asli().First().Value, "Baris jumlah, bukan data; dilewati."))]);
    }

    private static List<TableRow> BacaBaris(Stream isi, string nama)
    {
        try
        {
            var baris = TableReader.Read(isi, nama).Take(PalingBanyak + 1).ToList();
            return baris.Count <= PalingBanyak ? baris : throw new BerkasTidakTerbacaException(Tabel.Temuan.Galat(
                0, null, null, $"Berkas berisi lebih dari {PalingBanyak} baris. Bagi menjadi beberapa berkas."));
        }
        catch (TableFormatException exception)
        {
            throw new BerkasTidakTerbacaException(Tabel.Temuan.Galat(0, null, null, exception.Message));
        }
    }

    private static void PastikanLengkap(KepalaTabel kepala, IReadOnlyList<KolomImpor[]> wajib)
    {
        var kurang = wajib.Where(g => g.All(k => !kepala.Kolom.ContainsKey(k.Nama))).Select(g => string.Join(" atau ", g.Select(k => k.Nama))).ToList();
        if (kurang.Count > 0)
        {
            throw new BerkasTidakTerbacaException(Tabel.Temuan.Galat(
                0, string.Join(", ", kurang), null,
                $"Kolom wajib tidak ada: {string.Join(", ", kurang)}. Kolom di berkas: {string.Join(", ", kepala.Judul.Where(j => j.Length > 0))}. Ganti judul kolomnya atau sertakan peta kolom."));
        }
    }

    private static IEnumerable<Temuan> TakDikenal(KepalaTabel kepala, IReadOnlyDictionary<string, KolomImpor> peta)
    {
        var tempat = kepala.Kolom.Values.ToHashSet();
        var asing = kepala.Judul.Where((j, i) => j.Length > 0 && !tempat.Contains(i))
            .Select(j => Tabel.Temuan.Peringatan(0, j, null, "Kolom ini tidak dikenal; isinya hanya disimpan di riwayat setiap baris."));
        var takAda = peta.Where(p => !kepala.Judul.Any(j => NamaKolom.Normal(j) == p.Key || NamaKolom.Normal(j).EndsWith(' ' + p.Key, StringComparison.Ordinal)))
            .Select(p => Tabel.Temuan.Peringatan(0, p.Value.Nama, p.Key, "Peta menyebut judul kolom yang tidak ada di berkas."));
        return asing.Concat(takAda);
    }
}

using KerjaSama.Domain.Mitra;
using KerjaSama.Web.Modul.Impor.Tabel;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Reads what both registers have: texts, dates by the evidence of their column, kinds and partners. Says what it doubts.</summary>
internal sealed class PembacaBaris
{
    private const int NomorMaks = 400;

    private readonly ReferensiImpor _referensi;
    private readonly IReadOnlyList<KolomImpor> _kolomTanggal;
    private readonly Dictionary<string, PembacaTanggal> _tanggal;

    public PembacaBaris(TabelRegister tabel, IReadOnlyList<KolomImpor> kolomTanggal, ReferensiImpor referensi)
    {
        (_kolomTanggal, _referensi) = (kolomTanggal, referensi);
        var nilai = kolomTanggal.ToDictionary(k => k.Nama, k => tabel.Baris.Select(b => b.Isi(k)).OfType<string>().ToList());
        var semua = new PembacaTanggal(nilai.Values.SelectMany(v => v));
        _tanggal = nilai.ToDictionary(n => n.Key, n => new PembacaTanggal(n.Value, semua));
    }

    public static List<Temuan> MulaiTemuan(BarisTabel baris, IEnumerable<KolomImpor> kolom) =>
        [.. kolom.Where(k => BarisTabel.SelGalat(baris.Mentah(k))).Select(k => Temuan.Peringatan(baris.Nomor, k.Nama, baris.Mentah(k), "Sisa rumus Excel yang gagal; dianggap kosong."))];

    public static string? Teks(BarisTabel baris, KolomImpor kolom, int maks, List<Temuan> temuan)
    {
        var isi = baris.Isi(kolom);
        if (isi is null || isi.Length <= maks)
        {
            return isi;
        }

        temuan.Add(Temuan.Peringatan(baris.Nomor, kolom.Nama, isi[..80] + "…", $"Lebih dari {maks} karakter; dipotong. Teks lengkapnya ada di riwayat."));
        return isi[..maks];
    }

    public DateOnly? Tanggal(BarisTabel baris, KolomImpor kolom, List<Temuan> temuan)
    {
        if (baris.Isi(kolom) is not { } isi)
        {
            return null;
        }

        var (nilai, pesan) = _tanggal[kolom.Nama].Baca(baris.Sel(kolom), new PembacaTanggal(_kolomTanggal.Select(baris.Isi).OfType<string>()));
        if (pesan is not null)
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, kolom.Nama, isi, pesan));
        }

        return nilai;
    }

    public string Jenis(BarisTabel baris, bool luarNegeri, List<Temuan> temuan)
    {
        var asli = baris.Isi(KolomDikenal.Jenis);
        if (JenisNaskahMap.Jenis(asli, luarNegeri, _referensi.Jenis) is { } jenis)
        {
            return jenis;
        }

        if (baris.Ada(KolomDikenal.Jenis))
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, KolomDikenal.Jenis.Nama, baris.Mentah(KolomDikenal.Jenis), asli is null ? "Jenis kosong; dicatat sebagai naskah lainnya." : "Jenis tidak dikenal; dicatat sebagai naskah lainnya."));
        }

        return JenisNaskahMap.Lainnya;
    }

    public static string Sifat(BarisTabel baris, List<Temuan> temuan)
    {
        if (JenisNaskahMap.Sifat(baris.Isi(KolomDikenal.Sifat)) is { } sifat)
        {
            return sifat;
        }

        temuan.Add(Temuan.Peringatan(baris.Nomor, KolomDikenal.Sifat.Nama, baris.Mentah(KolomDikenal.Sifat), "Sifat tidak dikenal; dicatat sebagai baru."));
        return "baru";
    }

    public string? Bidang(BarisTabel baris, List<Temuan> temuan)
    {
        if (baris.Isi(KolomDikenal.Bidang) is not { } asli)
        {
            return null;
        }

        if (_referensi.Bidang.FirstOrDefault(b => string.Equals(b.Key, asli, StringComparison.OrdinalIgnoreCase) || string.Equals(b.Value, asli, StringComparison.OrdinalIgnoreCase)).Key is { } kode)
        {
            return kode;
        }

        temuan.Add(Temuan.Peringatan(baris.Nomor, KolomDikenal.Bidang.Nama, asli, $"Bidang tidak dikenal; dikosongkan. Yang dikenal: {string.Join(", ", _referensi.Bidang.Values)}."));
        return null;
    }

    /// <summary>The partners of the row; none is an error, because nothing stands without one.</summary>
    public IReadOnlyList<MitraTerbaca> Mitra(BarisTabel baris, List<Temuan> temuan)
    {
        var kolom = KolomDikenal.Mitra;
        var (nama, pesan) = PemisahMitra.Pisah(baris.Isi(kolom) ?? "");
        if (nama.Count == 0)
        {
            temuan.Add(Temuan.Galat(baris.Nomor, kolom.Nama, baris.Mentah(kolom), "Mitra kosong; baris ini tidak dapat berdiri tanpa mitra."));
            return [];
        }

        Catat(baris, kolom, pesan, temuan);
        var (negara, pesanNegara) = NegaraMap.Bagi(baris.Isi(KolomDikenal.Negara), nama);
        Catat(baris, KolomDikenal.Negara, pesanNegara, temuan);
        var nomor = NomorMitra(baris, nama.Count, temuan);
        var semua = nama.Select((n, i) => Satu(baris, n, negara[i], nomor[i], temuan)).ToList();
        var unik = semua.DistinctBy(m => Domain.Umum.Teks.Normal(m.Nama)).ToList();
        if (unik.Count < semua.Count)
        {
            Catat(baris, kolom, "Ada mitra yang disebut lebih dari sekali dalam baris ini; dijadikan satu.", temuan);
        }

        return unik;
    }

    private MitraTerbaca Satu(BarisTabel baris, string nama, string negara, string? nomor, List<Temuan> temuan)
    {
        if (nama.Length > MitraKerjaSama.NamaMaxLength)
        {
            Catat(baris, KolomDikenal.Mitra, $"Nama mitra lebih dari {MitraKerjaSama.NamaMaxLength} karakter; dipotong.", temuan);
            nama = nama[..MitraKerjaSama.NamaMaxLength].TrimEnd();
        }

        var asli = baris.Isi(KolomDikenal.KategoriMitra);
        var (kategori, diduga) = KategoriMitraMap.Cari(nama, asli, NegaraMap.Luar(negara), _referensi.Kategori);
        if (diduga)
        {
            Catat(baris, KolomDikenal.KategoriMitra, $"Kategori \"{nama}\" diduga: {_referensi.Kategori.GetValueOrDefault(kategori, kategori)}. Periksa di data mitra.", temuan);
        }

        return new(nama, kategori, negara, nomor);
    }

    /// <summary>The partners' numbers, each beside its partner; a list of another length is given out from the front.</summary>
    private static List<string?> NomorMitra(BarisTabel baris, int banyak, List<Temuan> temuan)
    {
        var kolom = KolomDikenal.NomorNaskahMitra;
        if (baris.Isi(kolom) is not { } isi || banyak == 1)
        {
            return [.. Enumerable.Repeat(Potong(baris.Isi(kolom)), banyak)];
        }

        var daftar = PemisahMitra.Sejajar(isi);
        if (daftar.Count != banyak)
        {
            Catat(baris, kolom, $"Ada {daftar.Count} nomor untuk {banyak} mitra; nomor dipasangkan dari depan.", temuan);
        }

        // what is left over stays with the last partner: no number is dropped
        return [.. Enumerable.Range(0, banyak).Select(i => Potong(BarisTabel.Kosong(daftar.ElementAtOrDefault(i) ?? "") ? null
            : i == banyak - 1 ? string.Join("; ", daftar.Skip(i).Where(n => n.Length > 0)) : daftar[i]))];
    }

    private static string? Potong(string? nomor) => nomor?.Length > NomorMaks ? nomor[..NomorMaks] : nomor;

    private static void Catat(BarisTabel baris, KolomImpor kolom, string? pesan, List<Temuan> temuan)
    {
        if (pesan is not null)
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, kolom.Nama, baris.Mentah(kolom), pesan));
        }
    }
}

using System.Globalization;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Impor.Tabel;
using static KerjaSama.Web.Modul.Impor.Tabel.KolomDikenal;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Rows of a register of deeds.</summary>
internal static class PembacaNaskah
{
    private static readonly KolomImpor[] KolomTanggal = [TanggalPenetapan, TanggalMulai, TanggalBerakhir];

    public static List<NaskahTerbaca> Baca(TabelRegister tabel, ReferensiImpor referensi)
    {
        var pembaca = new PembacaBaris(tabel, KolomTanggal, referensi);
        var kunci = new KunciBaris("naskah");
        return [.. tabel.Baris.Select(b => Baca(b, pembaca, kunci, referensi))];
    }

    private static NaskahTerbaca Baca(BarisTabel baris, PembacaBaris pembaca, KunciBaris kunci, ReferensiImpor referensi)
    {
        var temuan = PembacaBaris.MulaiTemuan(baris, KolomDikenal.Naskah);
        var mitra = pembaca.Mitra(baris, temuan);
        var luar = mitra.Any(m => NegaraMap.Luar(m.Negara));
        var (judul, tentang, asli) = (PembacaBaris.Teks(baris, Judul, NaskahKerjaSama.JudulMaxLength, temuan), PembacaBaris.Teks(baris, Tentang, NaskahKerjaSama.TentangMaxLength, temuan), baris.Isi(Jenis));
        PeriksaJudul(baris, judul, tentang ?? asli, temuan);
        var (penetapan, mulai, berakhir) = (pembaca.Tanggal(baris, TanggalPenetapan, temuan), pembaca.Tanggal(baris, TanggalMulai, temuan), pembaca.Tanggal(baris, TanggalBerakhir, temuan));
        PeriksaTanggal(baris, penetapan, mulai, berakhir, referensi.HariIni, temuan);

        return new(baris, temuan)
        {
            Kunci = kunci.Buat(Isi(baris, mitra, penetapan, mulai, berakhir)),
            KodeKami = baris.Isi(KodeNaskah),
            RujukanPermohonan = PembacaBaris.Teks(baris, KodePermohonan, 80, temuan),
            RujukanInduk = PembacaBaris.Teks(baris, NomorInduk, 400, temuan),
            Nomor = PembacaBaris.Teks(baris, NomorNaskah, 400, temuan),
            Jenis = pembaca.Jenis(baris, luar, temuan),
            JenisAsli = PembacaBaris.Teks(baris, KolomDikenal.Jenis, 400, temuan),
            Jalur = mitra.Count == 0 ? null : JenisNaskahMap.JalurDari([.. mitra.Select(m => m.Kategori)]),
            Judul = judul ?? tentang ?? asli ?? "",
            Tentang = tentang ?? "",
            Bidang = pembaca.Bidang(baris, temuan),
            Sifat = PembacaBaris.Sifat(baris, temuan),
            Mitra = mitra,
            Penetapan = penetapan,
            Mulai = mulai,
            Berakhir = berakhir,
        };
    }

    private static void PeriksaJudul(BarisTabel baris, string? judul, string? pengganti, List<Temuan> temuan)
    {
        if (judul is null)
        {
            temuan.Add(pengganti is null
                ? Temuan.Galat(baris.Nomor, Judul.Nama, baris.Mentah(Judul), "Judul, tentang, dan jenis kosong; naskah tidak dapat dikenali.")
                : Temuan.Peringatan(baris.Nomor, Judul.Nama, baris.Mentah(Judul), $"Judul kosong; dipakai \"{pengganti}\"."));
        }
    }

    private static void PeriksaTanggal(BarisTabel baris, DateOnly? penetapan, DateOnly? mulai, DateOnly? berakhir, DateOnly hariIni, List<Temuan> temuan)
    {
        if (penetapan is null && baris.Isi(TanggalPenetapan) is null)
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, TanggalPenetapan.Nama, baris.Mentah(TanggalPenetapan), "Tanggal penetapan kosong; naskah ini tidak terhitung dalam IKU tahun mana pun."));
        }

        if (penetapan > hariIni)
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, TanggalPenetapan.Nama, baris.Mentah(TanggalPenetapan), "Tanggal penetapan di masa depan."));
        }

        if (berakhir is { } akhir && (mulai ?? penetapan) is { } awal && akhir < awal)
        {
            temuan.Add(Temuan.Peringatan(
                baris.Nomor, TanggalBerakhir.Nama, baris.Mentah(TanggalBerakhir),
                string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Tanggal berakhir ({akhir:d MMMM yyyy}) mendahului tanggal mulai ({awal:d MMMM yyyy}).")));
        }
    }

    // What the deed is, not what it refers to: the same deed comes with fewer references from the office's book.
    private static IEnumerable<KeyValuePair<string, string?>> Isi(BarisTabel baris, IReadOnlyList<MitraTerbaca> mitra, DateOnly? penetapan, DateOnly? mulai, DateOnly? berakhir)
    {
        foreach (var kolom in new[] { NomorNaskah, Jenis, Judul, Tentang, KategoriMitra })
        {
            yield return new(kolom.Nama, baris.Isi(kolom));
        }

        yield return new(KolomDikenal.Mitra.Nama, string.Join('|', mitra.Select(m => $"{m.Nama}@{m.Negara}@{m.Nomor}")));
        yield return new(TanggalPenetapan.Nama, penetapan?.ToString("O", CultureInfo.InvariantCulture) ?? baris.Isi(TanggalPenetapan));
        yield return new(TanggalMulai.Nama, mulai?.ToString("O", CultureInfo.InvariantCulture) ?? baris.Isi(TanggalMulai));
        yield return new(TanggalBerakhir.Nama, berakhir?.ToString("O", CultureInfo.InvariantCulture) ?? baris.Isi(TanggalBerakhir));
    }
}

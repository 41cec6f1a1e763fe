using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Attendance of a meeting: those invited by name, and empty lines for who else comes.</summary>
internal static class DaftarHadir
{
    private const double TinggiBaris = 11;

    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "DAFTAR HADIR"),
        P(Gaya.Isi),
        Tabel([32, 4, 129], garis: false, Surat.Rapat()),
        P(Gaya.Isi),
        Tabel(
            [12, 50, 58, 45], garis: true,
            BarisKepala("No.", "Nama", "Jabatan/instansi", "Tanda tangan"),
            UlangBaris("daftarHadir", Tinggi(TinggiBaris, Baris(
                Tengah(Sel("{no}", Gaya.SelTengah)), Tengah(Sel("{nama}")), Tengah(Sel("{instansi}")), Tengah(Sel("{no}.")))))),
        .. Surat.Ttd(),
        P(Gaya.Kecil),
    ]);
}

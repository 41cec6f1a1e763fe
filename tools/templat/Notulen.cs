using DocumentFormat.OpenXml;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Minutes of a meeting: what was said, what was concluded, who does what by when.</summary>
internal static class Notulen
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "NOTULEN RAPAT"),
        P(Gaya.Isi),
        Tabel(
            [32, 4, 129], garis: false,
            [
                .. Surat.Rapat(),
                Surat.Keterangan("Pimpinan rapat", "{pimpinanRapat}"),
                Surat.Keterangan("Notulis", "{notulisNama}"),
                JikaBaris("pesertaRapat", Surat.Keterangan("Peserta", "{jumlahPeserta} undangan, daftar hadir terlampir")),
            ]),
        P(Gaya.KopGaris),
        .. Bagian("I. POKOK PEMBAHASAN", "pokokBahasan"),
        .. Bagian("II. TANGGAPAN DAN MASUKAN", "masukanRapat"),
        .. Bagian("III. KESIMPULAN", "kesimpulanRapat"),
        P(Gaya.Bagian, "IV. TINDAK LANJUT"),
        Tabel(
            [12, 83, 40, 30], garis: true,
            BarisKepala("No.", "Uraian", "Pelaksana", "Batas waktu"),
            UlangBaris("tindakLanjut", Baris(Sel("{no}", Gaya.SelTengah), Sel("{uraian}"), Sel("{pelaksana}"), Sel("{batasWaktu}")))),
        BersamaBerikutnya(P(Gaya.Isi)),
        Tabel(
            [80, 85], garis: false,
            Baris(
                Sel(
                    P(Gaya.Ttd),
                    P(Gaya.Ttd, "Notulis,"),
                    P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd),
                    P(Gaya.Ttd, "*{notulisNama}*"),
                    P(Gaya.Ttd, "{notulisJabatan}"),
                    P(Gaya.Rapat)),
                Sel([P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}"), .. Surat.IsiTtd()]))),
        P(Gaya.Kecil),
    ]);

    private static OpenXmlElement[] Bagian(string title, string field) => [P(Gaya.Bagian, title), Isian(Gaya.Isi, field)];
}

using DocumentFormat.OpenXml;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Review memo addressed upward, with its six headings and a place for the arahan of pimpinan.</summary>
internal static class TelaahanStaf
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "TELAAHAN STAF"),
        P(Gaya.Isi),
        Tabel(
            [28, 4, 133], garis: false,
            Surat.Keterangan("Kepada", "Yth. {yth}"),
            JikaBaris("melalui", Surat.Keterangan("Melalui", "{melalui}")),
            Surat.Keterangan("Dari", "{dari}"),
            Surat.Keterangan("Tanggal", "{tanggalSurat}"),
            Surat.Keterangan("Nomor", "{nomorSurat}"),
            Surat.Keterangan("Sifat", "{sifat}"),
            Surat.Keterangan("Lampiran", "{lampiran}"),
            Surat.Keterangan("Hal", "*{hal}*")),
        P(Gaya.KopGaris),
        .. Bagian("I. PERSOALAN", "persoalan"),
        .. Bagian("II. PRAANGGAPAN", "praanggapan"),
        .. Bagian("III. FAKTA YANG MEMPENGARUHI", "fakta"),
        Jika(
            "dasarHukum",
            P(Gaya.Bagian, "Dasar hukum"),
            Tabel([8, 157], garis: false, UlangBaris("dasarHukum", Baris(Sel("{no}."), Sel("{nama}")))),
            P(Gaya.Kecil)),
        .. Bagian("IV. ANALISIS", "analisis"),
        Jika(
            "daftarPeriksa",
            BersamaBerikutnya(P(Gaya.Bagian, "Hasil pemeriksaan hukum")),
            Tabel(
                [11, 78, 32, 44], garis: true,
                BarisKepala("No.", "Butir", "Putusan", "Catatan"),
                UlangBaris("daftarPeriksa", Baris(Sel("{no}."), Sel("{pertanyaan}"), Sel("{putusan}"), Sel(Isian(Gaya.Sel, "catatan"))))),
            P(Gaya.Kecil)),
        .. Bagian("V. SIMPULAN", "simpulan"),
        P(Gaya.Isi, "Rekomendasi: *{rekomendasi}*"),
        Jika("alasanPengecualian", P(Gaya.Isi, "Dilanjutkan dengan pengecualian Kepala Bagian:"), Isian(Gaya.Alinea, "alasanPengecualian")),
        .. Bagian("VI. SARAN", "saran"),
        BersamaBerikutnya(P(Gaya.Isi, "Demikian telaahan ini disampaikan untuk mendapat arahan dan keputusan lebih lanjut.")),
        .. Surat.Ttd(),
        P(Gaya.Rapat),
        Tabel(
            [165], garis: true,
            Tinggi(42, Baris(Sel(
                P(Gaya.Sel, "*ARAHAN PIMPINAN*"),
                Isian(Gaya.Sel, "arahanPimpinan"))))),
        P(Gaya.Kecil),
    ]);

    private static OpenXmlElement[] Bagian(string title, string field) => [P(Gaya.Bagian, title), Isian(Gaya.Alinea, field)];
}

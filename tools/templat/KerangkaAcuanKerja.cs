using DocumentFormat.OpenXml;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Kerangka acuan kerja with the headings that the office asks for.</summary>
internal static class KerangkaAcuanKerja
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "KERANGKA ACUAN KERJA"),
        P(Gaya.Judul, "{tentang}"),
        P(Gaya.Isi),
        .. Bagian("A. LATAR BELAKANG", "latarBelakang"),
        P(Gaya.Bagian, "B. MAKSUD DAN TUJUAN"),
        P(Gaya.Isi, "Maksud kerja sama ini adalah {maksud}."),
        P(Gaya.Isi, "Tujuan kerja sama ini adalah {tujuan}."),
        .. Bagian("C. LOKASI", "lokasi"),
        .. Bagian("D. RUANG LINGKUP", "ruangLingkup"),
        .. Bagian("E. JANGKA WAKTU", "jangkaWaktu"),
        .. Bagian("F. MANFAAT", "manfaat"),
        .. Bagian("G. ANALISIS DAMPAK SOSIAL DAN LINGKUNGAN", "dampak"),
        .. Bagian("H. PEMBIAYAAN", "pembiayaan"),
        BersamaBerikutnya(P(Gaya.Isi, "Demikian kerangka acuan kerja ini disusun sebagai bahan penyusunan naskah kerja sama.")),
        BersamaBerikutnya(P(Gaya.Rapat)),
        Tabel(
            [80, 85], garis: false,
            Baris(Sel(P(Gaya.Rapat)), Sel([P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}"), .. Surat.IsiTtd()]))),
        P(Gaya.Kecil),
    ]);

    private static OpenXmlElement[] Bagian(string title, string field) => [P(Gaya.Bagian, title), Isian(Gaya.Isi, field)];
}

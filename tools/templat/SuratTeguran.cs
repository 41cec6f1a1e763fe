using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Reminder in writing to a Perangkat Daerah that has not reported how a naskah is carried out.</summary>
internal static class SuratTeguran
{
    public static Berkas Buat() => new(
    [
        .. Surat.Kop(),
        .. Surat.Kepala(),
        P(Gaya.Alinea, "Berdasarkan pemantauan pelaksanaan kerja sama daerah, sampai dengan tanggal surat ini laporan pelaksanaan yang menjadi kewajiban Saudara sebagaimana daftar berikut belum kami terima:"),
        Tabel(
            [12, 78, 40, 35], garis: true,
            BarisKepala("No.", "Naskah kerja sama", "Periode laporan", "Batas waktu"),
            UlangBaris("laporanTerlambat", Baris(Sel("{no}", Gaya.SelTengah), Sel("{naskah}"), Sel("{periode}"), Sel("{batasWaktu}")))),
        P(Gaya.Rapat),
        P(Gaya.Alinea, "Sehubungan dengan itu, Saudara diminta menyampaikan laporan dimaksud paling lambat tanggal *{batasTanggapan}* melalui {narahubung}. Apabila terdapat kendala dalam pelaksanaan kerja sama, agar disampaikan pula secara tertulis."),
        Jika("catatan", Isian(Gaya.Alinea, "catatan")),
        BersamaBerikutnya(P(Gaya.Alinea, "Demikian untuk mendapat perhatian dan dilaksanakan sebagaimana mestinya.")),
        .. Surat.Ttd(),
        Surat.Tembusan(),
    ]);
}

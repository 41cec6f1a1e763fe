using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Kesepakatan Bersama of two or more parties.</summary>
internal static class KesepakatanBersama
{
    public static Berkas Buat() => new(
    [
        .. Kepala("KESEPAKATAN BERSAMA"),
        .. ParaPihak(),
        ButirPembuka("bahwa PIHAK KESATU adalah {pihakKesatuKeterangan};"),
        ButirPembuka("bahwa PIHAK KEDUA adalah {pihakKeduaKeterangan};"),
        Ulang("pihakLain", ButirPembuka("bahwa {sebutan} adalah {keterangan};")),
        ButirPembuka("bahwa PARA PIHAK berkehendak memadukan sumber daya dan kemampuan masing-masing untuk kesejahteraan masyarakat dan peningkatan pelayanan publik."),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat membuat Kesepakatan Bersama tentang {tentang}, dengan ketentuan sebagai berikut:"),
        .. Pasal(
            "MAKSUD DAN TUJUAN",
            Ayat("Maksud Kesepakatan Bersama ini adalah {maksud}."),
            Ayat("Tujuan Kesepakatan Bersama ini adalah {tujuan}.")),
        .. Pasal("OBJEK", Isi("Objek Kesepakatan Bersama ini adalah {objek}.")),
        .. Pasal("RUANG LINGKUP", Isi("Ruang lingkup Kesepakatan Bersama ini meliputi:"), Isian(Gaya.Butir, "ruangLingkup")),
        .. Pasal(
            "PELAKSANAAN",
            Ayat("Kesepakatan Bersama ini ditindaklanjuti dengan Perjanjian Kerja Sama yang memuat hak dan kewajiban PARA PIHAK secara rinci."),
            Ayat("Dalam penyusunan dan pelaksanaan Perjanjian Kerja Sama, PARA PIHAK dapat menunjuk perangkat daerah atau unit kerja yang membidangi sesuai dengan tugas dan kewenangannya."),
            Ayat("PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan Kesepakatan Bersama ini secara berkala.")),
        .. Pasal("PEMBIAYAAN", Isi("Biaya yang timbul dari pelaksanaan Kesepakatan Bersama ini dibebankan pada {pembiayaan}.")),
        .. Pasal(
            "JANGKA WAKTU",
            Ayat("Kesepakatan Bersama ini berlaku untuk jangka waktu {jangkaWaktu} terhitung sejak tanggal ditandatangani, dan dapat diperpanjang atas kesepakatan PARA PIHAK."),
            Ayat("PIHAK yang bermaksud memperpanjang atau mengakhiri Kesepakatan Bersama ini memberitahukannya secara tertulis kepada PIHAK lain paling lambat 3 (tiga) bulan sebelumnya.")),
        .. Pasal("PENYELESAIAN PERSELISIHAN", Isi("Perselisihan yang timbul dalam penafsiran atau pelaksanaan Kesepakatan Bersama ini diselesaikan oleh PARA PIHAK secara musyawarah untuk mufakat.")),
        .. Pasal("KORESPONDENSI", Korespondensi()),
        .. Pasal(
            "LAIN-LAIN",
            Ayat("Hal-hal yang belum diatur dalam Kesepakatan Bersama ini diatur lebih lanjut oleh PARA PIHAK dalam adendum yang merupakan bagian tidak terpisahkan dari Kesepakatan Bersama ini."),
            Ayat("Pergantian pejabat pada PARA PIHAK tidak mengakhiri Kesepakatan Bersama ini.")),
        .. Pasal("PENUTUP", BersamaBerikutnya(Isi("Demikian Kesepakatan Bersama ini dibuat dan ditandatangani pada hari dan tanggal tersebut di atas dalam rangkap {jumlahRangkap}, bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama."))),
        .. TandaTangan(),
    ])
    {
        Kaki = Paraf(),
    };
}

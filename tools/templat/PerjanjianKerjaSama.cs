using DocumentFormat.OpenXml;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Perjanjian Kerja Sama, under a Kesepakatan Bersama or by itself.</summary>
internal static class PerjanjianKerjaSama
{
    public static Berkas Buat() => new([.. Pembukaan(), .. Pokok(), .. Akhir(), .. TandaTangan()]) { Kaki = Paraf() };

    private static OpenXmlElement[] Pembukaan() =>
    [
        .. Kepala("PERJANJIAN KERJA SAMA"),
        .. ParaPihak(),
        ButirPembuka("bahwa PIHAK KESATU adalah {pihakKesatuKeterangan};"),
        ButirPembuka("bahwa PIHAK KEDUA adalah {pihakKeduaKeterangan};"),
        Ulang("pihakLain", ButirPembuka("bahwa {sebutan} adalah {keterangan};")),
        Jika("indukNomor", ButirPembuka("bahwa telah ditandatangani {indukJenis} Nomor {indukNomor} tanggal {indukTanggal} tentang {indukTentang}, yang perlu ditindaklanjuti dengan Perjanjian Kerja Sama.")),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat mengikatkan diri dalam Perjanjian Kerja Sama tentang {tentang}, dengan ketentuan sebagai berikut:"),
    ];

    private static OpenXmlElement[] Pokok() =>
    [
        .. Pasal(
            "MAKSUD DAN TUJUAN",
            Ayat("Maksud Perjanjian Kerja Sama ini adalah {maksud}."),
            Ayat("Tujuan Perjanjian Kerja Sama ini adalah {tujuan}.")),
        .. Pasal("OBJEK", Isi("Objek Perjanjian Kerja Sama ini adalah {objek}.")),
        .. Pasal("RUANG LINGKUP", Isi("Ruang lingkup Perjanjian Kerja Sama ini meliputi:"), Isian(Gaya.Butir, "ruangLingkup")),
        .. Pasal(
            "HAK DAN KEWAJIBAN",
            Ayat("PIHAK KESATU berhak:"), Isian(Gaya.Butir, "hakPihakKesatu"),
            Ayat("PIHAK KESATU berkewajiban:"), Isian(Gaya.Butir, "kewajibanPihakKesatu"),
            Ayat("PIHAK KEDUA berhak:"), Isian(Gaya.Butir, "hakPihakKedua"),
            Ayat("PIHAK KEDUA berkewajiban:"), Isian(Gaya.Butir, "kewajibanPihakKedua")),
        .. Pasal(
            "PELAKSANAAN",
            Ayat("Pelaksanaan Perjanjian Kerja Sama ini dilakukan oleh {pelaksana} bersama PIHAK KEDUA."),
            Ayat("PIHAK KESATU dan PIHAK KEDUA menyusun rencana kegiatan tahunan dan menyampaikan laporan pelaksanaan paling sedikit sekali setiap semester.")),
        .. Pasal("PEMBIAYAAN", Isi("Biaya yang timbul dari pelaksanaan Perjanjian Kerja Sama ini dibebankan pada {pembiayaan}.")),
        .. Pasal(
            "JANGKA WAKTU",
            Ayat("Perjanjian Kerja Sama ini berlaku untuk jangka waktu {jangkaWaktu} terhitung sejak tanggal ditandatangani{jika:jangkaWaktuSampai|, sampai dengan tanggal {jangkaWaktuSampai}}."),
            Ayat("Perjanjian Kerja Sama ini dapat diperpanjang atas kesepakatan PARA PIHAK; PIHAK yang menghendaki perpanjangan mengajukannya secara tertulis paling lambat 6 (enam) bulan sebelum jangka waktu berakhir.")),
    ];

    private static OpenXmlElement[] Akhir() =>
    [
        .. Pasal(
            "PENGAKHIRAN",
            Ayat("Perjanjian Kerja Sama ini berakhir apabila:"),
            Butir("jangka waktunya berakhir dan tidak diperpanjang;"),
            Butir("tujuan kerja sama telah tercapai;"),
            Butir("PARA PIHAK sepakat mengakhirinya sebelum jangka waktu berakhir;"),
            Butir("salah satu PIHAK tidak melaksanakan kewajibannya setelah diperingatkan secara tertulis 3 (tiga) kali; atau"),
            Butir("ketentuan peraturan perundang-undangan tidak memungkinkan kerja sama dilanjutkan."),
            Ayat("Pengakhiran tidak menghapus kewajiban yang telah timbul dan belum diselesaikan oleh PARA PIHAK.")),
        .. Pasal(
            "KEADAAN KAHAR",
            Ayat("Keadaan kahar adalah keadaan di luar kekuasaan PARA PIHAK yang menghalangi pelaksanaan kewajiban, seperti bencana alam, wabah, kebakaran, huru-hara, dan perubahan kebijakan pemerintah di bidang moneter."),
            Ayat("PIHAK yang mengalami keadaan kahar memberitahukannya secara tertulis kepada PIHAK lain paling lambat 14 (empat belas) hari kalender sejak keadaan itu terjadi."),
            Ayat("Kegagalan melaksanakan kewajiban karena keadaan kahar bukan merupakan pelanggaran; kelanjutan kerja sama dimusyawarahkan oleh PARA PIHAK.")),
        .. Pasal(
            "SANKSI",
            Ayat("PIHAK yang lalai melaksanakan kewajibannya diberi peringatan tertulis oleh PIHAK lain paling banyak 3 (tiga) kali dengan tenggang waktu masing-masing 14 (empat belas) hari kerja."),
            Ayat("Apabila peringatan ketiga tidak diindahkan, PIHAK lain berhak mengakhiri Perjanjian Kerja Sama ini dan menuntut pemulihan atas kerugian yang ditimbulkan.")),
        .. Pasal(
            "PENYELESAIAN PERSELISIHAN",
            Ayat("Perselisihan yang timbul dari Perjanjian Kerja Sama ini diselesaikan secara musyawarah untuk mufakat."),
            Ayat("Apabila musyawarah tidak mencapai mufakat, PARA PIHAK sepakat menyelesaikannya melalui {tempatSengketa}.")),
        .. Pasal("KORESPONDENSI", Korespondensi()),
        .. Pasal(
            "PERUBAHAN",
            Ayat("Hal-hal yang belum diatur atau perlu diubah diatur dalam adendum yang disepakati PARA PIHAK dan merupakan bagian tidak terpisahkan dari Perjanjian Kerja Sama ini."),
            Ayat("Pergantian pejabat pada PARA PIHAK tidak mengakhiri Perjanjian Kerja Sama ini.")),
        .. Pasal("PENUTUP", BersamaBerikutnya(Isi("Demikian Perjanjian Kerja Sama ini dibuat dan ditandatangani pada hari dan tanggal tersebut di atas dalam rangkap {jumlahRangkap}, bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama."))),
    ];
}

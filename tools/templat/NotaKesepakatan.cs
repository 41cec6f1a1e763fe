using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Nota Kesepakatan of the sinergi track: carried out by a Rencana Kerja, never followed by a PKS.</summary>
internal static class NotaKesepakatan
{
    public static Berkas Buat() => new(
    [
        .. Kepala("NOTA KESEPAKATAN SINERGI"),
        .. ParaPihak(),
        ButirPembuka("bahwa PIHAK KESATU adalah {pihakKesatuKeterangan};"),
        ButirPembuka("bahwa PIHAK KEDUA adalah {pihakKeduaKeterangan};"),
        Ulang("pihakLain", ButirPembuka("bahwa {sebutan} adalah {keterangan};")),
        ButirPembuka("bahwa untuk menyelaraskan penyelenggaraan urusan pemerintahan dan pelayanan kepada masyarakat diperlukan sinergi PARA PIHAK."),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat membuat Nota Kesepakatan Sinergi tentang {tentang}, dengan ketentuan sebagai berikut:"),
        .. Pasal(
            "MAKSUD DAN TUJUAN",
            Ayat("Maksud Nota Kesepakatan ini adalah {maksud}."),
            Ayat("Tujuan Nota Kesepakatan ini adalah {tujuan}.")),
        .. Pasal("OBJEK", Isi("Objek Nota Kesepakatan ini adalah {objek}.")),
        .. Pasal("RUANG LINGKUP", Isi("Ruang lingkup Nota Kesepakatan ini meliputi:"), Isian(Gaya.Butir, "ruangLingkup")),
        .. Pasal(
            "PELAKSANAAN",
            Ayat("Nota Kesepakatan ini dilaksanakan dengan Rencana Kerja yang tercantum dalam lampiran dan merupakan bagian tidak terpisahkan dari Nota Kesepakatan ini."),
            Ayat("Pelaksanaan Rencana Kerja dilakukan oleh {pelaksana} dan unit kerja yang ditunjuk oleh PIHAK KEDUA.")),
        .. Pasal("PEMBIAYAAN", Isi("Biaya yang timbul dari pelaksanaan Nota Kesepakatan ini dibebankan pada {pembiayaan}.")),
        .. Pasal("JANGKA WAKTU", Isi("Nota Kesepakatan ini berlaku untuk jangka waktu {jangkaWaktu} terhitung sejak tanggal ditandatangani, dan dapat diperpanjang atas kesepakatan PARA PIHAK.")),
        .. Pasal("PEMANTAUAN DAN EVALUASI", Isi("PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan Nota Kesepakatan ini paling sedikit sekali setiap semester.")),
        .. Pasal("PENYELESAIAN PERSELISIHAN", Isi("Perbedaan penafsiran atau pelaksanaan Nota Kesepakatan ini diselesaikan oleh PARA PIHAK secara musyawarah untuk mufakat.")),
        .. Pasal("KORESPONDENSI", Korespondensi()),
        .. Pasal("LAIN-LAIN", Isi("Hal-hal yang belum diatur dalam Nota Kesepakatan ini diatur lebih lanjut oleh PARA PIHAK dalam adendum yang merupakan bagian tidak terpisahkan dari Nota Kesepakatan ini.")),
        .. Pasal("PENUTUP", BersamaBerikutnya(Isi("Demikian Nota Kesepakatan ini dibuat dan ditandatangani pada hari dan tanggal tersebut di atas dalam rangkap {jumlahRangkap}, masing-masing mempunyai kekuatan hukum yang sama."))),
        .. TandaTangan(),
        Jika(
            "rencanaKerja",
            HalamanBaru(),
            P(Gaya.Judul, "RENCANA KERJA"),
            P(Gaya.Judul, "{tentang}"),
            P(Gaya.Isi),
            Tabel(
                [12, 42, 28, 24, 34, 25], garis: true,
                BarisKepala("No.", "Kegiatan", "Keluaran", "Jadwal", "Penanggung jawab", "Biaya"),
                UlangBaris("rencanaKerja", Baris(
                    Sel("{no}", Gaya.SelTengah), Sel("{kegiatan}"), Sel("{keluaran}"), Sel("{jadwal}"), Sel("{penanggungJawab}"), Sel("{pembiayaan}")))),
            P(Gaya.Kecil)),
    ])
    {
        Kaki = Paraf(),
    };
}

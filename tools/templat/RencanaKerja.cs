using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Rencana Kerja of a sinergi or a sister region as a naskah of its own; the same table is the annex of a Nota Kesepakatan.</summary>
internal static class RencanaKerja
{
    public static Berkas Buat() => new(
    [
        .. Kepala("RENCANA KERJA"),
        P(Gaya.Isi, "Pada hari ini {hari}, tanggal {tanggalTerbilang}, bulan {bulan}, tahun {tahunTerbilang} ({tanggalAngka}), bertempat di {tempatTandaTangan}, {pihakKesatuInstansi} sebagai *PIHAK KESATU* dan {pihakKeduaInstansi} sebagai *PIHAK KEDUA*, selanjutnya disebut *PARA PIHAK*, menyepakati Rencana Kerja{jika:indukNomor| sebagai pelaksanaan {indukSebutan} tanggal {indukTanggal} tentang {indukTentang}} dengan kegiatan sebagai berikut:"),
        P(Gaya.Kecil),
        Kegiatan(),
        P(Gaya.Kecil),
        P(Gaya.Isi, "Pelaksanaan Rencana Kerja ini dilakukan oleh {pelaksana} dan unit kerja yang ditunjuk oleh PIHAK KEDUA. Perubahan kegiatan, jadwal, atau pembiayaan disepakati PARA PIHAK secara tertulis."),
        BersamaBerikutnya(P(Gaya.Isi, "Rencana Kerja ini dibuat dalam rangkap {jumlahRangkap} dan berlaku sejak tanggal ditandatangani{jika:jangkaWaktuSampai| sampai dengan tanggal {jangkaWaktuSampai}}.")),
        .. TandaTangan(),
    ])
    {
        Kaki = Paraf(),
    };

    /// <summary>What is done, with which output, when, by whom, paid by whom.</summary>
    public static Table Kegiatan() => Tabel(
        [11, 40, 26, 24, 33, 31], garis: true,
        BarisKepala("No.", "Kegiatan", "Output", "Jadwal", "Penanggung jawab", "Pembiayaan"),
        UlangBaris("rencanaKerja", Baris(
            Sel("{no}", Gaya.SelTengah), Sel("{kegiatan}"), Sel("{keluaran}"), Sel("{jadwal}"), Sel("{penanggungJawab}"), Sel("{pembiayaan}"))));
}

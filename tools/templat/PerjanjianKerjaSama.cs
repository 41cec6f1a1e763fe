using DocumentFormat.OpenXml;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;

namespace KerjaSama.Templat;

/// <summary>Perjanjian Kerja Sama, under a Kesepakatan Bersama or by itself.</summary>
internal static class PerjanjianKerjaSama
{
    public static Berkas Buat() => new([.. Pembukaan(), Klausul(), .. TandaTangan()]) { Kaki = Paraf() };

    private static OpenXmlElement[] Pembukaan() =>
    [
        .. Kepala("PERJANJIAN KERJA SAMA"),
        .. ParaPihak(),
        ButirPembuka("bahwa PIHAK KESATU adalah {pihakKesatuKeterangan};"),
        ButirPembuka("bahwa PIHAK KEDUA adalah {pihakKeduaKeterangan};"),
        Ulang("pihakLain", ButirPembuka("bahwa {sebutan} adalah {keterangan};")),
        Jika("indukNomor", ButirPembuka("bahwa telah ditandatangani {indukJenis} Nomor {indukNomor} tanggal {indukTanggal} tentang {indukTentang}, yang perlu ditindaklanjuti dengan Perjanjian Kerja Sama.")),
        Memperhatikan(),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat mengikatkan diri dalam Perjanjian Kerja Sama tentang {tentang}, dengan ketentuan sebagai berikut:"),
    ];
}

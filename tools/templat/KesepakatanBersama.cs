using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Naskah;

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
        Memperhatikan(),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat membuat Kesepakatan Bersama tentang {tentang}, dengan ketentuan sebagai berikut:"),
        Klausul(),
        .. TandaTangan(),
    ])
    {
        Kaki = Paraf(),
    };
}

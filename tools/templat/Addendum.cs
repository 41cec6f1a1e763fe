using static KerjaSama.Templat.Naskah;

namespace KerjaSama.Templat;

/// <summary>Addendum: changes some provisions of the naskah that it stands under, and leaves the others.</summary>
internal static class Addendum
{
    public static Berkas Buat() => new(
    [
        .. Kepala("ADDENDUM", "ATAS", "{indukSebutan}"),
        .. ParaPihak(),
        ButirPembuka("bahwa PARA PIHAK telah menandatangani {indukSebutan} tanggal {indukTanggal} tentang {indukTentang};"),
        ButirPembuka("bahwa dalam pelaksanaannya terdapat ketentuan yang perlu disesuaikan; dan"),
        ButirPembuka("bahwa penyesuaian itu disepakati PARA PIHAK dan dituangkan dalam Addendum."),
        Memperhatikan(),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat mengubah {indukSebutan} dengan Addendum tentang {tentang}, dengan ketentuan sebagai berikut:"),
        Klausul(),
        .. TandaTangan(),
    ])
    {
        Kaki = Paraf(),
    };
}

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
        Memperhatikan(),
        Isi("Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat membuat Nota Kesepakatan Sinergi tentang {tentang}, dengan ketentuan sebagai berikut:"),
        Klausul(),
        .. TandaTangan(),
        Jika(
            "rencanaKerja",
            HalamanBaru(),
            P(Gaya.Judul, "RENCANA KERJA"),
            P(Gaya.Judul, "{tentang}"),
            P(Gaya.Isi),
            RencanaKerja.Kegiatan(),
            P(Gaya.Kecil)),
    ])
    {
        Kaki = Paraf(),
    };
}

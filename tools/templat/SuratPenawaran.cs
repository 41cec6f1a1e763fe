using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Our own offer of a cooperation to another region or a third party.</summary>
internal static class SuratPenawaran
{
    public static Berkas Buat() => new(
    [
        .. Surat.Kop(),
        .. Surat.Kepala(),
        P(Gaya.Alinea, "Dalam rangka meningkatkan kesejahteraan masyarakat dan pelayanan publik, {pihakKesatuInstansi} bermaksud menawarkan kerja sama tentang {tentang} dengan pokok-pokok sebagai berikut:"),
        Tabel(
            [8, 38, 4, 115], garis: false,
            Pokok("1.", "Objek", "{objek}"),
            Pokok("2.", "Maksud", "{maksud}"),
            Pokok("3.", "Tujuan", "{tujuan}"),
            Baris(Sel("4."), Sel("Ruang lingkup"), Sel(":"), Sel(Isian(Gaya.Sel, "ruangLingkup"))),
            Pokok("5.", "Pelaksana", "{pelaksana}"),
            Pokok("6.", "Jangka waktu", "{jangkaWaktu}"),
            Pokok("7.", "Pembiayaan", "{pembiayaan}")),
        P(Gaya.Rapat),
        P(Gaya.Alinea, "Sebagai bahan pertimbangan, bersama ini disampaikan kerangka acuan kerja. Kami mengharapkan tanggapan Saudara{jika:batasTanggapan| paling lambat tanggal {batasTanggapan}}."),
        Jika("narahubung", P(Gaya.Alinea, "Untuk koordinasi lebih lanjut, Saudara dapat menghubungi {narahubung}.")),
        BersamaBerikutnya(P(Gaya.Alinea, "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")),
        .. Surat.Ttd(),
        Surat.Tembusan(),
    ]);

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Pokok(string nomor, string nama, string isi) => Baris(Sel(nomor), Sel(nama), Sel(":"), Sel(isi));
}

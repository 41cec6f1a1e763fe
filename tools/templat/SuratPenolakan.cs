using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Refusal of a permohonan or penawaran, with its reasons and what the sender may still do.</summary>
internal static class SuratPenolakan
{
    public static Berkas Buat() => new(
    [
        .. Surat.Kop(),
        .. Surat.Kepala(),
        P(Gaya.Alinea, $"Menindaklanjuti {Surat.Rujukan}, dengan hormat disampaikan bahwa {{bentuk}} kerja sama tentang {{tentang}} telah kami telaah dan belum dapat kami tindak lanjuti, dengan pertimbangan sebagai berikut:"),
        Isian(Gaya.Alinea, "alasan"),
        Jika("saran", P(Gaya.Alinea, "Sehubungan dengan hal tersebut, kami menyarankan:"), Isian(Gaya.Alinea, "saran")),
        P(Gaya.Alinea, "Permohonan baru dapat diajukan kembali setelah hal-hal tersebut dipenuhi."),
        BersamaBerikutnya(P(Gaya.Alinea, "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.")),
        .. Surat.Ttd(),
        Surat.Tembusan(),
    ]);
}

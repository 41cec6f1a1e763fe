using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Answer to a permohonan or penawaran.</summary>
internal static class SuratJawaban
{
    public static Berkas Buat() => new(
    [
        .. Surat.Kop(),
        .. Surat.Kepala(),
        P(Gaya.Alinea, $"Menindaklanjuti {Surat.Rujukan}, dengan hormat disampaikan hal-hal sebagai berikut:"),
        Isian(Gaya.Alinea, "isi"),
        Jika("narahubung", P(Gaya.Alinea, "Untuk koordinasi lebih lanjut, Saudara dapat menghubungi {narahubung}.")),
        BersamaBerikutnya(P(Gaya.Alinea, "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")),
        .. Surat.Ttd(),
        Surat.Tembusan(),
    ]);
}

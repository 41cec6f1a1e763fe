using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Surel;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Messages to the contact person in the words of the request's page.</summary>
internal static class PesanTerkirim
{
    public static string Judul(string jenis) => jenis switch
    {
        JenisPesan.PermohonanDiterima => "Tanda terima",
        JenisPesan.PermohonanDikembalikan => "Permintaan melengkapi berkas",
        JenisPesan.PermohonanDitolak => "Pemberitahuan penolakan",
        JenisPesan.NaskahDitandatangani => "Pemberitahuan penandatanganan",
        JenisPesan.KodeLacakDikirim => "Kode lacak",
        _ => jenis,
    };

    public static string Keadaan(StatusPesan status) => status switch
    {
        StatusPesan.Menunggu => "menunggu dikirim",
        StatusPesan.Terkirim => "terkirim",
        StatusPesan.Gagal => "gagal dikirim",
        StatusPesan.DikirimManual => "dikirim dengan tangan",
    };
}

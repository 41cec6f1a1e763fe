using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>
/// Who may have which document of a permohonan: those outside only their own receipt, which holds the tracking code; those inside
/// the rest, and the receipt only those who take requests in.
/// </summary>
internal static class CetakRights
{
    public static bool Boleh(Pelaku pelaku, string templat, PermohonanKerjaSama permohonan)
    {
        if (!PermohonanRights.Boleh(pelaku, Aksi.LihatPermohonan, permohonan))
        {
            return false;
        }

        return templat == TemplatDokumen.TandaTerima
            ? pelaku.LingkupUntuk(Aksi.AjukanPermohonan) == Lingkup.Semua || PermohonanRights.Pemohon(pelaku, permohonan)
            : pelaku.LingkupUntuk(Aksi.LihatPermohonan) == Lingkup.Semua;
    }

    /// <summary>Who may take a number for an invitation: the office's own people, as long as the request runs.</summary>
    public static bool BolehMenomori(Pelaku pelaku, PermohonanKerjaSama permohonan) =>
        !permohonan.SudahBerakhir && pelaku.Boleh(Aksi.BuatSurat);

    /// <summary>The documents that this permohonan has something to say in by now, and that the actor may print.</summary>
    public static IReadOnlyList<TemplatDokumen> UntukPelaku(Pelaku pelaku, PermohonanKerjaSama permohonan) =>
        [.. TemplatDokumen.Permohonan.Where(t => SudahAda(t.Kunci, permohonan) && Boleh(pelaku, t.Kunci, permohonan))];

    private static bool SudahAda(string templat, PermohonanKerjaSama permohonan) => templat switch
    {
        TemplatDokumen.TelaahanStaf or TemplatDokumen.LembarRingkas => permohonan.Tahap >= Tahap.Telaahan,
        TemplatDokumen.BeritaAcara => permohonan.Tahap >= Tahap.Tkksd,

        // an offer of our own; what a mitra asks for comes with its own letter
        TemplatDokumen.SuratPenawaran or TemplatDokumen.Kak => permohonan.Pemrakarsa != Pemrakarsa.Mitra && permohonan.Status != StatusPermohonan.Arsip,
        TemplatDokumen.SuratPenolakan => permohonan.Status == StatusPermohonan.Ditolak,
        TemplatDokumen.Draf => permohonan.JenisNaskah is not null,
        _ => permohonan.Status != StatusPermohonan.Arsip,
    };
}

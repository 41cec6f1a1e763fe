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
            ? pelaku.LingkupUntuk(Aksi.AjukanPermohonan) == Lingkup.Semua || Pengaju(pelaku, permohonan)
            : pelaku.LingkupUntuk(Aksi.LihatPermohonan) == Lingkup.Semua;
    }

    /// <summary>The documents of this permohonan that the actor may print.</summary>
    public static IReadOnlyList<TemplatDokumen> UntukPelaku(Pelaku pelaku, PermohonanKerjaSama permohonan) =>
        [.. TemplatDokumen.Permohonan.Where(t => Boleh(pelaku, t.Kunci, permohonan))];

    private static bool Pengaju(Pelaku pelaku, PermohonanKerjaSama permohonan) => permohonan.Pemrakarsa == Pemrakarsa.PerangkatDaerah
        ? permohonan.PerangkatDaerah.Any(p => p.PerangkatDaerah == pelaku.PerangkatDaerah)
        : permohonan.Mitra.Any(m => m.MitraId == pelaku.MitraId);
}

using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Kinds of documents that a guest is asked for before a track is known; the codes are those of <c>syarat_dokumen</c>.</summary>
internal static class JenisBerkasPortal
{
    public const string Surat = KelengkapanBerkas.Surat;
    public const string Legalitas = "legalitas";
    public const string Lampiran = JenisUnggahan.Lampiran;

    /// <summary>What <c>accept</c> offers: every kind that an upload may be, photos too.</summary>
    public const string Terima = ".pdf,.docx,.xlsx,image/jpeg,image/png,image/heic";

    public static string Label(string jenis) => jenis switch
    {
        Surat => "Surat permohonan atau penawaran",
        Legalitas => "Profil dan legalitas lembaga",
        _ => "Dokumen lain",
    };
}

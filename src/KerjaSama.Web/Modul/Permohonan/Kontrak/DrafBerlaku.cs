using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>The draft in force: the newest of all drafts of a request, whatever their file names.</summary>
/// <param name="Versi">Its place among them, from 1.</param>
internal sealed record DrafBerlaku(DokumenPermohonan Dokumen, int Versi)
{
    /// <summary>Kind of document that a draft naskah is stored as.</summary>
    public const string Jenis = "draf";

    /// <summary>Name of the field of a step that brings a draft; the kind under which the API may have stored it.</summary>
    public const string Isian = "naskah";

    public static bool Draf(DokumenPermohonan dokumen) => Jenisnya(dokumen.Jenis);

    /// <summary>Whether documents of this kind are drafts.</summary>
    public static bool Jenisnya(string jenis) => jenis is Jenis or Isian;

    /// <returns>Null while there is none.</returns>
    public static DrafBerlaku? Dari(IEnumerable<DokumenPermohonan> dokumen) => Semua(dokumen) is [.., var terakhir] semua ? new(terakhir, semua.Count) : null;

    /// <param name="dokumen">Documents of one request; others than drafts are passed over.</param>
    /// <returns>Every version, the oldest first.</returns>
    public static IReadOnlyList<DokumenPermohonan> Semua(IEnumerable<DokumenPermohonan> dokumen) =>
        [.. dokumen.Where(Draf).OrderBy(d => d.DiunggahPada).ThenBy(d => d.Id)];
}

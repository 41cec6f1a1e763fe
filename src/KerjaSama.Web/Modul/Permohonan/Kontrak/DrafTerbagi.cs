using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Which versions of a draft a side got to see.</summary>
internal static class DrafTerbagi
{
    /// <param name="draf">Every version, the oldest first; each is in force until the next one comes.</param>
    /// <param name="waktu">When the side had the draft; no end: it has it now.</param>
    public static IReadOnlyList<DokumenPermohonan> Dari(IReadOnlyList<DokumenPermohonan> draf, IReadOnlyList<(DateTimeOffset Sejak, DateTimeOffset? Sampai)> waktu) =>
    [
        .. draf.Where((d, i) => waktu.Any(w =>
            (w.Sampai is not { } sampai || d.DiunggahPada <= sampai) && (i + 1 == draf.Count || w.Sejak < draf[i + 1].DiunggahPada))),
    ];
}

using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Data.Permohonan;

public static class PermohonanQueries
{
    /// <summary>Requests that are under way: neither finished, refused, withdrawn nor from the archive (the other side of <c>SudahBerakhir</c>).</summary>
    public static IQueryable<PermohonanKerjaSama> Berjalan(this IQueryable<PermohonanKerjaSama> permohonan) =>
        permohonan.Where(p => p.Status == StatusPermohonan.Baru || p.Status == StatusPermohonan.Diproses || p.Status == StatusPermohonan.MenungguMitra);
}

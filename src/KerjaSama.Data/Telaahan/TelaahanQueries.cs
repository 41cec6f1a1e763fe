using KerjaSama.Domain.Telaahan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Data.Telaahan;

public static class TelaahanQueries
{
    /// <summary>With legal bases, checklist and rounds: every act on a memo needs them.</summary>
    public static IQueryable<TelaahanStaf> Lengkap(this IQueryable<TelaahanStaf> telaahan) =>
        telaahan.Include(t => t.DasarHukum).Include(t => t.DaftarPeriksa).Include(t => t.Putaran).AsSplitQuery();
}

using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The office's working days, read once per scope.</summary>
internal sealed class KalenderKantor(KerjaSamaDbContext db)
{
    private HariKerja? _hariKerja;

    public async ValueTask<HariKerja> HariKerjaAsync(CancellationToken cancellationToken) =>
        _hariKerja ??= new HariKerja(await db.HariLibur.Select(h => h.Tanggal).ToHashSetAsync(cancellationToken));
}

using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>Both are tracked; the case's lock is held until the write transaction ends.</summary>
internal sealed record PenandatangananTerkunci(PermohonanKerjaSama Permohonan, PenandatangananNaskah Rencana);

/// <summary>How every act on a signing begins: the case's lock, the right, and the row that it is kept in.</summary>
internal sealed class KunciPenandatanganan(KerjaSamaDbContext db, KunciPerkara perkara)
{
    /// <summary>To be called inside the act's write transaction.</summary>
    /// <param name="versi">Of the plan that the form was drawn from; 0 where there was none, null: not asked.</param>
    /// <exception cref="TidakBerhakException">Not the actor's to do.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c> or <c>permohonan.sudah-ditandatangani</c>.</exception>
    /// <exception cref="VersiBerubahException">Somebody changed the plan meanwhile.</exception>
    public async Task<PenandatangananTerkunci> BukaAsync(string kode, Aksi aksi, int? versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var permohonan = await perkara.PermohonanAsync(kode, aksi, versi: null, pelaku, "Anda tidak berwenang menyiapkan penandatanganan permohonan ini.", cancellationToken);
        Aturan.Pastikan(!permohonan.SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan ini sudah berakhir; penandatanganannya tidak dapat diubah lagi.");
        await perkara.PastikanBelumDitandatanganiAsync(permohonan, cancellationToken);
        var rencana = await RencanaAsync(permohonan.Id, cancellationToken);
        return versi is { } dibaca && dibaca != rencana.Versi
            ? throw new VersiBerubahException("Rencana penandatanganan ini berubah sejak Anda membukanya.", rencana.Versi)
            : new(permohonan, rencana);
    }

    /// <summary>The row of this permohonan, made where there is none yet. The case is locked: nobody makes it meanwhile.</summary>
    public async Task<PenandatangananNaskah> RencanaAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        if (await db.Penandatanganan.Include(p => p.Penandatangan).Include(p => p.Asli).AsSplitQuery().OrderBy(p => p.Id)
            .SingleOrDefaultAsync(p => p.PermohonanId == permohonanId, cancellationToken) is { } ada)
        {
            return ada;
        }

        var baru = PenandatangananNaskah.Mulai(permohonanId);
        db.Add(baru);
        return baru;
    }
}

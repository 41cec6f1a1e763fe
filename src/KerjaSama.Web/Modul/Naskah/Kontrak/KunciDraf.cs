using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>The case's lock is held until the write transaction ends; both are tracked, the permohonan with its documents.</summary>
internal sealed record DrafTerkunci(PermohonanKerjaSama Permohonan, RancanganNaskah Rancangan);

/// <summary>How every act on a draft begins: the case's lock, the right, and the row that the work on it is kept in.</summary>
internal sealed class KunciDraf(KerjaSamaDbContext db, KunciPerkara perkara)
{
    /// <summary>To be called inside the act's write transaction.</summary>
    /// <exception cref="TidakDitemukanException">No such permohonan.</exception>
    /// <exception cref="TidakBerhakException">Not the actor's to do.</exception>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c> or <c>permohonan.sudah-ditandatangani</c>: the draft is closed.</exception>
    public async Task<DrafTerkunci> BukaAsync(string kode, Aksi aksi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var permohonan = await perkara.PermohonanAsync(kode, aksi, versi: null, pelaku, "Anda tidak berwenang mengerjakan draf permohonan ini.", cancellationToken);
        Aturan.Pastikan(!permohonan.SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan ini sudah berakhir; drafnya tidak dapat diubah lagi.");
        await perkara.PastikanBelumDitandatanganiAsync(permohonan, cancellationToken);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        return new(permohonan, await RancanganAsync(permohonan.Id, cancellationToken));
    }

    /// <summary>The row of this permohonan, made where there is none yet. The case is locked: nobody makes it meanwhile.</summary>
    public async Task<RancanganNaskah> RancanganAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        if (await db.Rancangan.Include(r => r.Giliran).Include(r => r.Komentar).Include(r => r.Klausul).Include(r => r.Dikesampingkan).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.PermohonanId == permohonanId, cancellationToken) is { } ada)
        {
            return ada;
        }

        var baru = RancanganNaskah.Mulai(permohonanId);
        db.Add(baru);
        return baru;
    }
}

using System.Linq.Expressions;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// How every act on a case begins: its lock, then what the act needs, read behind the lock. To be called inside the act's write
/// transaction, which holds the lock until it ends.
/// </summary>
internal sealed class KunciPerkara(KerjaSamaDbContext db, CaseLock kunci)
{
    /// <exception cref="TidakDitemukanException">No such task.</exception>
    public async Task<(Tugas Tugas, PermohonanKerjaSama Permohonan)> TugasAsync(Guid tugasId, CancellationToken cancellationToken)
    {
        if (!await kunci.LockOfTaskAsync(tugasId, cancellationToken))
        {
            throw new TidakDitemukanException("Tugas");
        }

        // its instance comes with it: every act goes on with that
        var tugas = (await db.Tugas.Where(t => t.Id == tugasId).Join(db.ProcessInstance, t => t.InstanceId, i => i.Id, (t, i) => new { Tugas = t, Instance = i }).SingleAsync(cancellationToken)).Tugas;
        return (tugas, await PermohonanAsync(tugas.SubjectId, cancellationToken));
    }

    /// <summary>For work of the machine.</summary>
    /// <returns>Null when it is gone.</returns>
    public Task<(TRow Langkah, ProcessInstance Proses, PermohonanKerjaSama Permohonan)?> OtomatisAsync<TRow>(Guid id, CancellationToken cancellationToken)
        where TRow : class, IAutomaticWork => MilikAsync<TRow>(r => r.Id == id, r => r.InstanceId, cancellationToken);

    /// <summary>For a message that somebody listens for.</summary>
    /// <returns>Null when nobody listens there any more.</returns>
    public Task<(MessageSubscriptionRow Langganan, ProcessInstance Proses, PermohonanKerjaSama Permohonan)?> LanggananAsync(Guid id, CancellationToken cancellationToken) =>
        MilikAsync<MessageSubscriptionRow>(r => r.Id == id, r => r.InstanceId, cancellationToken);

    /// <summary>For a message about a request, whoever may take it.</summary>
    public async Task<PermohonanKerjaSama> SubjekAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        await kunci.LockSubjectAsync(permohonanId, cancellationToken);
        return await PermohonanAsync(permohonanId, cancellationToken);
    }

    /// <summary>For a command on the whole case: locks all its processes and asks for the right and the version.</summary>
    /// <param name="boleh">Asks for the right in another way than <see cref="PermohonanRights.Boleh"/>.</param>
    /// <param name="versi">The version that the page was made from; null: not checked.</param>
    /// <exception cref="TidakDitemukanException">No such permohonan.</exception>
    /// <exception cref="TidakBerhakException">Not the actor's to do; <paramref name="pesan"/> says so.</exception>
    public async Task<PermohonanKerjaSama> PermohonanAsync(string kode, Aksi aksi, int? versi, Pelaku pelaku, string pesan, CancellationToken cancellationToken, Func<PermohonanKerjaSama, bool>? boleh = null)
    {
        var id = await db.Permohonan.Where(p => p.Kode == kode).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new TidakDitemukanException("Permohonan");
        await kunci.LockSubjectAsync(id, cancellationToken);
        var permohonan = await PermohonanAsync(id, cancellationToken);
        if (!(boleh?.Invoke(permohonan) ?? PermohonanRights.Boleh(pelaku, aksi, permohonan)))
        {
            throw new TidakBerhakException(pelaku, pesan);
        }

        if (versi is { } dibaca && dibaca != permohonan.Versi)
        {
            throw new VersiBerubahException("Permohonan ini berubah sejak Anda membukanya.", permohonan.Versi);
        }

        return permohonan;
    }

    /// <summary>For a command that moves a case which is still open and not signed.</summary>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-berakhir</c> or <c>permohonan.sudah-ditandatangani</c>.</exception>
    public async Task<PermohonanKerjaSama> UntukDipindahAsync(string kode, Aksi aksi, int versi, Pelaku pelaku, string pesan, CancellationToken cancellationToken)
    {
        var permohonan = await PermohonanAsync(kode, aksi, versi, pelaku, pesan, cancellationToken);
        Aturan.Pastikan(!permohonan.SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan ini sudah berakhir dan tidak dapat dipindahkan lagi.");
        await PastikanBelumDitandatanganiAsync(permohonan, cancellationToken);
        return permohonan;
    }

    /// <summary>What is signed stands in the register: from then on the case can only be finished.</summary>
    /// <exception cref="AturanDilanggarException"><c>permohonan.sudah-ditandatangani</c>.</exception>
    public async Task PastikanBelumDitandatanganiAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        Aturan.Pastikan(!await db.Naskah.AnyAsync(n => n.PermohonanId == permohonan.Id, cancellationToken),
            "permohonan.sudah-ditandatangani", "Naskahnya sudah ditandatangani dan berdiri di register; permohonan ini hanya dapat diselesaikan.");

    private async Task<(TRow Baris, ProcessInstance Proses, PermohonanKerjaSama Permohonan)?> MilikAsync<TRow>(
        Expression<Func<TRow, bool>> yang, Expression<Func<TRow, Guid>> instance, CancellationToken cancellationToken)
        where TRow : class
    {
        var proses = await db.Set<TRow>().Where(yang).Join(db.ProcessInstance, instance, i => i.Id, (_, i) => new { i.Id, i.RootId }).SingleOrDefaultAsync(cancellationToken);
        if (proses is null || !await kunci.LockAsync(proses.RootId, cancellationToken) || await db.Set<TRow>().SingleOrDefaultAsync(yang, cancellationToken) is not { } baris)
        {
            return null;
        }

        var instans = await db.ProcessInstance.SingleAsync(i => i.Id == proses.Id, cancellationToken);
        return (baris, instans, await PermohonanAsync(instans.SubjectId, cancellationToken));
    }

    /// <summary>In one query: its partners and Perangkat Daerah are few.</summary>
    private Task<PermohonanKerjaSama> PermohonanAsync(Guid id, CancellationToken cancellationToken) =>
        db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSingleQuery().SingleAsync(p => p.Id == id, cancellationToken);
}

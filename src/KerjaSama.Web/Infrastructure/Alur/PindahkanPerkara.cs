using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// The part that all commands share which move a case: the modules put their objects right, the engine goes there, the case's stage
/// follows, whoever waits outside is told. Changes the context only; the caller holds transaction and lock, and saves.
/// </summary>
internal sealed class PindahkanPerkara(KerjaSamaDbContext db, CaseEngine engine, KemajuanPermohonan kemajuan, IEnumerable<IIkutPindah> ikut, Pemberitahuan pemberitahuan)
{
    /// <param name="kabari">Whether the contact is told that the stage has changed, even where no task of the applicant is concerned.</param>
    public async Task ExecuteAsync(KonteksPindah konteks, Rute rute, bool kabari, CancellationToken cancellationToken)
    {
        var (p, tahap) = (konteks.Permohonan, konteks.Permohonan.Tahap);
        await SiapkanAsync(konteks, cancellationToken);
        if (rute.InstanceId is { } id)
        {
            await engine.MoveAsync(id, rute.Langkah, p, cancellationToken);
        }
        else
        {
            // what was answered on the way so far stays known; what the case says of itself now goes before it
            var variabel = await SejauhIniAsync(p, cancellationToken);
            foreach (var (nama, nilai) in await kemajuan.VariabelAwalAsync(p, cancellationToken))
            {
                variabel[nama] = nilai;
            }

            await engine.CancelAllAsync(p, cancellationToken);
            await engine.StartAsync(rute.Proses, p, variabel, cancellationToken, rute.Langkah);
        }

        await SelesaikanAsync(p, kabari && tahap != await TahapBaruAsync(p, cancellationToken), cancellationToken);
    }

    /// <summary>Opens a finished branch again beside the others.</summary>
    /// <returns>False when it does not wait for the others any more: nothing has changed.</returns>
    public async Task<bool> BukaCabangAsync(KonteksPindah konteks, CancellationToken cancellationToken)
    {
        if (!await engine.ReopenBranchAsync(konteks.Ditarik!, konteks.Permohonan, cancellationToken))
        {
            return false;
        }

        await SiapkanAsync(konteks, cancellationToken);
        await SelesaikanAsync(konteks.Permohonan, false, cancellationToken);
        return true;
    }

    private async Task SiapkanAsync(KonteksPindah konteks, CancellationToken cancellationToken)
    {
        foreach (var modul in ikut)
        {
            await modul.IkutAsync(konteks, cancellationToken);
        }
    }

    private async Task<Tahap?> TahapBaruAsync(PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        await kemajuan.PerbaruiAsync(p, cancellationToken);
        return p.Tahap;
    }

    private async Task SelesaikanAsync(PermohonanKerjaSama p, bool kabari, CancellationToken cancellationToken)
    {
        await kemajuan.PerbaruiAsync(p, cancellationToken);
        var pemohon = PermohonanRights.PeranPemohon(p).Kode;
        var dibatalkan = db.Tugas.Local.Any(t => t.SubjectId == p.Id && t.Peran == pemohon && t.Status == StatusTugas.Dibatalkan && db.Entry(t).State == EntityState.Modified);
        var sudahDikabari = db.OutboxMessage.Local.Any(m => m.SubjekId == p.Id && db.Entry(m).State == EntityState.Added);
        if ((kabari || dibatalkan) && !sudahDikabari)
        {
            pemberitahuan.KeKontak(p, JenisPesan.TahapBerubah, $"versi {p.Versi + 1}");
        }
    }

    /// <summary>Variables of the outermost processes that run, which are about to be left; else of the last one.</summary>
    private async Task<Dictionary<string, ProcessValue>> SejauhIniAsync(PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        var akar = await db.ProcessInstance.Where(i => i.SubjectId == p.Id && i.ParentId == null).OrderByDescending(i => i.Urut).Select(i => i.Id).FirstAsync(cancellationToken);
        return await db.ProcessVariable.Where(v => v.InstanceId == akar && v.Scope == 0).ToDictionaryAsync(v => v.Name, v => ProcessValue.FromStored(v.Type, v.Text), StringComparer.Ordinal, cancellationToken);
    }
}

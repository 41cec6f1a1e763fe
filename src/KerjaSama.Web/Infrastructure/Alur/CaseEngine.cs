using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Carries the pure steps of the engine into rows: steps an instance, writes what the step asks for (tasks, jobs, called
/// processes). Adds to the context only; the caller holds the transaction and the lock of the root instance (<see cref="CaseLock"/>).
/// </summary>
internal sealed class CaseEngine(
    KerjaSamaDbContext db, DefinitionCatalog catalog, InstanceRowsReader reader, TugasFactory tugas, Pemberitahuan pemberitahuan, KalenderKantor kalender, OfficeClock clock)
{
    /// <summary>Starts the newest version of a process for a permohonan and pins it.</summary>
    /// <param name="at">Where, for a case that is already under way: see <see cref="MoveAsync"/>; default: at its start event.</param>
    public async Task<ProcessInstance> StartAsync(
        string key, PermohonanKerjaSama subjek, IReadOnlyDictionary<string, ProcessValue> variables, CancellationToken cancellationToken, IReadOnlyList<string>? at = null)
    {
        var instance = NewInstance(catalog.NewestOf(key), subjek.Id, null, null);
        db.Add(instance);
        await ApplyAsync(new InstanceRows(instance, [], [], []), new Start(variables, at?[0]), subjek, at?.Skip(1) ?? [], cancellationToken);
        return instance;
    }

    /// <summary>Cancels what waits in a process and goes on at an element; where that is a call activity, in the called process at the next one, and so on.</summary>
    /// <param name="at">Not empty.</param>
    public async Task MoveAsync(Guid instanceId, IReadOnlyList<string> at, PermohonanKerjaSama subjek, CancellationToken cancellationToken) =>
        await ApplyAsync(await reader.LoadAsync(instanceId, cancellationToken), new MoveTo(at[0]), subjek, at.Skip(1), cancellationToken);

    /// <summary>
    /// Opens a finished step again whose token waits at a join for those beside it, which are left alone.
    /// </summary>
    /// <returns>False when its token does not wait at a join.</returns>
    public async Task<bool> ReopenBranchAsync(Tugas selesai, PermohonanKerjaSama subjek, CancellationToken cancellationToken)
    {
        var rows = await reader.LoadAsync(selesai.InstanceId, cancellationToken);
        if (ProcessPath.WaitingAtJoin(catalog.Of(rows.Instance), rows.ToState().Tokens, selesai.Kunci) is null)
        {
            return false;
        }

        await ApplyAsync(rows, new Reopen(selesai.Kunci), subjek, [], cancellationToken);
        return true;
    }

    public async Task StepAsync(Guid instanceId, Command command, PermohonanKerjaSama subjek, CancellationToken cancellationToken) =>
        await ApplyAsync(await reader.LoadAsync(instanceId, cancellationToken), command, subjek, [], cancellationToken);

    /// <summary>What an element sees where the token stands.</summary>
    public async Task<IReadOnlyDictionary<string, ProcessValue>> VisibleAsync(Guid instanceId, int token, CancellationToken cancellationToken)
    {
        var state = (await reader.LoadAsync(instanceId, cancellationToken)).ToState();
        return state.VisibleTo(state.FindToken(token)!);
    }

    /// <summary>Carries a process over to another version of its definition, where it stands.</summary>
    /// <exception cref="ProcessStepException"><see cref="ProcessStepKode.TidakDapatDimigrasi"/>, with the reasons.</exception>
    public async Task MigrateAsync(Guid instanceId, ProcessMigration migration, PermohonanKerjaSama subjek, CancellationToken cancellationToken)
    {
        var rows = await reader.LoadAsync(instanceId, cancellationToken);
        rows.Instance.DefinitionVersion = migration.To.Version;
        await ApplyAsync(rows, new Migrate(migration), subjek, [], cancellationToken);
    }

    /// <summary>Ends every running process of a subject: refused or withdrawn.</summary>
    public async Task CancelAllAsync(PermohonanKerjaSama subjek, CancellationToken cancellationToken)
    {
        var roots = await db.ProcessInstance
            .Where(i => i.SubjectId == subjek.Id && i.ParentId == null && i.Status == ProcessStatus.Running)
            .Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var id in roots)
        {
            await StepAsync(id, new Cancel(), subjek, cancellationToken);
        }
    }

    /// <param name="into">Where a process that this command calls is to start, outermost first; empty: at its start event.</param>
    private async Task ApplyAsync(InstanceRows rows, Command command, PermohonanKerjaSama subjek, IEnumerable<string> into, CancellationToken cancellationToken)
    {
        var definition = catalog.Of(rows.Instance);
        var time = new StepTime(clock.GetUtcNow(), clock.LocalTimeZone, (await kalender.HariKerjaAsync(cancellationToken)).Tambah);
        var (state, effects) = ProcessStepper.Step(definition, rows.ToState(), command, time);
        var changes = rows.Apply(state, time.Now);
        db.RemoveRange(changes.Removed);
        db.AddRange(changes.Added);
        foreach (var effect in effects)
        {
            await CarryOutAsync(rows.Instance, state, effect, subjek, into, cancellationToken);
        }
    }

    private async Task CarryOutAsync(ProcessInstance instance, ProcessState state, Effect effect, PermohonanKerjaSama subjek, IEnumerable<string> into, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case TaskOpened opened:
                var terbuka = await tugas.BuatAsync(instance, opened, state, subjek, cancellationToken);
                db.Add(terbuka);
                KabariPemohon(terbuka, subjek);
                break;
            case TaskMigrated migrated:
                TugasFactory.Sesuaikan(await db.Tugas.SingleAsync(t => t.InstanceId == instance.Id && t.Token == migrated.Token.Number, cancellationToken), migrated.Task, subjek);
                break;
            case ServiceMigrated migrated:
                (await db.ServiceJob.SingleAsync(j => j.InstanceId == instance.Id && j.Token == migrated.Token.Number, cancellationToken)).ElementId = migrated.Task.Id;
                break;
            case TaskCancelled cancelled:
                await BatalkanTugasAsync(instance, cancelled.Token.Number, cancellationToken);
                break;
            case ServiceRequested service:
                db.Add(new ServiceJob
                {
                    InstanceId = instance.Id,
                    Token = service.Token.Number,
                    ElementId = service.Task.Id,
                    Tindakan = service.Task.Tindakan,
                    DueAt = clock.GetUtcNow(),
                });
                break;
            case ServiceCancelled service:
                (await db.ServiceJob.SingleAsync(j => j.InstanceId == instance.Id && j.Token == service.Token.Number, cancellationToken)).Status = JobStatus.Cancelled;
                break;
            case ProcessCalled called:
                var child = NewInstance(catalog.NewestOf(called.Call.CalledKey), subjek.Id, instance, called.Token.Number);
                db.Add(child);
                await ApplyAsync(new InstanceRows(child, [], [], []), new Start(called.Variables, into.FirstOrDefault()), subjek, into.Skip(1), cancellationToken);
                break;
            case CallCancelled call:
                var running = await db.ProcessInstance.SingleAsync(i => i.ParentId == instance.Id && i.ParentToken == call.Token.Number, cancellationToken);
                await ApplyAsync(await reader.LoadAsync(running.Id, cancellationToken), new Cancel(), subjek, [], cancellationToken);
                break;
            case ProcessEnded { Status: ProcessStatus.Failed, ErrorCode: { } code } when instance.ParentId is { } parentId:
                await StepAsync(parentId, new FailCall(instance.ParentToken!.Value, code, state.Variables), subjek, cancellationToken);
                break;
            case MessageSent sent:
                await SendAsync(sent, subjek, cancellationToken);
                break;
            case ProcessEnded { Status: ProcessStatus.Completed } when instance.ParentId is { } parentId:
                await StepAsync(parentId, new CompleteCall(instance.ParentToken!.Value, state.Variables), subjek, cancellationToken);
                break;
        }
    }

    /// <summary>
    /// A process that begins with this message starts for the same subject at once; else the message is left for
    /// <see cref="MessageQueue"/>: without a correlation only for processes of this subject.
    /// </summary>
    private async Task SendAsync(MessageSent sent, PermohonanKerjaSama subjek, CancellationToken cancellationToken)
    {
        if (catalog.StartedBy(sent.Message.Name) is var (definition, start))
        {
            await StartAsync(definition.Key, subjek, sent.Variables, cancellationToken, [start.Id]);
            return;
        }

        db.Add(new ProcessMessageRow
        {
            Name = sent.Message.Name,
            Correlation = sent.Correlation,
            SubjectId = sent.Correlation is null ? subjek.Id : null,
            Variables = MuatanPesan.Write(sent.Variables),
            SentAt = clock.GetUtcNow(),
            DueAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Whoever waits for the applicant says so, unless this act has already written to him (sent back, with what is missing).</summary>
    private void KabariPemohon(Tugas terbuka, PermohonanKerjaSama subjek)
    {
        if (terbuka.Peran == PermohonanRights.PeranPemohon(subjek).Kode && !db.OutboxMessage.Local.Any(m => m.SubjekId == subjek.Id && db.Entry(m).State == EntityState.Added))
        {
            pemberitahuan.KeKontak(subjek, JenisPesan.GiliranPemohon, terbuka.Id.ToString("N"));
        }
    }

    private async Task BatalkanTugasAsync(ProcessInstance instance, int token, CancellationToken cancellationToken)
    {
        var terbuka = await db.Tugas.SingleAsync(t => t.InstanceId == instance.Id && t.Token == token, cancellationToken);
        terbuka.Status = StatusTugas.Dibatalkan;
        terbuka.SelesaiPada = clock.GetUtcNow();
        terbuka.Versi++;
    }

    private ProcessInstance NewInstance(ProcessDefinition definition, Guid subjekId, ProcessInstance? parent, int? parentToken)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        return new()
        {
            Id = id,
            DefinitionKey = definition.Key,
            DefinitionVersion = definition.Version,
            SubjectKind = TugasFactory.SubjekPermohonan,
            SubjectId = subjekId,
            RootId = parent?.RootId ?? id,
            ParentId = parent?.Id,
            ParentToken = parentToken,
            StartedAt = now,
            Urut = TimeSequence.Next(now),
        };
    }
}

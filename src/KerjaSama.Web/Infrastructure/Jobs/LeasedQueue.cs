using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace KerjaSama.Web.Infrastructure.Jobs;

/// <summary>A row that this worker holds until <paramref name="Until"/>; <paramref name="Attempt"/> counts this try.</summary>
internal sealed record Lease(Guid Id, DateTimeOffset Until, int Attempt);

/// <summary>The columns by which a table of waiting work is claimed.</summary>
internal sealed record LeaseColumns(string Id, string DueAt, string LeasedUntil, string Attempts);

/// <summary>
/// Work that waits in rows, done by the worker of a server and by commands before they exit. A row is claimed by a conditional update
/// with a lease, so any number of nodes may run this; a claim whose holder died is taken again when its lease ends.
/// </summary>
internal abstract class LeasedQueue<TRow>(IServiceScopeFactory scopes, OfficeClock clock)
    where TRow : class
{
    private const int BatchSize = 20;

    protected OfficeClock Clock { get; } = clock;

    protected abstract LeaseColumns Columns { get; }

    /// <summary>Tries before a row is given up and waits for a person.</summary>
    protected abstract int MaxAttempts { get; }

    /// <summary>Longer than one try may take.</summary>
    protected abstract TimeSpan LeaseTime { get; }

    /// <summary>Whether the due column holds what a process says, however far ahead; else it is when to try, never far ahead.</summary>
    protected virtual bool DueIsPlanned => false;

    /// <summary>
    /// No lease and no next try lies further ahead. One that does was written by a clock that has been put back since, and binds nobody:
    /// else its work would stand still until that clock is reached again.
    /// </summary>
    private TimeSpan Furthest => Backoff.Longest + LeaseTime;

    /// <returns>How many rows were done.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                done += await TryAsync(id, cancellationToken) ? 1 : 0;
            }
        }

        return done;
    }

    /// <summary>Rows that wait for a worker, due or not.</summary>
    protected abstract IQueryable<TRow> Waiting(KerjaSamaDbContext db);

    /// <summary>Does the work of a claimed row and settles it.</summary>
    /// <returns>False when there was nothing left to do.</returns>
    protected abstract Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken);

    /// <summary>Books a failed try: the next one after a while (<see cref="Backoff"/>), or none when <paramref name="last"/>.</summary>
    protected abstract Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken);

    /// <summary>Changes the row and ends the lease, if it is still ours.</summary>
    protected Task SettleAsync(KerjaSamaDbContext db, Lease lease, Action<UpdateSettersBuilder<TRow>> set, CancellationToken cancellationToken) =>
        SettleAsync(db, lease, null, set, cancellationToken);

    /// <summary>Changes the row and ends the lease, if it is still ours; nobody tries it again before <paramref name="again"/>.</summary>
    protected Task RetryAsync(KerjaSamaDbContext db, Lease lease, DateTimeOffset again, Action<UpdateSettersBuilder<TRow>> set, CancellationToken cancellationToken) => DueIsPlanned
        ? SettleAsync(db, lease, again, set, cancellationToken)
        : SettleAsync(db, lease, null, s =>
        {
            set(s);
            s.SetProperty(r => EF.Property<DateTimeOffset>(r, Columns.DueAt), again);
        }, cancellationToken);

    private async Task SettleAsync(KerjaSamaDbContext db, Lease lease, DateTimeOffset? alone, Action<UpdateSettersBuilder<TRow>> set, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await One(db.Set<TRow>(), lease.Id).Where(r => EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil) == lease.Until).ExecuteUpdateAsync(s =>
        {
            set(s);
            s.SetProperty(r => EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil), alone);
        }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<TRow> Due(KerjaSamaDbContext db, DateTimeOffset now)
    {
        var furthest = now + Furthest;
        var due = DueIsPlanned
            ? Waiting(db).Where(r => EF.Property<DateTimeOffset>(r, Columns.DueAt) <= now)
            : Waiting(db).Where(r => EF.Property<DateTimeOffset>(r, Columns.DueAt) <= now || EF.Property<DateTimeOffset>(r, Columns.DueAt) > furthest);
        return due.Where(r => EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil) == null
            || EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil) <= now || EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil) > furthest);
    }

    private IQueryable<TRow> One(IQueryable<TRow> rows, Guid id) => rows.Where(r => EF.Property<Guid>(r, Columns.Id) == id);

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        return await Due(db, Clock.GetUtcNow()).OrderBy(r => EF.Property<DateTimeOffset>(r, Columns.DueAt)).ThenBy(r => EF.Property<Guid>(r, Columns.Id))
            .Select(r => EF.Property<Guid>(r, Columns.Id)).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> TryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ClaimAsync(id, cancellationToken) is not { } lease)
        {
            return false;
        }

        try
        {
            // whoever had the last try died with it: a row that kills its worker is not tried for ever
            if (lease.Attempt > MaxAttempts)
            {
                throw new WorkerLostException();
            }

            await using var scope = scopes.CreateAsyncScope();
            return await WorkAsync(scope.ServiceProvider, lease, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            await FailAsync(scope.ServiceProvider, lease, exception, lease.Attempt >= MaxAttempts, cancellationToken);
            return false;
        }
    }

    /// <returns>Null when somebody else was quicker.</returns>
    private async Task<Lease?> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var now = Clock.GetUtcNow();
        var until = now + LeaseTime;
        var taken = await One(Due(db, now), id).ExecuteUpdateAsync(s => s
            .SetProperty(r => EF.Property<DateTimeOffset?>(r, Columns.LeasedUntil), until)
            .SetProperty(r => EF.Property<int>(r, Columns.Attempts), r => EF.Property<int>(r, Columns.Attempts) + 1), cancellationToken);
        var lease = taken == 1 ? new Lease(id, until, await One(db.Set<TRow>(), id).Select(r => EF.Property<int>(r, Columns.Attempts)).SingleAsync(cancellationToken)) : null;
        await transaction.CommitAsync(cancellationToken);
        return lease;
    }
}

/// <summary>The lease of the last try ended without a result.</summary>
#pragma warning disable CA1032 // always says the same
internal sealed class WorkerLostException() : Exception("The worker that had the last try did not come back.");
#pragma warning restore CA1032

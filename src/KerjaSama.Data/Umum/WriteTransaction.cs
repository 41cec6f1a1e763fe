using Microsoft.EntityFrameworkCore.Storage;

namespace KerjaSama.Data.Umum;

/// <summary>
/// A database transaction together with the turn that its process took for it. Begun inside another one it joins that: only the
/// outermost commits, and an inner one left without <see cref="CommitAsync"/> has thrown, so that the outer one is not reached.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _transaction;
    private readonly IDisposable? _turn;

    internal WriteTransaction(IDbContextTransaction transaction, IDisposable turn) => (_transaction, _turn) = (transaction, turn);

    private WriteTransaction() { }

    internal static WriteTransaction Joined() => new();

    public Task CommitAsync(CancellationToken cancellationToken = default) => _transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        finally
        {
            _turn?.Dispose();
        }
    }
}

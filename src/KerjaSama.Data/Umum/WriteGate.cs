namespace KerjaSama.Data.Umum;

/// <summary>
/// Lets one writer at a time into the database where the database itself would make the others poll (SQLite: waiting here costs
/// about 10 ms under load, its busy handler 450; decisions.md 15).
/// </summary>
public sealed class WriteGate
{
    private readonly SemaphoreSlim? _turn;

    private WriteGate(SemaphoreSlim? turn) => _turn = turn;

    /// <summary>No waiting: the database server orders its writers.</summary>
    public static WriteGate Open { get; } = new(null);

    public static WriteGate OneAtATime() => new(new SemaphoreSlim(1, 1));

    /// <returns>The turn; disposing it lets the next one in. Disposing twice is harmless.</returns>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_turn is not null)
        {
            await _turn.WaitAsync(cancellationToken);
        }

        return new Turn(_turn);
    }

    private sealed class Turn(SemaphoreSlim? turn) : IDisposable
    {
        private SemaphoreSlim? _held = turn;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}

namespace KerjaSama.Domain.Umum;

/// <summary>
/// Root of an aggregate: the unit of rights, of optimistic concurrency and of history. The save interceptor raises
/// <see cref="Versi"/> by one at every save that touches the root or one of its children, and writes one history row for it.
/// </summary>
public abstract class AggregateRoot
{
    /// <summary>Guid v7, made in code (decisions.md 6).</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>1 after the first save; compared on every change.</summary>
    public int Versi { get; private set; }
}

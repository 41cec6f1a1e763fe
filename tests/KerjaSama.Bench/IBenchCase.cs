namespace KerjaSama.Bench;

/// <summary>A request that enters and passes its tasks, each step a commit of its own.</summary>
internal interface IBenchCase
{
    string Name { get; }

    CommandCounter Commands { get; }

    /// <summary>Stores the request and opens its first task.</summary>
    /// <returns>Id of the request.</returns>
    Task<Guid> StartAsync(BenchProcess process, long number);

    /// <summary>Finishes a task; the next one is open then, or the process at its end.</summary>
    Task FinishAsync(Guid task);
}

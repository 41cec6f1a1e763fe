using System.Collections.Concurrent;
using System.Collections.Frozen;
using KerjaSama.Data;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Every version of every process. A published version never changes: the folder's files are checked, new versions stored, and a
/// file that differs from the stored text of its own version stops the start (engine-lessons.md 7). Versions that an administrator has
/// loaded while the program runs are in the database only; those of another node are read when they are first needed or looked for
/// (<see cref="DefinitionRefreshWorker"/>).
/// </summary>
internal sealed class DefinitionCatalog(ProcessFileChecker checker, IServiceScopeFactory scopes)
{
    /// <summary>The counter whose row is held while versions are checked and stored: one at a time, on all nodes.</summary>
    public const string Giliran = "muat-versi-alur";

    /// <summary>Where the product's own process files lie at run time.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    private readonly ConcurrentDictionary<(string Key, int Version), ProcessDefinition> _versions = new();
    private readonly ConcurrentDictionary<(string Key, int Version, string Element), bool> _movable = new();
    private readonly Lock _adding = new();
    private volatile FrozenDictionary<string, ProcessDefinition> _newest = FrozenDictionary<string, ProcessDefinition>.Empty;

    public IReadOnlyCollection<ProcessDefinition> Newest => _newest.Values;

    /// <summary>Every version of every process.</summary>
    public IEnumerable<ProcessDefinition> All => _versions.Values;

    /// <summary>The newest version; null when no process has that key.</summary>
    public ProcessDefinition? Find(string key) => _newest.GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">No process has that key.</exception>
    public ProcessDefinition NewestOf(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No process '{key}' is loaded.");

    /// <summary>The process that begins with a message of that name, and where; null when none does.</summary>
    public (ProcessDefinition Definition, StartEvent Start)? StartedBy(string message) => Newest.OrderBy(d => d.Key, StringComparer.Ordinal)
        .SelectMany(d => d.StartEvents, (d, start) => ((ProcessDefinition Definition, StartEvent Start)?)(d, start))
        .FirstOrDefault(x => x!.Value.Start.Trigger is MessageTrigger trigger && trigger.Message.Name == message);

    /// <exception cref="InvalidOperationException">That version was never loaded.</exception>
    /// <exception cref="StoredDefinitionException">It is stored, but cannot be read.</exception>
    public ProcessDefinition Get(string key, int version)
    {
        // a case may have been begun by another node on a version that this one has not seen yet
        if (!_versions.ContainsKey((key, version))
            && Task.Run(() => RefreshAsync(CancellationToken.None)).GetAwaiter().GetResult().FirstOrDefault(e => e.Row.Key == key && e.Row.Version == version) is { } unreadable)
        {
            throw unreadable;
        }

        return _versions.TryGetValue((key, version), out var definition) ? definition : throw new InvalidOperationException($"No process '{key}' version {version} is loaded.");
    }

    public ProcessDefinition Of(ProcessInstance instance) => Get(instance.DefinitionKey, instance.DefinitionVersion);

    /// <summary>All versions of a process, the newest first; empty when there is no such process.</summary>
    public IReadOnlyList<ProcessDefinition> Versions(string key) => [.. _versions.Values.Where(d => d.Key == key).OrderByDescending(d => d.Version)];

    /// <summary>The step that a task was opened for: of the version that its instance runs on, or of an earlier one where it was done before a migration.</summary>
    public UserTask StepOf(ProcessInstance instance, string id) =>
        Of(instance).Nodes.GetValueOrDefault(id) as UserTask
        ?? Versions(instance.DefinitionKey).Where(d => d.Version < instance.DefinitionVersion).Select(d => d.Nodes.GetValueOrDefault(id)).OfType<UserTask>().First();

    /// <summary>What a caller would miss if a process that it waits for ended in another version, such as an outcome that it reads.</summary>
    public IReadOnlyList<string> FindCallProblems(ProcessDefinition caller, ProcessMigration called)
    {
        var known = ProblemsWith(called.From);
        return [.. ProblemsWith(called.To).Except(known, StringComparer.Ordinal)];

        IEnumerable<string> ProblemsWith(ProcessDefinition version) =>
            DefinitionChecker.Check(caller, new Dictionary<string, ProcessDefinition>(_newest) { [called.To.Key] = version }).Select(problem => problem.Message);
    }

    /// <inheritdoc cref="ProcessPath.CanMoveTo"/>
    public bool CanMoveTo(ProcessDefinition definition, string elementId) =>
        _movable.GetOrAdd((definition.Key, definition.Version, elementId), _ => ProcessPath.CanMoveTo(definition, elementId));

    /// <summary>Takes up versions that this node has not seen yet.</summary>
    /// <returns>Those that this program cannot read; only who asks for one of them is stopped by it.</returns>
    public async Task<IReadOnlyList<StoredDefinitionException>> RefreshAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await TakeUpAsync(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>(), cancellationToken);
    }

    /// <summary>Makes versions known that have just been stored.</summary>
    public void Add(IReadOnlyCollection<ProcessDefinition> definitions)
    {
        lock (_adding)
        {
            foreach (var definition in definitions)
            {
                _versions[(definition.Key, definition.Version)] = definition;
            }

            _newest = _versions.Values.GroupBy(d => d.Key).ToFrozenDictionary(g => g.Key, g => g.MaxBy(d => d.Version)!);
        }
    }

    /// <summary>Loads the folder and all stored versions.</summary>
    /// <exception cref="StartRefusedException">A definition has problems, or differs from its stored version; or a stored one cannot be read.</exception>
    public async Task LoadAsync(KerjaSamaDbContext db, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await LoadAllAsync(db, folder, now, cancellationToken);
        }
        catch (StoredDefinitionException exception)
        {
            throw new StartRefusedException(exception.Penjelasan);
        }
    }

    private async Task LoadAllAsync(KerjaSamaDbContext db, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (definitions, problems) = checker.CheckPaths(Directory.EnumerateFiles(folder, "*.bpmn").Order(StringComparer.Ordinal));
        ThrowIfAny(problems);
        var stored = await db.ProcessDefinition.AsNoTracking().Select(d => new { d.Key, d.Version, d.Hash }).ToDictionaryAsync(d => (d.Key, d.Version), d => d.Hash, cancellationToken);
        foreach (var definition in definitions)
        {
            if (stored.TryGetValue((definition.Key, definition.Version), out var hash) && hash != definition.Hash)
            {
                throw new StartRefusedException(
                    $"{definition.FileName}: alur '{definition.Key}' versi {definition.Version} berbeda dari versi {definition.Version} yang sudah diterbitkan. Naikkan kerjasama:versi, atau kembalikan berkasnya.");
            }
        }

        var fresh = definitions.Where(d => !stored.ContainsKey((d.Key, d.Version))).ToList();
        Add([.. definitions.Except(fresh)]);
        if (fresh.Count == 0)
        {
            ThrowIfAny(await TakeUpAsync(db, cancellationToken));
            return;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.NextAsync(Giliran, cancellationToken);
        ThrowIfAny(await TakeUpAsync(db, cancellationToken));
        ThrowIfUnfit(fresh);
        db.AddRange(fresh.Select(d => Row(d, now)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Add(fresh);
    }

    /// <summary>The row that publishes a definition.</summary>
    public static ProcessDefinitionRow Row(ProcessDefinition definition, DateTimeOffset now) => new()
    {
        Key = definition.Key,
        Version = definition.Version,
        Hash = definition.Hash,
        Name = definition.Name,
        Xml = definition.Xml,
        LoadedAt = now,
    };

    /// <summary>New files of the folder must also fit what an administrator has loaded since and is newer than what lies there.</summary>
    private void ThrowIfUnfit(List<ProcessDefinition> fresh)
    {
        var inForce = fresh.Where(d => !(Find(d.Key)?.Version > d.Version)).Select(d => d.FileName).ToList();
        if (inForce.Count > 0 && Newest.Count > 0)
        {
            ThrowIfAny(checker.CheckPaths(inForce, Newest).Problems);
        }
    }

    private static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new StartRefusedException("Alur ditolak:" + Environment.NewLine + string.Join(Environment.NewLine, problems));
        }
    }

    private static void ThrowIfAny(IReadOnlyList<StoredDefinitionException> unreadable)
    {
        if (unreadable is [var first, ..])
        {
            throw first;
        }
    }

    /// <returns>Those that cannot be read; the others are taken up.</returns>
    private async Task<IReadOnlyList<StoredDefinitionException>> TakeUpAsync(KerjaSamaDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db.ProcessDefinition.Select(d => new { d.Id, d.Key, d.Version }).ToListAsync(cancellationToken);
        var missing = stored.Where(d => !_versions.ContainsKey((d.Key, d.Version))).Select(d => d.Id).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var rows = await db.ProcessDefinition.AsNoTracking().Where(d => missing.Contains(d.Id)).ToListAsync(cancellationToken);
        var read = rows.ConvertAll(row => (Row: row, Result: BpmnReader.Read(row.Xml, $"{row.Key}.v{row.Version}.bpmn")));
        Add([.. read.Where(IsWhatItSays).Select(r => r.Result.Definition!)]);
        return [.. read.Where(r => !IsWhatItSays(r)).Select(r => new StoredDefinitionException(r.Row, r.Result.Problems is [var first, ..] ? first : null))];
    }

    /// <summary>Nothing of it was changed since it was published.</summary>
    private static bool IsWhatItSays((ProcessDefinitionRow Row, BpmnReadResult Result) stored) => stored.Result.Definition is { } definition
        && (definition.Key, definition.Version, definition.Hash) == (stored.Row.Key, stored.Row.Version, stored.Row.Hash);
}

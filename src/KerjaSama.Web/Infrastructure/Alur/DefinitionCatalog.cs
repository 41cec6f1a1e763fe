using System.Collections.Concurrent;
using System.Collections.Frozen;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Every version of every process. A published version never changes: the folder's files are checked, new versions stored, and a
/// file that differs from the stored text of its own version stops the start (engine-lessons.md 7).
/// </summary>
internal sealed class DefinitionCatalog(TindakanRegistry tindakan)
{
    /// <summary>Where the product's own process files lie at run time.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    private readonly ConcurrentDictionary<(string Key, int Version), ProcessDefinition> _versions = new();
    private readonly ConcurrentDictionary<(string Key, int Version, string Element), bool> _movable = new();
    private FrozenDictionary<string, ProcessDefinition> _newest = FrozenDictionary<string, ProcessDefinition>.Empty;

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
    public ProcessDefinition Get(string key, int version) =>
        _versions.TryGetValue((key, version), out var definition) ? definition : throw new InvalidOperationException($"No process '{key}' version {version} is loaded.");

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

    /// <summary>Reads and checks the given files without storing anything.</summary>
    /// <param name="files">Paths; they stand in the problems as given.</param>
    /// <param name="callable">Processes that the files may call though they are not among them.</param>
    public ProcessFiles Check(IEnumerable<string> files, IEnumerable<ProcessDefinition>? callable = null)
    {
        var read = ProcessFiles.Read(
            files.Select(f => (f, File.ReadAllBytes(f))),
            tindakan.Keys,
            DaftarKode.Semua<Peran>().ToHashSet(StringComparer.Ordinal),
            DaftarKode.Semua<Tahap>().ToHashSet(StringComparer.Ordinal),
            callable);
        return read with { Problems = [.. read.Problems, .. read.Definitions.SelectMany(StartedByTime)] };
    }

    /// <summary>Every process of ours is about a permohonan, and a timer names none.</summary>
    private static IEnumerable<Problem> StartedByTime(ProcessDefinition definition) => definition.StartEvents.Where(start => start.Trigger is TimerTrigger)
        .Select(start => new Problem(definition.FileName, start.Line, start.Id, "Proses yang dimulai timer tidak tahu permohonan mana yang diurusnya.", "Mulai proses dengan start event biasa atau message, lalu tunggu dengan intermediate timer event."));

    /// <summary>Loads the folder and all stored versions.</summary>
    /// <exception cref="InvalidOperationException">A definition has problems, or differs from its stored version.</exception>
    public async Task LoadAsync(KerjaSamaDbContext db, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (definitions, problems) = Check(Directory.EnumerateFiles(folder, "*.bpmn").Order(StringComparer.Ordinal));
        if (problems.Count > 0)
        {
            throw new InvalidOperationException("Process definitions are refused:" + Environment.NewLine + string.Join(Environment.NewLine, problems));
        }

        var stored = await db.ProcessDefinition.AsNoTracking().ToDictionaryAsync(d => (d.Key, d.Version), cancellationToken);
        foreach (var definition in definitions)
        {
            if (!stored.TryGetValue((definition.Key, definition.Version), out var row))
            {
                db.Add(Row(definition, now));
            }
            else if (row.Hash != definition.Hash)
            {
                throw new InvalidOperationException(
                    $"{definition.FileName}: process '{definition.Key}' version {definition.Version} differs from the version already published. Raise kerjasama:versi.");
            }

            _versions[(definition.Key, definition.Version)] = definition;
        }

        foreach (var row in stored.Values.Where(r => !_versions.ContainsKey((r.Key, r.Version))))
        {
            _versions[(row.Key, row.Version)] = BpmnReader.Read(row.Xml, $"{row.Key}.v{row.Version}.bpmn").Definition
                ?? throw new InvalidOperationException($"The stored process '{row.Key}' version {row.Version} can no longer be read.");
        }

        await db.SaveChangesAsync(cancellationToken);
        _newest = _versions.Values.GroupBy(d => d.Key).ToFrozenDictionary(g => g.Key, g => g.MaxBy(d => d.Version)!);
    }

    private static ProcessDefinitionRow Row(ProcessDefinition definition, DateTimeOffset now) => new()
    {
        Key = definition.Key,
        Version = definition.Version,
        Hash = definition.Hash,
        Name = definition.Name,
        Xml = definition.Xml,
        LoadedAt = now,
    };
}

using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Checks process files against what the product knows: the same at its start, by <c>alur periksa</c> and for an upload.</summary>
internal sealed class ProcessFileChecker(TindakanRegistry tindakan)
{
    /// <summary>Reads and checks the given files without storing anything.</summary>
    /// <param name="files">Name as it shall stand in the problems, and content.</param>
    /// <inheritdoc cref="ProcessFiles.Read" path="/param"/>
    public ProcessFiles Check(IEnumerable<(string FileName, byte[] Bytes)> files, IEnumerable<ProcessDefinition>? callable = null, IEnumerable<ProcessDefinition>? inUse = null)
    {
        var read = ProcessFiles.Read(
            files,
            tindakan.Keys,
            DaftarKode.Semua<Peran>().ToHashSet(StringComparer.Ordinal),
            DaftarKode.Semua<Tahap>().ToHashSet(StringComparer.Ordinal),
            callable,
            inUse);
        return read with { Problems = [.. read.Problems, .. read.Definitions.SelectMany(StartedByTime)] };
    }

    /// <summary>The same for paths, which stand in the problems as given.</summary>
    public ProcessFiles CheckPaths(IEnumerable<string> paths, IEnumerable<ProcessDefinition>? callable = null) =>
        Check(paths.Select(path => (path, File.ReadAllBytes(path))), callable);

    /// <summary>Every process of ours is about a permohonan, and a timer names none.</summary>
    private static IEnumerable<Problem> StartedByTime(ProcessDefinition definition) => definition.StartEvents.Where(start => start.Trigger is TimerTrigger)
        .Select(start => new Problem(definition.FileName, start.Line, start.Id, "Proses yang dimulai timer tidak tahu permohonan mana yang diurusnya.", "Mulai proses dengan start event biasa atau message, lalu tunggu dengan intermediate timer event."));
}

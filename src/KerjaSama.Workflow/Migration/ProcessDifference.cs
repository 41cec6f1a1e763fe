using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>What one version of a process says otherwise than another; how it is drawn does not count.</summary>
public static class ProcessDifference
{
    /// <returns>Elements and flows that came, went or changed, in the order of the newer file; what went stands last. Empty: they execute alike.</returns>
    public static IReadOnlyList<ElementChange> Between(ProcessDefinition older, ProcessDefinition newer)
    {
        var (before, after) = (ElementFacts.Of(older), ElementFacts.Of(newer));
        var old = before.ToDictionary(element => element.Id, StringComparer.Ordinal);
        var kept = after.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Select(element => Compare(old.GetValueOrDefault(element.Id), element)).OfType<ElementChange>(),
            .. before.Where(element => !kept.Contains(element.Id)).Select(element => new ElementChange(element.Id, element.Name, ChangeKind.Removed, [])),
        ];
    }

    private static ElementChange? Compare(ElementFacts? before, ElementFacts after)
    {
        if (before is null)
        {
            return new(after.Id, after.Name, ChangeKind.Added, [.. after.Facts.Select(fact => new FactChange(fact.Key, null, fact.Value))]);
        }

        var labels = after.Facts.Select(fact => fact.Key).Union(before.Facts.Select(fact => fact.Key));
        var changed = labels.Select(label => new FactChange(label, before[label], after[label])).Where(fact => fact.Before != fact.After).ToList();
        return changed.Count == 0 ? null : new(after.Id, after.Name, ChangeKind.Changed, changed);
    }
}

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <param name="Name">As people read it, in the version that has the element.</param>
/// <param name="Facts">What it says; of a removed element none.</param>
public sealed record ElementChange(string Id, string Name, ChangeKind Kind, IReadOnlyList<FactChange> Facts);

/// <param name="Label">Indonesian, as the guide names it.</param>
/// <param name="Before">Null: was not said.</param>
/// <param name="After">Null: is not said any more.</param>
public sealed record FactChange(string Label, string? Before, string? After);

/// <summary>An element as a list of what it says: label → text.</summary>
internal sealed record ElementFacts(string Id, string Name, IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    public string? this[string label] => Facts.FirstOrDefault(fact => fact.Key == label).Value;

    public static IReadOnlyList<ElementFacts> Of(ProcessDefinition definition) =>
    [
        new(definition.Key, definition.Name, Said([("Nama", definition.Name), ("Penjelasan", definition.Documentation), ("Masukan", Lines(definition.Variabel.Select(Text))), ("SOP", Lines(definition.Sop.Select(isi => $"{isi.Bagian}: {isi.Isi}")))])),
        .. definition.Nodes.Values.OrderBy(node => node.Line).Select(node => new ElementFacts(node.Id, node.Name, Said([.. Common(definition, node), .. Own(node)]))),
    ];

    private static List<KeyValuePair<string, string>> Said(IEnumerable<(string Label, string? Text)> facts) =>
        [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Text)).Select(fact => KeyValuePair.Create(fact.Label, fact.Text!))];

    private static IEnumerable<(string Label, string? Text)> Common(ProcessDefinition definition, FlowNode node) =>
    [
        ("Jenis", string.Concat(node.GetType().Name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"))),
        ("Nama", node.Name),
        ("Penjelasan", node.Documentation),
        ("Dalam", node.Parent),
        ("Berikutnya", Lines(node.Outgoing.Select(flow => Way(definition, node, flow)))),
    ];

    /// <summary>Where a way out leads, and when.</summary>
    private static string Way(ProcessDefinition definition, FlowNode node, SequenceFlow flow)
    {
        var when = node is ExclusiveGateway { DefaultFlow: { } fallback } && fallback == flow.Id ? " (selain itu)" : flow.Kondisi is { } kondisi ? $" bila {kondisi.Text}" : "";
        return $"{(flow.Name.Length > 0 && flow.Name != flow.Id ? $"{flow.Name}: " : "")}{definition.Nodes[flow.TargetId].Name}{when}";
    }

    private static IEnumerable<(string Label, string? Text)> Own(FlowNode node) => node switch
    {
        UserTask task => [.. Step(task), .. Loop(task)],
        ServiceTask task => [("Tindakan", task.Tindakan), .. Loop(task)],
        CallActivity call => [("Proses yang dipanggil", call.CalledKey), ("Diberikan", Mapped(call.Input)), ("Dikembalikan", Mapped(call.Output)), .. Loop(call)],
        SubProcess sub => [("Variabel", Lines(sub.Variabel.Select(Text))), .. Loop(sub)],
        ReceiveTask task => [("Menunggu", Text(task.Message)), .. Loop(task)],
        SendTask task => [("Mengirim", Text(task.Message)), .. Loop(task)],
        StartEvent { Trigger: { } trigger } => [("Dimulai oleh", Text(trigger))],
        EndEvent { Trigger: { } trigger } => [("Mengakhiri dengan", Text(trigger))],
        IntermediateCatchEvent caught => [("Menunggu", Text(caught.Trigger))],
        IntermediateThrowEvent { Trigger: { } trigger } => [("Mengirim", Text(trigger))],
        BoundaryEvent boundary => [("Pada langkah", boundary.AttachedTo), ("Menunggu", Text(boundary.Trigger)), ("Menghentikan langkahnya", boundary.Interrupting ? "ya" : "tidak")],
        _ => [],
    };

    private static IEnumerable<(string Label, string? Text)> Step(UserTask task) =>
    [
        ("Pelaksana", string.Join(", ", task.Peran)),
        ("Orang dari variabel", task.Pelaksana),
        ("Jabatan", task.Jabatan),
        ("Sub-unit", task.SubUnit),
        ("Tahap", task.Tahap),
        ("Tenggat (hari kerja)", task.TenggatHari?.ToString(CultureInfo.InvariantCulture)),
        ("Perkiraan", task.Perkiraan),
        ("Tindakan", task.Tindakan),
        ("Hasil", Lines(task.Hasil.Select(hasil => $"{hasil.Label} ({hasil.Nilai})"))),
        ("Isian", Lines(task.Isian.Select(Text))),
        ("Kelengkapan", task.Kelengkapan),
        ("Waktu", task.Waktu),
        ("Output", task.Output),
    ];

    private static IEnumerable<(string Label, string? Text)> Loop(Activity activity) => activity.MultiInstance is not { } loop ? [] :
    [
        ("Berulang untuk", loop.Collection?.Text ?? loop.Cardinality?.Text),
        ("Selesai bila", loop.CompletionCondition?.Text),
        ("Dikumpulkan dalam", loop.OutputCollection),
    ];

    private static string Text(Isian isian) => string.Join(
        ", ",
        new[]
        {
            $"{isian.Label} ({isian.Nama}): {isian.Tipe.Kode()}", isian.Wajib ? "wajib" : null, isian.UntukHasil.Count > 0 ? $"untuk {string.Join("/", isian.UntukHasil)}" : null,
            isian.Pilihan.Count > 0 ? $"pilihan {string.Join(", ", isian.Pilihan.Select(pilihan => $"{pilihan.Label} ({pilihan.Nilai})"))}" : null, isian.Maks is { } maks ? $"paling banyak {maks}" : null, isian.Min is { } min ? $"paling sedikit {min}" : null,
            isian.Sejak is { } sejak ? $"sejak {sejak}" : null, isian.Sampai is { } sampai ? $"sampai {sampai}" : null, isian.JenisDokumen is { } jenis ? $"menjadi {jenis}" : null, isian.Bantuan,
        }.OfType<string>());

    private static string Text(Variabel variabel) => $"{variabel.Nama}: {variabel.Tipe.Kode()}{(variabel.Daftar ? " (daftar)" : "")} = {variabel.Bawaan.ToStored().Text}";

    private static string Text(EventTrigger trigger) => trigger switch
    {
        TimerTrigger timer => $"{timer.Text}{(timer.WorkingDays ? " hari kerja" : "")}",
        MessageTrigger message => $"pesan {message.Message.Name}{(message.Correlation is { } correlation ? $" untuk {correlation.Text}" : "")}",
        ErrorTrigger error => $"galat {error.Code}".TrimEnd(),
        _ => "terminate",
    };

    private static string? Mapped(IReadOnlyList<VariableMapping>? mappings) => mappings is null ? null : Lines(mappings.Select(one => $"{one.Target} = {one.Value.Text}"));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}

using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A message that some process waits for or begins with.</summary>
/// <param name="Variabel">What it may carry.</param>
/// <param name="Berkorelasi">Somewhere it is awaited with a correlation.</param>
/// <param name="TanpaKorelasi">Somewhere it is awaited for its request alone, or begins a process.</param>
/// <param name="Memulai">A process begins with it, so it has to name the request.</param>
internal sealed record PesanDikenal(string Nama, IReadOnlyList<Variabel> Variabel, bool Berkorelasi, bool TanpaKorelasi, bool Memulai)
{
    /// <summary>By name. Of a variable that several versions declare the newest counts; cases on older versions may still wait for one that the newest lacks.</summary>
    public static IReadOnlyDictionary<string, PesanDikenal> Dari(DefinitionCatalog catalog) => catalog.All.OrderByDescending(d => d.Version).ThenBy(d => d.Key, StringComparer.Ordinal)
        .SelectMany(d => d.Nodes.Values.Where(unsur => unsur is not StartEvent || d == catalog.Find(d.Key)).Select(Didengar)).OfType<MessageTrigger>()
        .GroupBy(t => t.Message.Name, StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            g => catalog.StartedBy(g.Key) is not null
                ? new PesanDikenal(g.Key, Gabungan(g), Berkorelasi: false, TanpaKorelasi: true, Memulai: true)
                : new PesanDikenal(g.Key, Gabungan(g), g.Any(t => t.Correlation is not null), g.Any(t => t.Correlation is null), Memulai: false),
            StringComparer.Ordinal);

    private static IReadOnlyList<Variabel> Gabungan(IEnumerable<MessageTrigger> pendengar) => [.. pendengar.SelectMany(t => t.Message.Variabel).DistinctBy(v => v.Nama)];

    private static MessageTrigger? Didengar(FlowNode unsur) => unsur switch
    {
        StartEvent { Trigger: MessageTrigger awal } => awal,
        IntermediateCatchEvent { Trigger: MessageTrigger tunggu } => tunggu,
        BoundaryEvent { Trigger: MessageTrigger batas } => batas,
        ReceiveTask tugas => tugas.Message,
        _ => null,
    };
}

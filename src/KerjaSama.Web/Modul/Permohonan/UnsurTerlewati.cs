using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>
/// The gateways and events that a case has passed. No row tells: it follows from the steps on both sides of them. Where another way could
/// have led past an element, it is left out rather than marked wrongly.
/// </summary>
/// <param name="selesai">Ids of steps that are done.</param>
/// <param name="kini">Ids of elements that hold a token.</param>
/// <param name="tamat">The process has come to its end.</param>
internal sealed class UnsurTerlewati(ProcessDefinition definisi, IReadOnlySet<string> selesai, IReadOnlySet<string> kini, bool tamat)
{
    public IEnumerable<string> List()
    {
        var akhir = definisi.Nodes.Values.OfType<EndEvent>().Where(e => e.Parent is null && Sebelum(e, tanpaPilihan: false)).ToList();
        return definisi.Nodes.Values.Where(n => Senyap(n) && !kini.Contains(n.Id) && Terlewati(n, akhir)).Select(n => n.Id);
    }

    private bool Terlewati(FlowNode unsur, List<EndEvent> akhir) => unsur switch
    {
        EndEvent { Parent: null } => tamat && akhir.Contains(unsur) && (akhir.Count == 1 || Sebelum(unsur, tanpaPilihan: true)),
        _ => Sebelum(unsur, tanpaPilihan: false) && Sesudah(unsur, tanpaGabungan: false) && (Sebelum(unsur, tanpaPilihan: true) || Sesudah(unsur, tanpaGabungan: true)),
    };

    /// <summary>Nothing is recorded when a token passes it.</summary>
    private static bool Senyap(FlowNode unsur) => unsur is ExclusiveGateway or ParallelGateway or StartEvent or EndEvent or IntermediateCatchEvent or IntermediateThrowEvent or SendTask or ReceiveTask;

    /// <summary>Something done leads to it, over silent elements only.</summary>
    /// <param name="unsur">The element.</param>
    /// <param name="tanpaPilihan">Nothing on that way could have been answered otherwise, or not have come at all.</param>
    /// <param name="dilihat">Elements on the way here.</param>
    private bool Sebelum(FlowNode unsur, bool tanpaPilihan, HashSet<string>? dilihat = null)
    {
        if (unsur is StartEvent { Parent: var induk })
        {
            return induk is null || Sampai(definisi.Nodes[induk]);
        }

        var jalan = dilihat ?? [];
        return jalan.Add(unsur.Id) && unsur.Incoming.Select(f => definisi.Nodes[f.SourceId]).Any(asal => Dari(asal, tanpaPilihan, jalan));
    }

    private bool Dari(FlowNode asal, bool tanpaPilihan, HashSet<string> dilihat) => !kini.Contains(asal.Id) && asal switch
    {
        ExclusiveGateway { Outgoing.Count: > 1 } when tanpaPilihan => false,
        BoundaryEvent batas => !tanpaPilihan && Sampai(definisi.Nodes[batas.AttachedTo]),
        _ when Senyap(asal) => Sebelum(asal, tanpaPilihan, dilihat),
        _ => Selesai(asal),
    };

    /// <summary>It leads to something done or open, over silent elements only.</summary>
    /// <param name="unsur">The element.</param>
    /// <param name="tanpaGabungan">Nothing on that way could have been reached otherwise.</param>
    /// <param name="dilihat">Elements on the way here.</param>
    private bool Sesudah(FlowNode unsur, bool tanpaGabungan, HashSet<string>? dilihat = null)
    {
        if (unsur is EndEvent { Parent: var induk })
        {
            return induk is null ? tamat : Selesai(definisi.Nodes[induk]);
        }

        var jalan = dilihat ?? [];
        return jalan.Add(unsur.Id) && unsur.Outgoing.Select(f => definisi.Nodes[f.TargetId]).Any(tujuan => Ke(tujuan, tanpaGabungan, jalan));
    }

    private bool Ke(FlowNode tujuan, bool tanpaGabungan, HashSet<string> dilihat) =>
        !(tanpaGabungan && tujuan.Incoming.Count > 1) && (Sampai(tujuan) || (Senyap(tujuan) && Sesudah(tujuan, tanpaGabungan, dilihat)));

    private bool Selesai(FlowNode unsur) => selesai.Contains(unsur.Id) || (unsur is SubProcess && !kini.Contains(unsur.Id) && definisi.NodesIn(unsur.Id).Any(Selesai));

    private bool Sampai(FlowNode unsur) => kini.Contains(unsur.Id) || Selesai(unsur);
}

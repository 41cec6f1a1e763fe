using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Alur.Kontrak;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>A process by itself, without a case: drawn, and as a list.</summary>
internal static class ProsesGambar
{
    public static GambarAlur Dari(ProcessDefinition definisi) => new(definisi.Xml, [], [])
    {
        Panggilan = definisi.Nodes.Values.OfType<CallActivity>().ToDictionary(p => p.Id, p => AlurLinks.Rincian(p.CalledKey), StringComparer.Ordinal),
    };

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Activity> Langkah(ProcessDefinition definisi) => [.. definisi.Nodes.Values.OfType<Activity>().Where(a => a is not SubProcess).OrderBy(a => a.Line)];
}

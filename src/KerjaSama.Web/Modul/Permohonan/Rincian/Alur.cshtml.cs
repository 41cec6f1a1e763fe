using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The drawing that is being executed, with what is done and where the token stands.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class AlurModel(PermohonanServices services, DefinitionCatalog catalog) : PermohonanPageModel(services)
{
    /// <summary>Which of the request's processes; default: the one where it is now.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Proses { get; set; }

    public IReadOnlyList<(ProcessInstance Instance, string Nama)> DaftarProses { get; private set; } = [];
    public ProcessInstance? Dipilih { get; private set; }
    public IReadOnlyList<UserTask> Langkah { get; private set; } = [];
    public IReadOnlySet<string> Selesai { get; private set; } = new HashSet<string>();
    public IReadOnlySet<string> Kini { get; private set; } = new HashSet<string>();
    public string? Penjelasan { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        var instances = await Db.ProcessInstance.AsNoTracking().Where(i => i.SubjectId == Permohonan.Id).OrderBy(i => i.StartedAt).ToListAsync(ct);
        DaftarProses = [.. instances.Select(i => (i, catalog.Of(i).Name))];
        Dipilih = instances.Find(i => i.Id == Proses) ?? instances.LastOrDefault(i => i.Status == ProcessStatus.Running) ?? instances.LastOrDefault();
        if (Dipilih is null)
        {
            return;
        }

        var definisi = catalog.Of(Dipilih);
        Penjelasan = definisi.Documentation;
        Langkah = [.. definisi.Nodes.Values.OfType<UserTask>().OrderBy(t => t.Line)];
        (Selesai, Kini) = await KeadaanAlur.LoadAsync(Db, Dipilih, ct);
    }
}

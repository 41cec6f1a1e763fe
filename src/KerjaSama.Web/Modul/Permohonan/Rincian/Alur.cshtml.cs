using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The drawing that is being executed, with what is done and where the token stands.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class AlurModel(PermohonanServices services, DefinitionCatalog catalog, IsiAlur isi) : PermohonanPageModel(services)
{
    /// <summary>Which of the request's processes; default: the one where it is now.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Proses { get; set; }

    /// <summary>Every process of the request, the oldest first; one that was called again says so.</summary>
    public IReadOnlyList<(ProcessInstance Instance, string Nama)> DaftarProses { get; private set; } = [];
    public ProcessInstance? Dipilih { get; private set; }
    public IReadOnlyList<LangkahAlur> Langkah { get; private set; } = [];
    public string? Penjelasan { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        var instances = await Db.ProcessInstance.AsNoTracking().Where(i => i.SubjectId == Permohonan.Id).OrderBy(i => i.Urut).ToListAsync(ct);
        DaftarProses = [.. instances.Select((i, tempat) => (i, Nama(i, 1 + instances.Take(tempat).Count(l => l.DefinitionKey == i.DefinitionKey))))];
        Dipilih = instances.Find(i => i.Id == Proses) ?? instances.LastOrDefault(i => i.Status == ProcessStatus.Running) ?? instances.LastOrDefault();
        if (Dipilih is not null)
        {
            Penjelasan = catalog.Of(Dipilih).Documentation;
            Langkah = await isi.ListAsync(Kode, Dipilih, ct);
        }
    }

    private string Nama(ProcessInstance instance, int ke) => catalog.Of(instance).Name + (ke > 1 ? $" (ke-{ke})" : "");
}

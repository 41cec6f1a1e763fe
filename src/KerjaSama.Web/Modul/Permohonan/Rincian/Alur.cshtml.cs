using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The drawing that is being executed, with what is done and where the token stands.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class AlurModel(PermohonanServices services, DefinitionCatalog catalog, BatasLangkahReader batas, KalenderKantor kalender, OfficeClock clock) : PermohonanPageModel(services)
{
    /// <summary>Which of the request's processes; default: the one where it is now.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Proses { get; set; }

    public IReadOnlyList<(ProcessInstance Instance, string Nama)> DaftarProses { get; private set; } = [];
    public ProcessInstance? Dipilih { get; private set; }
    public IReadOnlyList<UserTask> Langkah { get; private set; } = [];
    public IReadOnlySet<string> Selesai { get; private set; } = new HashSet<string>();
    public IReadOnlySet<string> Kini { get; private set; } = new HashSet<string>();

    /// <summary>By step: how many working days its finished rounds took, and its open one so far, in words.</summary>
    public IReadOnlyDictionary<string, string> Waktu { get; private set; } = new Dictionary<string, string>();

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
        Langkah = [.. (await batas.BerlakukanAsync(definisi, ct)).Nodes.Values.OfType<UserTask>().OrderBy(t => t.Line)];
        (Selesai, Kini) = await KeadaanAlur.LoadAsync(Db, Dipilih, ct);
        var tugas = await Db.Tugas.AsNoTracking().Where(t => t.InstanceId == Dipilih.Id && t.Status != StatusTugas.Dibatalkan).OrderBy(t => t.Urut).ToListAsync(ct);
        var hari = await kalender.HariKerjaAsync(ct);
        Waktu = tugas.GroupBy(t => t.Kunci).ToDictionary(g => g.Key, g => Lamanya([.. g], hari), StringComparer.Ordinal);
    }

    private string Lamanya(List<Workflow.Tugas> putaran, HariKerja hari)
    {
        int Hari(Workflow.Tugas t) => hari.Antara(clock.TanggalDari(t.DibukaPada), t.SelesaiPada is { } selesai ? clock.TanggalDari(selesai) : clock.HariIni);
        var selesai = putaran.FindAll(t => t.Status == StatusTugas.Selesai);
        var terbuka = putaran.FindAll(t => t.Status == StatusTugas.Terbuka);
        return string.Join("; ", new[]
        {
            selesai.Count == 0 ? null : $"selesai dalam {selesai.Sum(Hari)} hari kerja{(selesai.Count > 1 ? $", {selesai.Count} putaran" : "")}",
            terbuka.Count == 0 ? null : $"sudah berjalan {terbuka.Max(Hari)} hari kerja",
        }.OfType<string>());
    }
}

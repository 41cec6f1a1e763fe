using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Alur.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>A step of a drawing in words.</summary>
/// <param name="Keterangan">Whose it is and how long it may take.</param>
/// <param name="Waktu">How many working days its finished rounds took, and its open one so far.</param>
/// <param name="Url">Of a step that calls another process: the drawing of that process.</param>
/// <param name="Isi">The steps of the process that it calls.</param>
internal sealed record LangkahAlur(string Nama, string? Keterangan, bool Kini, bool Selesai, string? Waktu, string? Url, IReadOnlyList<LangkahAlur> Isi);

/// <summary>The drawing of a request's process as a list: its steps in the order of the file, those of called processes inside.</summary>
internal sealed class IsiAlur(KerjaSamaDbContext db, DefinitionCatalog catalog, BatasLangkahReader batas, KalenderKantor kalender, OfficeClock clock)
{
    /// <param name="kode">Of the request.</param>
    /// <param name="proses">One of its processes.</param>
    public async Task<IReadOnlyList<LangkahAlur>> ListAsync(string kode, ProcessInstance proses, CancellationToken cancellationToken)
    {
        var definisi = catalog.Of(proses);
        var keadaan = await KeadaanAlur.LoadAsync(db, definisi, proses, cancellationToken);
        var waktu = await WaktuAsync(proses.Id, cancellationToken);
        var langkah = new List<LangkahAlur>();
        foreach (var satu in Berurutan(await batas.BerlakukanAsync(definisi, cancellationToken)))
        {
            var dipanggil = keadaan.Dipanggil.GetValueOrDefault(satu.Id);
            langkah.Add(Rencana(satu) with
            {
                Kini = keadaan.Kini.Contains(satu.Id),
                Selesai = keadaan.Selesai.Contains(satu.Id),
                Waktu = waktu.GetValueOrDefault(satu.Id),
                Url = UrlDari(kode, satu, dipanggil),
                Isi = satu is not CallActivity panggilan ? []
                    : dipanggil is not null ? await ListAsync(kode, dipanggil, cancellationToken)
                    : [.. Berurutan(await batas.BerlakukanAsync(catalog.NewestOf(panggilan.CalledKey), cancellationToken)).Select(Rencana)],
            });
        }

        return langkah;
    }

    /// <summary>Where the drawing of what a step calls is: of the request where it has begun, else of the process by itself.</summary>
    public static string? UrlDari(string kode, FlowNode unsur, ProcessInstance? dipanggil) =>
        dipanggil is not null ? PermohonanLinks.Alur(kode, dipanggil.Id.ToString())
        : unsur is CallActivity panggilan ? AlurLinks.Rincian(panggilan.CalledKey)
        : null;

    private static IEnumerable<Activity> Berurutan(ProcessDefinition definisi) => definisi.Nodes.Values.OfType<Activity>().Where(a => a is not SubProcess).OrderBy(a => a.Line);

    private static LangkahAlur Rencana(Activity langkah) => new(langkah.Name, Keterangan(langkah), Kini: false, Selesai: false, Waktu: null, Url: null, Isi: []);

    private static string? Keterangan(Activity langkah) => langkah switch
    {
        UserTask tugas => PeranTugas.Label(string.Join(' ', tugas.Peran)) + (tugas.TenggatHari is { } hari ? $", {hari} hari kerja" : ""),
        ServiceTask or SendTask => "dikerjakan sistem",
        ReceiveTask => "menunggu pesan",
        CallActivity => "proses tersendiri",
        _ => null,
    };

    private async Task<Dictionary<string, string>> WaktuAsync(Guid proses, CancellationToken cancellationToken)
    {
        var tugas = await db.Tugas.AsNoTracking().Where(t => t.InstanceId == proses && t.Status != StatusTugas.Dibatalkan).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        var hari = await kalender.HariKerjaAsync(cancellationToken);
        return tugas.GroupBy(t => t.Kunci).ToDictionary(g => g.Key, g => Lamanya([.. g], hari), StringComparer.Ordinal);
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

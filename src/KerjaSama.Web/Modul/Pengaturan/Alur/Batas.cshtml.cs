using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>A step with its limits.</summary>
/// <param name="Langkah">Of the newest version that has it.</param>
/// <param name="Sendiri">The office's own limit; null: the file's is in force, or the office has set the same.</param>
/// <param name="Versi">Of the row; 0 where there is none.</param>
internal sealed record BarisBatas(UserTask Langkah, int? Sendiri, int Versi)
{
    public int? Berlaku => Sendiri ?? Langkah.TenggatHari;
}

/// <summary>The limits of a process's steps: the file's, the office's own, and the history of those.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class BatasModel(KerjaSamaDbContext db, DefinitionCatalog catalog, UbahBatasLangkah ubah, HistoryReader history, PelakuAccessor accessor) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [FromRoute]
    public string Kunci { get; set; } = "";

    /// <summary>Id of the step that is to be changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Langkah { get; set; }

    [BindProperty]
    public string? Hari { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public ProcessDefinition Proses { get; private set; } = null!;
    public IReadOnlyList<BarisBatas> Baris { get; private set; } = [];

    /// <summary>Own limits of steps that the newest version does not have.</summary>
    public IReadOnlyList<BarisBatas> HanyaVersiLama { get; private set; } = [];

    public BarisBatas? Diubah { get; private set; }
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaPengaturan);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        if (HttpMethods.IsPost(Request.Method) && !BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        Proses = catalog.Find(Kunci) ?? throw new TidakDitemukanException("Alur");
        var sendiri = await db.BatasLangkah.AsNoTracking().Where(b => b.Proses == Kunci).Select(b => new { b.Id, b.Langkah, b.TenggatHari, Versi = EF.Property<int>(b, nameof(AggregateRoot.Versi)) }).ToDictionaryAsync(b => b.Langkah, ct);
        BarisBatas Satu(UserTask t) => sendiri.TryGetValue(t.Id, out var b) ? new(t, b.TenggatHari == t.TenggatHari ? null : b.TenggatHari, b.Versi) : new(t, null, 0);
        Baris = [.. Proses.Nodes.Values.OfType<UserTask>().OrderBy(t => t.Line).Select(Satu)];
        HanyaVersiLama = [.. sendiri.Values.Where(b => b.TenggatHari is not null && Proses.Nodes.GetValueOrDefault(b.Langkah) is not UserTask)
            .Select(b => catalog.Versions(Kunci).Select(d => d.Nodes.GetValueOrDefault(b.Langkah)).OfType<UserTask>().FirstOrDefault()).OfType<UserTask>().Select(Satu).Where(b => b.Sendiri is not null)];
        Diubah = Langkah is null ? null : Baris.Concat(HanyaVersiLama).FirstOrDefault(b => b.Langkah.Id == Langkah) ?? throw new TidakDitemukanException("Langkah");
        Riwayat = await history.ReadAllAsync(BatasLangkah.Objek, [.. sendiri.Values.Select(b => b.Id.ToString("N"))], ct);
        await next();
    }

    public void OnGet() => (Hari, Versi) = (Diubah?.Berlaku?.ToString(CultureInfo.InvariantCulture), Diubah?.Versi ?? 0);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        int.TryParse(Hari, CultureInfo.InvariantCulture, out var hari) && hari is >= 1 and <= BatasLangkah.HariMaksimum
            ? SimpanAsync(hari, ct)
            : throw new IsianTidakSahException(nameof(Hari), $"Batas waktu berupa bilangan 1 sampai {BatasLangkah.HariMaksimum}.");

    /// <summary>Back to the limit in the process file.</summary>
    public Task<IActionResult> OnPostBerkasAsync(CancellationToken ct) => SimpanAsync(null, ct);

    private async Task<IActionResult> SimpanAsync(int? hari, CancellationToken ct)
    {
        var baris = Diubah ?? throw new TidakDitemukanException("Langkah");
        var berubah = await ubah.ExecuteAsync(Kunci, baris.Langkah.Id, hari, Alasan, Versi, _pelaku, ct);
        TempData["Kabar"] = berubah
            ? $"Batas {baris.Langkah.Name} menjadi {UbahBatasLangkah.Kata(hari ?? baris.Langkah.TenggatHari)}. Tugas yang sudah terbuka tetap pada tanggalnya."
            : $"Batas {baris.Langkah.Name} tidak berubah: sudah demikian.";
        return Redirect(PengaturanLinks.BatasAlur(Kunci));
    }
}

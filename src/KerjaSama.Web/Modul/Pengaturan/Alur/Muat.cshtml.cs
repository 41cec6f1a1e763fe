using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Uploads;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>
/// A new version of a process: the uploaded file is stored, shown with what the check says, and what was shown is loaded with a reason.
/// Between the two the page carries its seal.
/// </summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class MuatModel(MuatVersiAlur muat, DefinitionCatalog catalog, KerjaSamaDbContext db, PenerimaBerkas penerima, TitipanBerkas titipan, IBlobStore blobs, PelakuAccessor accessor) : PageModel
{
    private const string Formulir = "muat-alur";
    private static readonly UploadLimits Batas = new() { MaxSize = BpmnReader.MaxBytes, Kinds = [FileKind.Bpmn] };
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    /// <summary>Seal of the file that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Titipan { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    /// <summary>Name and content of the file that is shown; null: none is uploaded yet.</summary>
    public BerkasAlur? Isi { get; private set; }

    public PemeriksaanAlur? Hasil { get; private set; }

    /// <summary>The file's text for the viewer; null where it holds no drawing.</summary>
    public string? Gambar { get; private set; }

    /// <summary>Names of elements that would be executed although the drawing does not show them.</summary>
    public IReadOnlyList<string> TidakTergambar { get; private set; } = [];

    /// <summary>The one process of the file; null where it cannot be read.</summary>
    public VersiDiperiksa? Versi => Hasil?.Versi is [var satu, ..] ? satu : null;

    public IReadOnlyList<ElementChange> Perubahan { get; private set; } = [];

    /// <summary>Names of the tracks that the process runs.</summary>
    public IReadOnlyList<string> Jalur { get; private set; } = [];

    /// <summary>Names of the processes that call it.</summary>
    public IReadOnlyList<string> Pemanggil { get; private set; } = [];

    /// <summary>Cases that run on the versions so far.</summary>
    public int Berjalan { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        if (Titipan is not null)
        {
            await BukaAsync(Titipan, ct);
        }

        await next();
    }

    public void OnGet()
    {
        if (Titipan is not null && Isi is null)
        {
            ModelState.AddModelError(nameof(Berkas), "Unggahan ini sudah tidak tersimpan. Pilih berkasnya sekali lagi.");
        }
    }

    public IActionResult OnGetGambar() =>
        Gambar is null ? new NoContentResult() : new JsonResult(new GambarAlur(Gambar, [], []) { Temuan = [.. Hasil!.Temuan.Where(t => t.File == Isi!.Nama).Select(t => t.ElementId).Distinct()] });

    /// <summary>Takes the file in; what is to be said of it stands on the page that follows.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var unggahan = await penerima.TerimaAsync(Berkas, nameof(Berkas), ct, Batas);
        return Redirect(PengaturanLinks.PeriksaAlur(titipan.Titip(unggahan, Formulir, _pelaku).Segel));
    }

    public async Task<IActionResult> OnPostMuatAsync(CancellationToken ct)
    {
        var isi = Isi ?? throw new IsianTidakSahException(nameof(Berkas), "Unggahan ini sudah tidak tersimpan. Pilih berkasnya sekali lagi.");
        foreach (var d in await muat.ExecuteAsync([isi], Alasan, _pelaku, ct))
        {
            TempData["Kabar"] = $"{d.Name} versi {d.Version} dimuat. Permohonan yang masuk ke alur ini sesudahnya memakainya.";
        }

        return Redirect(PengaturanLinks.Alur);
    }

    private async Task BukaAsync(string segel, CancellationToken ct)
    {
        if (titipan.Ambil(segel, Formulir, _pelaku) is not { } unggahan || await blobs.OpenAsync(unggahan.Sha256, ct) is not { } tersimpan)
        {
            return;
        }

        using var isi = new MemoryStream();
        await using (tersimpan)
        {
            await tersimpan.CopyToAsync(isi, ct);
        }

        Isi = new(unggahan.Nama, isi.ToArray());
        Hasil = await muat.PeriksaAsync([Isi], _pelaku, ct);
        Gambar = BpmnDrawing.Find(Isi.Isi);
        if (Versi is { } versi)
        {
            TidakTergambar = Gambar is null ? [] : [.. BpmnDrawing.Undrawn(versi.Proses).Select(unsur => unsur.Name.Length > 0 ? unsur.Name : unsur.Id)];
            await AkibatAsync(versi, ct);
        }
    }

    /// <summary>What loading it would mean.</summary>
    private async Task AkibatAsync(VersiDiperiksa versi, CancellationToken ct)
    {
        var kunci = versi.Proses.Key;
        Perubahan = versi.Terbaru is null ? [] : ProcessDifference.Between(versi.Terbaru, versi.Proses);
        Jalur = await db.Jalur.Where(j => j.Proses == kunci).OrderBy(j => j.Kode).Select(j => j.Nama).ToListAsync(ct);
        Pemanggil = [.. catalog.Newest.Where(d => d.Nodes.Values.OfType<CallActivity>().Any(c => c.CalledKey == kunci)).Select(d => d.Name).Order(StringComparer.CurrentCulture)];
        Berjalan = await db.ProcessInstance.CountAsync(i => i.DefinitionKey == kunci && i.Status == ProcessStatus.Running, ct);
    }
}

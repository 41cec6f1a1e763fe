using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>A document of a permohonan made from its template; an invitation first asks when and where.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class CetakModel(KerjaSamaDbContext db, PenyusunDokumen penyusun, BuatUndangan undangan, PengirimBerkas pengirim, PelakuAccessor accessor) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Templat { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tanggal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Waktu { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tempat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tautan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Acara { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Catatan { get; set; }

    public PermohonanKerjaSama Permohonan { get; private set; } = null!;

    public bool BolehMenomori => CetakRights.BolehMenomori(_pelaku, Permohonan);

    private UndanganRapat Rapat => new(Tanggal, Waktu, Tempat, Tautan, Acara, Catatan);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        var pelaku = _pelaku = await accessor.AmbilAsync(ct);
        Permohonan = await db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku).Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Kode == Kode, ct) ?? throw new TidakDitemukanException("Permohonan");
        if (TemplatDokumen.Permohonan.All(t => t.Kunci != Templat))
        {
            throw new TidakDitemukanException("Dokumen");
        }

        if (!CetakRights.Boleh(pelaku, Templat, Permohonan))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mencetak dokumen ini.");
        }

        await next();
    }

    /// <param name="unduh">True once an invitation's form was filled in.</param>
    public async Task<IActionResult> OnGetAsync(bool unduh, CancellationToken ct)
    {
        if (Templat == TemplatDokumen.Undangan && !unduh)
        {
            return Page();
        }

        return await UnduhAsync(ct);
    }

    /// <summary>The invitation as it goes out: with a number of the book, kept there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Templat != TemplatDokumen.Undangan && _pelaku.Boleh(Aksi.BuatSurat))
        {
            throw new AturanDilanggarException("surat.bukan-undangan", "Hanya undangan yang diberi nomor di sini.");
        }

        var surat = await undangan.ExecuteAsync(Permohonan.Id, Rapat, _pelaku, ct);
        TempData["Kabar"] = $"Undangan bernomor {surat.Nomor} tercatat dalam buku surat keluar.";
        return Redirect(SuratLinks.RincianKeluar(surat.Id));
    }

    /// <summary>An invitation to read before it gets its number.</summary>
    public Task<IActionResult> OnPostKonsepAsync(CancellationToken ct) => UnduhAsync(ct);

    /// <summary>
    /// A letter that has gone out with a number is that very file, also to who asks for a draft of it; anything else is made from its template. An
    /// invitation is always a draft here: of several meetings each has its own, kept in the book.
    /// </summary>
    private async Task<IActionResult> UnduhAsync(CancellationToken ct)
    {
        if (Templat != TemplatDokumen.Undangan && await db.SuratKeluar.AsNoTracking().Where(s => s.PermohonanId == Permohonan.Id && s.Jenis == Templat)
                .OrderByDescending(s => s.Tahun).ThenByDescending(s => s.NomorAgenda).FirstOrDefaultAsync(ct) is { Berkas: { } terbit })
        {
            return await pengirim.KirimAsync(Request, terbit.Sha256, terbit.MediaType, terbit.Nama, ct);
        }

        var dokumen = await penyusun.UntukPermohonanAsync(Templat, Permohonan, Rapat, ct);
        return await pengirim.KirimAsync(Request, dokumen, ct);
    }
}

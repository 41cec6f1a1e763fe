using KerjaSama.Data;
using KerjaSama.Documents.Pdf;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Templat;

/// <summary>One template: its versions, a replacement, a preview with a real request, and the fields that it may ask for.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class RincianModel(
    KerjaSamaDbContext db, GantiTemplat ganti, TemplatReader reader, PenyusunDokumen penyusun, PengirimBerkas pengirim, PdfConverter pdf, UnggahanFormulir unggahan, HistoryReader history, PelakuAccessor accessor) : PageModel, IFormulirBerkas
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    /// <summary>Code of the request to preview with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Permohonan { get; set; }

    public KeadaanTemplat Keadaan { get; private set; } = null!;
    public IReadOnlyList<string> Peringatan { get; private set; } = [];
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    /// <summary>The newest requests, to preview with.</summary>
    public IReadOnlyList<(string Nilai, string Label)> DaftarPermohonan { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaTemplat);
    public bool AdaPdf => pdf.IsAvailable;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Keadaan = (await db.ListKeadaanTemplatAsync(ct)).SingleOrDefault(t => t.Templat.Kunci == Kunci) ?? throw new TidakDitemukanException("Templat");
        if (HttpMethods.IsPost(Request.Method) && !BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah templat.");
        }

        Peringatan = PemeriksaTemplat.Periksa(Keadaan.Templat, (await reader.BerlakuAsync(Kunci, ct)).Isi).Peringatan;
        Riwayat = Keadaan.Id is { } id ? await history.ReadAsync(Domain.Pengaturan.TemplatKantor.Objek, id.ToString("N"), ct) : [];
        DaftarPermohonan = [.. (await db.Permohonan.AsNoTracking().YangBolehDilihat(_pelaku).OrderByDescending(p => p.Urut).Take(30).Select(p => new { p.Kode, p.Judul }).ToListAsync(ct)).Select(p => (p.Kode, $"{p.Kode} {p.Judul}"))];
        await next();
    }

    public void OnGet() => Versi = Keadaan.Versi;

    public async Task<IActionResult> OnGetUnduhAsync(int? versi, CancellationToken ct)
    {
        if (versi is null)
        {
            return File(await TemplatReader.BawaanAsync(Kunci, ct), DokumenTersusun.MediaType, $"{Kunci}.docx");
        }

        var baris = Keadaan.Semua.SingleOrDefault(v => v.Nomor == versi) ?? throw new TidakDitemukanException("Versi templat");
        return File(await reader.IsiAsync(baris.Sha256, ct), DokumenTersusun.MediaType, $"{Kunci}-versi-{baris.Nomor}.docx");
    }

    /// <summary>The Word document, or its PDF.</summary>
    /// <param name="versi">A version that need not be in force; null: the one in force.</param>
    public async Task<IActionResult> OnGetPratinjauAsync(int? versi, CancellationToken ct)
    {
        if (Permohonan is null)
        {
            TempData["Kabar"] = "Pilih permohonan untuk pratinjau.";
            return Redirect(PengaturanLinks.SatuTemplat(Kunci));
        }

        var p = await db.Permohonan.AsNoTracking().YangBolehDilihat(_pelaku).Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Kode == Permohonan, ct) ?? throw new TidakDitemukanException("Permohonan");
        var isi = versi is null ? (await reader.BerlakuAsync(Kunci, ct)).Isi
            : await reader.IsiAsync((Keadaan.Semua.SingleOrDefault(v => v.Nomor == versi) ?? throw new TidakDitemukanException("Versi templat")).Sha256, ct);
        var dokumen = await penyusun.PratinjauAsync(Kunci, isi, p, ct);
        return await pengirim.KirimAsync(Request, dokumen, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var nomor = await GantiAsync(await BerkasAsync(ct), ct);
        TempData["Kabar"] = $"Versi {nomor} dari templat {Keadaan.Templat.Nama} berlaku. Dokumen yang dibuat sesudah ini memakainya.";
        return Redirect(PengaturanLinks.SatuTemplat(Kunci));
    }

    /// <param name="nomor">Null: the template shipped with the program.</param>
    public async Task<IActionResult> OnPostPakaiAsync(int? nomor, CancellationToken ct)
    {
        await ganti.PakaiAsync(Keadaan.Templat, nomor, Versi, ct);
        TempData["Kabar"] = nomor is null ? "Templat bawaan berlaku lagi." : $"Versi {nomor} berlaku lagi.";
        return Redirect(PengaturanLinks.SatuTemplat(Kunci));
    }

    async Task IFormulirBerkas.TerimaBerkasAsync(CancellationToken cancellationToken) => await BerkasAsync(cancellationToken);

    /// <summary>A file that was refused is not kept in the form; one that came with a missing remark is.</summary>
    private async Task<int> GantiAsync(BerkasUnggahan? berkas, CancellationToken ct)
    {
        try
        {
            return await ganti.ExecuteAsync(Keadaan.Templat, berkas, Catatan, Versi, _pelaku, ct);
        }
        catch (IsianTidakSahException e) when (e.Galat.Any(g => g.Bidang == nameof(Berkas)))
        {
            unggahan.Lepas(nameof(Berkas));
            throw;
        }
    }

    private Task<BerkasUnggahan?> BerkasAsync(CancellationToken ct) => unggahan.SatuAsync(Request, nameof(Berkas), PengaturanLinks.SatuTemplat(Kunci), _pelaku, ct);
}

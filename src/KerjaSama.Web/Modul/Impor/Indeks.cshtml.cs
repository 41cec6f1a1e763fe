using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Impor.Tulis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor;

/// <summary>Brings an old register in: trial run with its report, then the import of the very same file; below, the imports so far.</summary>
[PerluIzin(Aksi.ImporData)]
internal sealed class IndeksModel(ImporData impor, KerjaSamaDbContext db, IBlobStore blobs, PelakuAccessor accessor) : PageModel
{
    private const int PalingBesar = 20 * 1024 * 1024;
    private const int BanyakRiwayat = 50;
    public const int PalingBanyakTampil = 300;

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    /// <summary>A file already uploaded for its trial run.</summary>
    [BindProperty]
    public string? Sha256 { get; set; }

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Peta { get; set; }

    public LaporanImpor? Laporan { get; private set; }

    public bool UjiCoba { get; private set; }

    public IReadOnlyList<ImporRingkas> Riwayat { get; private set; } = [];

    public int BelumBeres { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await MuatAsync();
        await next();
    }

    public Task OnPostUjiCobaAsync(CancellationToken ct) => JalankanAsync(ujiCoba: true, ct);

    public Task OnPostImporAsync(CancellationToken ct) => JalankanAsync(ujiCoba: false, ct);

    private async Task JalankanAsync(bool ujiCoba, CancellationToken ct)
    {
        if (!DaftarKode.TryParse<JenisImpor>(Jenis, out var jenis))
        {
            throw new IsianTidakSahException(nameof(Jenis), "Pilih isi register: permohonan atau naskah.");
        }

        await using var isi = await BukaAsync(ct);
        Laporan = await impor.ExecuteAsync(jenis, isi, Nama ?? "register", Peta, ujiCoba, await accessor.AmbilAsync(ct), ct);
        UjiCoba = ujiCoba;
        if (!ujiCoba)
        {
            await MuatAsync();
        }
    }

    private async Task<Stream> BukaAsync(CancellationToken ct)
    {
        if (Berkas is { } berkas)
        {
            if (berkas.Length > PalingBesar)
            {
                throw new IsianTidakSahException(nameof(Berkas), "Berkas lebih dari 20 MB. Bagi menjadi beberapa berkas.");
            }

            await using var unggahan = berkas.OpenReadStream();
            Sha256 = (await blobs.SaveAsync(unggahan, ct)).Sha256;
            Nama = Path.GetFileName(berkas.FileName);
        }

        var tersimpan = Sha256 is { Length: 64 } sha && sha.All(char.IsAsciiHexDigitLower) ? await blobs.OpenAsync(sha, ct) : null;
        if (tersimpan is null)
        {
            throw new IsianTidakSahException(nameof(Berkas), "Pilih berkas .xlsx atau .csv.");
        }

        await using (tersimpan)
        {
            var isi = new MemoryStream();
            await tersimpan.CopyToAsync(isi, ct);
            isi.Position = 0;
            return isi;
        }
    }

    private async Task MuatAsync()
    {
        var ct = HttpContext.RequestAborted;
        Riwayat = await db.ImporBerkas.AsNoTracking().OrderByDescending(b => b.DimulaiPada).Take(BanyakRiwayat)
            .Select(b => new ImporRingkas(b, db.ImporTemuan.Count(t => t.ImporBerkasId == b.Id && t.DibereskanPada == null), db.Users.Where(u => u.Id == b.Oleh).Select(u => u.Nama).FirstOrDefault()))
            .ToListAsync(ct);
        BelumBeres = await db.ImporTemuan.CountAsync(t => t.DibereskanPada == null, ct);
    }
}

/// <summary>A past import, and how many of its findings nobody has settled yet.</summary>
internal sealed record ImporRingkas(ImporBerkas Berkas, int BelumBeres, string? Oleh);

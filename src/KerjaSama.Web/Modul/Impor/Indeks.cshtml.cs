using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Uploads;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Impor.Tulis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor;

/// <summary>Brings an old register in: trial run with its report, then the import of the very same file; below, the imports so far.</summary>
[PerluIzin(Aksi.ImporData)]
internal sealed class IndeksModel(ImporData impor, KerjaSamaDbContext db, PenerimaBerkas penerima, TitipanBerkas titipan, IBlobStore blobs, PelakuAccessor accessor) : PageModel
{
    private const string Formulir = "impor";
    private static readonly UploadLimits Batas = new() { MaxSize = 20 * 1024 * 1024, Kinds = [FileKind.Xlsx, FileKind.Csv] };
    private const int BanyakRiwayat = 50;
    public const int PalingBanyakTampil = 300;

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    /// <summary>Seal of the file that the same person has uploaded for its trial run.</summary>
    [BindProperty]
    public string? Titipan { get; set; }

    [BindProperty]
    public string? Peta { get; set; }

    public LaporanImpor? Laporan { get; private set; }

    public bool UjiCoba { get; private set; }

    /// <summary>Name of the file that was read.</summary>
    public string? Nama { get; private set; }

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

        var pelaku = await accessor.AmbilAsync(ct);
        var berkas = await BerkasAsync(pelaku, ct);
        Nama = berkas.Nama;
        await using var isi = await BukaAsync(berkas.Sha256, ct);
        Laporan = await impor.ExecuteAsync(jenis, isi, Nama, Peta, ujiCoba, pelaku, ct);
        UjiCoba = ujiCoba;
        if (!ujiCoba)
        {
            await MuatAsync();
        }
    }

    private async Task<BerkasUnggahan> BerkasAsync(Pelaku pelaku, CancellationToken ct)
    {
        if (Berkas is not null)
        {
            var unggahan = await penerima.TerimaAsync(Berkas, nameof(Berkas), ct, Batas);
            Titipan = titipan.Titip(unggahan, Formulir, pelaku).Segel;
            return unggahan;
        }

        return titipan.Ambil(Titipan, Formulir, pelaku) ?? throw new IsianTidakSahException(nameof(Berkas), "Pilih berkas .xlsx atau .csv.");
    }

    private async Task<MemoryStream> BukaAsync(string sha256, CancellationToken ct)
    {
        await using var tersimpan = await blobs.OpenAsync(sha256, ct) ?? throw new TidakDitemukanException("Berkas");
        var isi = new MemoryStream();
        await tersimpan.CopyToAsync(isi, ct);
        isi.Position = 0;
        return isi;
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

using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>A new official, or a change of one. Nobody is deleted: a term gets an end, so that old letters keep their signatory.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class UbahPejabatModel(KerjaSamaDbContext db, PilihanReferensi referensi) : PageModel
{
    public static IReadOnlyList<(string Nilai, string Label)> DaftarSebutan { get; } = [("Plt.", "Plt. (pelaksana tugas)"), ("Plh.", "Plh. (pelaksana harian)")];

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Jabatan { get; set; }

    [BindProperty]
    public string? NamaJabatan { get; set; }

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Pangkat { get; set; }

    [BindProperty]
    public string? Golongan { get; set; }

    [BindProperty]
    public string? Nip { get; set; }

    [BindProperty]
    public string? Sebutan { get; set; }

    [BindProperty]
    public DateOnly? Mulai { get; set; }

    [BindProperty]
    public DateOnly? Sampai { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarJabatan { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        DaftarJabatan = await referensi.JabatanAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(ct);
        Versi = instansi.Versi;
        if (Id is { } id)
        {
            var p = instansi.Pejabat.SingleOrDefault(p => p.Id == id) ?? throw new TidakDitemukanException("Pejabat");
            (Jabatan, NamaJabatan, Nama, Pangkat, Golongan, Nip, Sebutan, Mulai, Sampai) = (p.Jabatan, p.NamaJabatan, p.Nama, p.Pangkat, p.Golongan, p.Nip, p.Sebutan, p.Mulai, p.Sampai);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var data = Periksa();
        await using var transaction = await db.BeginWriteAsync(ct);
        var instansi = await db.Instansi.Include(i => i.Pejabat).SingleAsync(ct);
        db.Entry(instansi).Property(i => i.Versi).OriginalValue = Versi;
        if (Id is { } id)
        {
            (instansi.Pejabat.SingleOrDefault(p => p.Id == id) ?? throw new TidakDitemukanException("Pejabat")).Ubah(data);
        }
        else
        {
            instansi.TambahPejabat(data);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        TempData["Kabar"] = $"{data.Nama} disimpan sebagai {data.Sebutan} {data.NamaJabatan}.".Replace("  ", " ", StringComparison.Ordinal);
        return Redirect(PengaturanLinks.Pejabat);
    }

    private DataPejabat Periksa()
    {
        var galat = new DaftarGalat();
        galat.Pastikan(DaftarJabatan.Any(j => j.Nilai == Jabatan), nameof(Jabatan), "Pilih jabatan.");
        var nama = galat.Wajib(Nama, nameof(Nama), "Nama pejabat");
        galat.Pastikan(Mulai is not null, nameof(Mulai), "Awal masa jabatan wajib diisi.");
        galat.Pastikan(!(Sampai < Mulai), nameof(Sampai), "Akhir masa jabatan tidak boleh mendahului awalnya.");
        galat.PastikanKosong();
        return new(Jabatan!, Teks.Isi(NamaJabatan) ?? DaftarJabatan.First(j => j.Nilai == Jabatan).Label, nama, Teks.Isi(Pangkat), Teks.Isi(Golongan), Teks.Isi(Nip), Teks.Isi(Sebutan), Mulai!.Value, Sampai);
    }
}

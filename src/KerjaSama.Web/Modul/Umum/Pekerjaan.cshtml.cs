using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Pdf;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Umum;

/// <summary>One piece of long work of the reader.</summary>
/// <param name="Alamat">Where its result is; rights are asked there.</param>
internal sealed record PekerjaanSaya(string Nama, string Alamat, DateTimeOffset DimintaPada, KeadaanPdf Keadaan, string? Pesan);

/// <summary>Work that takes its time, found again after it was left: the PDFs that the reader asked for.</summary>
[PerluIzin(Aksi.KelolaAkunSendiri)]
internal sealed class PekerjaanModel(KerjaSamaDbContext db, PdfDokumen pdf, PelakuAccessor accessor) : PageModel
{
    private const int PalingBanyak = 50;

    public IReadOnlyList<PekerjaanSaya> Daftar { get; private set; } = [];

    public bool AdaYangBerjalan => Daftar.Any(p => p.Keadaan == KeadaanPdf.Dibuat);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var saya = (await accessor.AmbilAsync(ct)).PenggunaId;
        var baris = await (
            from r in db.PdfRequest
            join p in db.PdfRendition on r.RenditionId equals p.Id
            where r.PenggunaId == saya
            orderby r.DimintaPada descending, r.Id descending
            select new { r.Nama, r.Alamat, r.DimintaPada, p.Status, p.Message }).Take(PalingBanyak).ToListAsync(ct);
        Daftar = [.. baris.Select(b => new PekerjaanSaya(b.Nama, b.Alamat, b.DimintaPada, pdf.Keadaan(b.Status), b.Message))];
    }
}

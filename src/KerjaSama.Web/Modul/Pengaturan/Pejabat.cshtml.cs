using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>Officials as they sign, jabatan by jabatan, the present holder first.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class PejabatModel(KerjaSamaDbContext db, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    public IReadOnlyList<Domain.Pengaturan.Pejabat> Daftar { get; private set; } = [];
    public bool BolehUbah { get; private set; }

    /// <summary>In office, still to come, or over on this day.</summary>
    public string Masa(Domain.Pengaturan.Pejabat p) => p.Sampai < clock.HariIni ? "sudah berakhir" : p.Mulai > clock.HariIni ? "belum mulai" : "menjabat";

    public async Task OnGetAsync(CancellationToken ct)
    {
        BolehUbah = (await accessor.AmbilAsync(ct)).Boleh(Aksi.KelolaPengaturan);
        var urutan = await db.Jabatan.ToDictionaryAsync(j => j.Kode, j => j.UrutanParaf ?? int.MaxValue, ct);
        var instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(ct);
        Daftar = [.. instansi.Pejabat.OrderByDescending(p => urutan.GetValueOrDefault(p.Jabatan, 0)).ThenBy(p => p.Jabatan, StringComparer.Ordinal).ThenByDescending(p => p.Mulai)];
    }
}

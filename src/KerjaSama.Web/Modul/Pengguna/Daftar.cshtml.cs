using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Everyone who has an account.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class DaftarModel(KerjaSamaDbContext db, OfficeClock clock) : PageModel
{
    /// <summary>An office has some dozens of accounts; beyond this one narrows the search.</summary>
    public const int Maks = 200;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Peran { get; set; }

    /// <summary>True shows the deactivated, too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Semua { get; set; }

    public IReadOnlyList<Baris> DaftarPengguna { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<(string Nilai, string Label)> PilihanPeran { get; } = [.. Enum.GetValues<Peran>().Select(p => (p.Kode, p.Label))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var saringan = db.Users.Where(u => Semua || u.Aktif);
        if (Teks.Isi(Q) is { } kata)
        {
            var normal = kata.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // becomes UPPER in the database
            saringan = saringan.Where(u => u.NormalizedEmail!.Contains(normal) || u.Nama.ToUpper().Contains(normal));
#pragma warning restore CA1304, CA1311, CA1862
        }

        if (DaftarKode.TryParse<Peran>(Peran, out var peran))
        {
            saringan = saringan.Where(u => u.Peran.Any(p => p.Peran == peran));
        }

        var sekarang = clock.GetUtcNow();
        Total = await saringan.CountAsync(ct);
        DaftarPengguna = [.. (await saringan.AsNoTracking().OrderBy(u => u.Nama).ThenBy(u => u.Email).Take(Maks).ToListAsync(ct)).Select(u => new Baris(
            u.Id, u.Nama, u.Email!, u.Jabatan, [.. u.Peran.Select(p => p.Peran).Order().Select(p => p.Label)], u.PerangkatDaerah, u.Aktif, u.LockoutEnd > sekarang))];
    }

    public sealed record Baris(
        Guid Id, string Nama, string Surel, string? Jabatan, IReadOnlyList<string> Peran, string? PerangkatDaerah, bool Aktif, bool Terkunci);
}

using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Everyone who has an account.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class DaftarModel(KerjaSamaDbContext db, OfficeClock clock) : PageModel
{
    private const int SatuHalaman = 100;
    private static readonly IReadOnlyList<SortColumn<AkunPengguna>> Kolom = [SortColumn<AkunPengguna>.Of("nama", u => u.Nama)];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Peran { get; set; }

    /// <summary>True shows the deactivated, too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Semua { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    public KeysetPage<AkunPengguna> Halaman { get; private set; } = new([], null, 0);

    public IReadOnlyList<Baris> DaftarPengguna { get; private set; } = [];

    public ListAddress Alamat => new(PenggunaLinks.Daftar, [new("q", Q), new("peran", Peran), new("semua", Semua ? "true" : null)]);

    public IReadOnlyList<(string Nilai, string Label)> PilihanPeran { get; } = [.. Enum.GetValues<Peran>().Select(p => (p.Kode, p.Label))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var saringan = db.Users.AsNoTracking().Where(u => Semua || u.Aktif);
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
        Halaman = await saringan.KeysetPageAsync(new PageRequest(SatuHalaman, Setelah, null), Kolom, "nama", u => u.Urut, u => u, denganTotal: true, ct);
        DaftarPengguna = [.. Halaman.Data.Select(u => new Baris(
            u.Id, u.Nama, u.Email!, u.Jabatan, [.. u.Peran.Select(p => p.Peran).Order().Select(p => p.Label)], u.PerangkatDaerah, u.Aktif, u.LockoutEnd > sekarang))];
    }

    public sealed record Baris(
        Guid Id, string Nama, string Surel, string? Jabatan, IReadOnlyList<string> Peran, string? PerangkatDaerah, bool Aktif, bool Terkunci);
}

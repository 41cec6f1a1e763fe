using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Changes a person's data and roles, or lets the account rest.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class UbahModel(KerjaSamaDbContext db, UbahPengguna ubahPengguna) : FormPenggunaModel(db)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the account as this form shows it.</summary>
    [BindProperty]
    public int Versi { get; set; }

    [BindProperty]
    public bool Aktif { get; set; }

    public AkunPengguna Akun { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Akun = await Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == Id, HttpContext.RequestAborted) ?? throw new TidakDitemukanException("Pengguna");
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Surel, Nama, Jabatan, Nip, SubUnit, PerangkatDaerah, Aktif) = (Akun.Email, Akun.Nama, Akun.Jabatan, Akun.Nip, Akun.SubUnit, Akun.PerangkatDaerah, Akun.Aktif);
        Peran = [.. Akun.Peran.Select(p => p.Peran.Kode)];
        Mitra = await Db.Mitra.Where(m => m.Id == Akun.MitraId).Select(m => m.Kode).SingleOrDefaultAsync(ct);
        Versi = await Db.Users.Where(u => u.Id == Id).Select(u => EF.Property<int>(u, nameof(AggregateRoot.Versi))).SingleAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubahPengguna.ExecuteAsync(Id, Versi, Data(), Aktif, ct);

        TempData["Kabar"] = $"Akun {Nama} disimpan.";
        return LocalRedirect(PenggunaLinks.Daftar);
    }
}

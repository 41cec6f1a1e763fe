using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Gives a person an account; the first password is shown once, on the list.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class BaruModel(KerjaSamaDbContext db, BuatPengguna buatPengguna) : FormPenggunaModel(db)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sandi = SandiGenerator.Create();
        var akun = await buatPengguna.ExecuteAsync(Data(), sandi, ct);

        (TempData["SandiBaru"], TempData["SandiUntuk"]) = (sandi, akun.Nama);
        return LocalRedirect(PenggunaLinks.Daftar);
    }
}

using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>The first people of an empty database: those of the demo, or one administrator.</summary>
internal sealed class PenggunaAwal(KerjaSamaDbContext db, BuatPengguna buatPengguna, CatatMitra catatMitra, KerjaSamaOptions options)
{
    private const string SurelAdmin = "admin@kerjasama.local";

    /// <summary>Does nothing once there is an account.</summary>
    /// <param name="notices">Gets the administrator's password, which is shown nowhere else and never again.</param>
    public async Task ExecuteAsync(TextWriter notices, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        if (options.Demo)
        {
            await CreateDemoAsync(ct);
        }
        else
        {
            var sandi = SandiGenerator.Create();
            await buatPengguna.ExecuteAsync(new DataPengguna(SurelAdmin, "Administrator", [Peran.Admin]), sandi, ct);
            await notices.WriteLineAsync($"Administrator pertama: {SurelAdmin}  sandi: {sandi}  (ditampilkan sekali ini saja; segera ganti)");
        }
    }

    /// <summary>
    /// The two partners and the accounts of <see cref="PenggunaDemo"/>, in one transaction: a start that is killed half-way leaves no half a demo
    /// that the next start would take for a whole one.
    /// </summary>
    public async Task CreateDemoAsync(CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var mitra = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (nama, kategori) in PenggunaDemo.Mitra)
        {
            mitra[nama] = (await catatMitra.AmbilAtauBuatAsync(nama, kategori, null, ct)).Kode;
        }

        await db.SaveChangesAsync(ct);
        AkunPengguna? pertama = null;
        foreach (var d in PenggunaDemo.Semua)
        {
            var data = new DataPengguna(d.Surel, d.Nama, [d.Peran], d.Jabatan, null, d.PerangkatDaerah, d.Mitra is null ? null : mitra[d.Mitra], d.SubUnit);
            pertama = pertama is null
                ? await buatPengguna.ExecuteAsync(data, PenggunaDemo.Sandi, ct)
                : await buatPengguna.SandiSamaAsync(data, pertama, ct);
        }

        await transaction.CommitAsync(ct);
    }
}

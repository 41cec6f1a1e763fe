using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Portal;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>
/// Unfinished forms of the portal. The secret in the link is made before anything is stored and comes back with the form: it also is
/// what makes a form that is sent twice one request.
/// </summary>
internal sealed class DrafPortalStore(KerjaSamaDbContext db, RahasiaDraf rahasiaDraf, OfficeClock clock)
{
    public const int MaksBerkas = 20;
    private static readonly TimeSpan Berlaku = TimeSpan.FromDays(30);

    /// <returns>Null when there is none, or it is too old.</returns>
    public Task<DrafPortal?> FindAsync(string rahasia, CancellationToken cancellationToken)
    {
        var (hash, batas) = (Hash(rahasia), clock.GetUtcNow() - Berlaku);
        return db.DrafPortal.Include(d => d.Berkas.OrderBy(b => b.Urutan)).SingleOrDefaultAsync(d => d.TokenHash == hash && d.DisimpanPada > batas, cancellationToken);
    }

    public static AjukanIsian Isi(DrafPortal draf) => JsonSerializer.Deserialize<AjukanIsian>(draf.Isi) ?? new();

    /// <summary>Keeps the typing; a new draft also sweeps out those that are too old.</summary>
    public async Task<DrafPortal> SimpanAsync(string rahasia, AjukanIsian isian, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sekarang = clock.GetUtcNow();
        var draf = await FindAsync(rahasia, cancellationToken);
        if (draf is null)
        {
            await db.DrafPortal.Where(d => d.DisimpanPada <= sekarang - Berlaku).ExecuteDeleteAsync(cancellationToken);
            var id = await rahasiaDraf.DrafAsync(rahasia, cancellationToken) ?? throw new ArgumentException("Not a secret of ours.", nameof(rahasia));
            draf = new DrafPortal { Id = id, TokenHash = Hash(rahasia), Isi = "", DisimpanPada = sekarang };
            db.Add(draf);
        }

        draf.Isi = JsonSerializer.Serialize(isian);
        draf.DisimpanPada = sekarang;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return draf;
    }

    /// <summary>Counts before anything is stored: what a guest sends too much of must not fill the disk.</summary>
    /// <param name="baru">Files that came with the form.</param>
    /// <exception cref="AturanDilanggarException"><c>portal.berkas-terlalu-banyak</c>.</exception>
    public static void PastikanMuat(DrafPortal? draf, int baru) =>
        Aturan.Pastikan((draf?.Berkas.Count ?? 0) + baru <= MaksBerkas, "portal.berkas-terlalu-banyak", $"Paling banyak {MaksBerkas} berkas dalam satu permohonan.");

    public async Task TambahBerkasAsync(DrafPortal draf, string jenis, BerkasUnggahan berkas, CancellationToken cancellationToken)
    {
        if (draf.Berkas.Any(b => b.Jenis == jenis && b.Sha256 == berkas.Sha256))
        {
            return;
        }

        draf.Berkas.Add(new BerkasDrafPortal
        {
            DrafPortalId = draf.Id,
            Urutan = draf.Berkas.Select(b => b.Urutan).DefaultIfEmpty(0).Max() + 1,
            Jenis = jenis,
            Nama = berkas.Nama,
            MediaType = berkas.MediaType,
            Ukuran = berkas.Ukuran,
            Sha256 = berkas.Sha256,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task HapusBerkasAsync(DrafPortal draf, Guid berkasId, CancellationToken cancellationToken)
    {
        if (draf.Berkas.Find(b => b.Id == berkasId) is { } berkas)
        {
            draf.Berkas.Remove(berkas);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static string Hash(string rahasia) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rahasia)));
}

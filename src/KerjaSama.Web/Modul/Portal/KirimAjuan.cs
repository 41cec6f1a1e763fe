using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Sends the form of a guest: request, its files and the end of the draft in one transaction. Sent twice, it is one request.</summary>
internal sealed class KirimAjuan(KerjaSamaDbContext db, DrafPortalStore drafStore, AjukanPermohonan ajukan, UnggahDokumen unggah, KodeLacak kodeLacak, OfficeClock clock)
{
    /// <param name="pelaku">A guest, or somebody who speaks for a partner: then that partner is a party.</param>
    /// <returns>The tracking code.</returns>
    /// <exception cref="Infrastructure.IsianTidakSahException">With every wrong or missing field.</exception>
    public async Task<string> ExecuteAsync(string rahasia, AjukanIsian isian, string bahasa, Pelaku pelaku, CancellationToken cancellationToken)
    {
        try
        {
            return await SekaliAsync(rahasia, isian, bahasa, pelaku, cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // the same form (or another naming the same new partner) was a moment quicker, and this one rolled back
            db.ForgetChanges();
            return await SekaliAsync(rahasia, isian, bahasa, pelaku, cancellationToken);
        }
    }

    private async Task<string> SekaliAsync(string rahasia, AjukanIsian isian, string bahasa, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var draf = await drafStore.SimpanAsync(rahasia, isian, cancellationToken);
        // holds the row until the end: a second post waits here and then sees what the first one made
        await db.DrafPortal.Where(d => d.Id == draf.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.DisimpanPada, clock.GetUtcNow()), cancellationToken);
        await db.Entry(draf).ReloadAsync(cancellationToken);
        if (draf.PermohonanId is { } sudah)
        {
            return await kodeLacak.UntukAsync(await db.Permohonan.SingleAsync(p => p.Id == sudah, cancellationToken), cancellationToken);
        }

        db.Jejak.Pelaku = pelaku;
        var (permohonan, kode) = await ajukan.ExecuteAsync(isian.Masukan(bahasa), pelaku, null, cancellationToken);
        await unggah.TambahAsync(permohonan.Id, [.. draf.Berkas.Select(b => (b.Jenis, new BerkasUnggahan(b.Nama, b.MediaType, b.Ukuran, b.Sha256)))], pelaku, cancellationToken);
        draf.PermohonanId = permohonan.Id;
        draf.Isi = "{}";
        draf.Berkas.Clear();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return kode;
    }
}

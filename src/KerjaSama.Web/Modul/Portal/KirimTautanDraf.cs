using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Portal;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Mails the address of an unfinished form to the contact that was typed into it.</summary>
internal sealed class KirimTautanDraf(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <summary>Within it an address gets one such mail, whichever form names it: a stranger cannot fill somebody's mailbox.</summary>
    private static readonly TimeSpan Selang = TimeSpan.FromMinutes(15);

    /// <returns>Whether the address has the link of this form, or will have it.</returns>
    public async Task<bool> ExecuteAsync(DrafPortal draf, AjukanIsian.KontakIsian kontak, string bahasa, CancellationToken cancellationToken)
    {
        if (Teks.Isi(kontak.Surel)?.ToLowerInvariant() is not { } surel)
        {
            return false;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sekarang = clock.GetUtcNow();
        var batas = sekarang - Selang;
        var baru = await db.OutboxMessage.Where(m => m.Jenis == JenisPesan.DrafPortalDisimpan && m.Alamat == surel && m.DibuatPada > batas).Select(m => m.SubjekId).ToListAsync(cancellationToken);
        if (baru.Count == 0)
        {
            // nothing that was typed stands in it: nobody has shown yet that the address is his
            db.Add(OutboxMessage.Buat(
                SaluranPesan.Surel, JenisPesan.DrafPortalDisimpan, surel, surel, Pemberitahuan.SubjekDrafPortal, draf.Id,
                (sekarang.UtcTicks / Selang.Ticks).ToString(CultureInfo.InvariantCulture), sekarang, bahasa));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
            {
                // pressed twice at once: the other request's mail is the one
                db.ForgetChanges();
                return true;
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return baru.Count == 0 || baru.Contains(draf.Id);
    }
}

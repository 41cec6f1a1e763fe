using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Sends the tracking link again to the contact of a request, never to whoever asks. Nothing is rotated.</summary>
internal sealed class KirimUlangKode(KerjaSamaDbContext db, Pemberitahuan pemberitahuan, OfficeClock clock)
{
    private const int MaksPermohonan = 10;

    /// <summary>Within it, asking again sends nothing new: a stranger cannot fill somebody's mailbox.</summary>
    private static readonly TimeSpan Selang = TimeSpan.FromMinutes(15);

    /// <param name="kunci">Code of a request, or the contact's mail address.</param>
    public async Task ExecuteAsync(string kunci, CancellationToken cancellationToken)
    {
        var (kode, surel) = (kunci.Trim().ToUpperInvariant(), kunci.Trim().ToLowerInvariant());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
#pragma warning disable CA1304, CA1311, CA1862 // LOWER of the database
        var cocok = await db.Permohonan.AsNoTracking()
            .Where(p => p.Status != StatusPermohonan.Arsip && (p.Kode == kode || (p.KontakSurel != null && p.KontakSurel.ToLower() == surel)))
            .OrderByDescending(p => p.Urut).Take(MaksPermohonan).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        var langkah = (clock.GetUtcNow().UtcTicks / Selang.Ticks).ToString(CultureInfo.InvariantCulture);
        foreach (var pesan in cocok.SelectMany(p => pemberitahuan.UntukKontak(p, JenisPesan.KodeLacakDikirim, langkah)))
        {
            if (!await db.OutboxMessage.AnyAsync(m => m.Kunci == pesan.Kunci, cancellationToken))
            {
                db.Add(pesan);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

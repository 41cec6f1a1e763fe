using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pesan;

/// <summary>What a person does with a message: books what was sent by hand, has a failed mail tried again.</summary>
internal sealed class KelolaPesan(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <exception cref="TidakDitemukanException">No such message.</exception>
    /// <exception cref="AturanDilanggarException"><c>pesan.bukan-whatsapp-menunggu</c>: it is a mail, or already booked.</exception>
    public Task CatatManualAsync(Guid id, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sekarang = clock.GetUtcNow();
        return UbahAsync(
            id, m => m.Saluran == SaluranPesan.WhatsApp && m.Status == StatusPesan.Menunggu,
            q => q.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.DikirimManual).SetProperty(m => m.DikirimOleh, pelaku.PenggunaId).SetProperty(m => m.TerkirimPada, sekarang), cancellationToken),
            "pesan.bukan-whatsapp-menunggu", "Pesan ini sudah dicatat terkirim.", "pesan.dikirim-manual", cancellationToken);
    }

    /// <exception cref="TidakDitemukanException">No such message.</exception>
    /// <exception cref="AturanDilanggarException"><c>pesan.tidak-gagal</c>: it is under way or sent.</exception>
    public Task KirimUlangAsync(Guid id, CancellationToken cancellationToken)
    {
        var sekarang = clock.GetUtcNow();
        return UbahAsync(
            id, m => m.Saluran == SaluranPesan.Surel && m.Status == StatusPesan.Gagal,
            q => q.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Menunggu).SetProperty(m => m.Percobaan, 0).SetProperty(m => m.CobaPada, sekarang), cancellationToken),
            "pesan.tidak-gagal", "Hanya surel yang gagal dapat dikirim ulang.", "pesan.dikirim-ulang", cancellationToken);
    }

    private async Task UbahAsync(
        Guid id, System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> boleh, Func<IQueryable<OutboxMessage>, Task<int>> ubah, string kode, string pesan, string peristiwa, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await ubah(db.OutboxMessage.Where(m => m.Id == id).Where(boleh)) == 0)
        {
            Aturan.Pastikan(!await db.OutboxMessage.AnyAsync(m => m.Id == id, cancellationToken), kode, pesan);
            throw new TidakDitemukanException("Pesan");
        }

        // a message is no object of the history; the request that it tells of is
        var baris = await db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        db.Jejak.Catat(await db.Permohonan.SingleAsync(p => p.Id == baris.SubjekId, cancellationToken), peristiwa, rincian: [new("Pesan", JenisPesan.Label(baris.Jenis)), new("Penerima", baris.NamaPenerima)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

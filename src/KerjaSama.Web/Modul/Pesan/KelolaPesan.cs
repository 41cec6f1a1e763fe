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
    /// <param name="versi">Of the message as the page showed it (<see cref="Kontrak.PesanBaris.Versi"/>).</param>
    /// <exception cref="TidakDitemukanException">No such message.</exception>
    /// <exception cref="VersiBerubahException">It was tried since.</exception>
    /// <exception cref="AturanDilanggarException"><c>pesan.bukan-whatsapp-menunggu</c>: it is a mail, or already booked.</exception>
    public Task CatatManualAsync(Guid id, long versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sekarang = clock.GetUtcNow();
        return UbahAsync(
            id, versi, m => m.Saluran == SaluranPesan.WhatsApp && m.Status == StatusPesan.Menunggu,
            q => q.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.DikirimManual).SetProperty(m => m.DikirimOleh, pelaku.PenggunaId).SetProperty(m => m.TerkirimPada, sekarang), cancellationToken),
            "pesan.bukan-whatsapp-menunggu", "Pesan ini sudah dicatat terkirim.", "pesan.dikirim-manual", cancellationToken);
    }

    /// <inheritdoc cref="CatatManualAsync" path="/param"/>
    /// <exception cref="TidakDitemukanException">No such message.</exception>
    /// <exception cref="VersiBerubahException">It was tried since.</exception>
    /// <exception cref="AturanDilanggarException"><c>pesan.tidak-gagal</c>: it is under way or sent.</exception>
    public Task KirimUlangAsync(Guid id, long versi, CancellationToken cancellationToken)
    {
        var sekarang = clock.GetUtcNow();
        return UbahAsync(
            id, versi, m => m.Saluran == SaluranPesan.Surel && m.Status == StatusPesan.Gagal,
            q => q.ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, StatusPesan.Menunggu).SetProperty(m => m.Percobaan, 0).SetProperty(m => m.CobaPada, sekarang), cancellationToken),
            "pesan.tidak-gagal", "Hanya surel yang gagal dapat dikirim ulang.", "pesan.dikirim-ulang", cancellationToken);
    }

    private async Task UbahAsync(
        Guid id, long versi, System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> boleh, Func<IQueryable<OutboxMessage>, Task<int>> ubah, string kode, string pesan, string peristiwa, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var terakhir = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(versi, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        if (await ubah(db.OutboxMessage.Where(m => m.Id == id && m.CobaPada == terakhir).Where(boleh)) == 0)
        {
            var kini = await db.OutboxMessage.Where(m => m.Id == id).Where(boleh).AnyAsync(cancellationToken);
            Aturan.Pastikan(kini || !await db.OutboxMessage.AnyAsync(m => m.Id == id, cancellationToken), kode, pesan);
            throw kini ? new VersiBerubahException("Pesan ini sudah dicoba lagi sejak Anda membukanya.", null) : new TidakDitemukanException("Pesan");
        }

        // a message is no object of the history; the request that it tells of is
        var baris = await db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        if (await db.Permohonan.SingleOrDefaultAsync(p => p.Id == baris.SubjekId, cancellationToken) is { } permohonan)
        {
            db.Jejak.Catat(permohonan, peristiwa, rincian: [new("Pesan", JenisPesan.Label(baris.Jenis)), new("Penerima", baris.NamaPenerima)]);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}

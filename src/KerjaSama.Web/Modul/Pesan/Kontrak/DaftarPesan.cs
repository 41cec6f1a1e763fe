using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pesan.Kontrak;

/// <summary>What the list of messages is narrowed by.</summary>
/// <param name="Perlu">Only those that somebody has to see to.</param>
internal sealed record PesanFilter(bool Perlu, string? Status, string? Saluran, string? Q, int? Ukuran, string? Setelah);

/// <summary>Outgoing messages, for their page and for the page of one request.</summary>
internal sealed class DaftarPesan(KerjaSamaDbContext db, PesanRenderer renderer)
{
    private static readonly IReadOnlyList<SortColumn<OutboxMessage>> Kolom = [SortColumn<OutboxMessage>.Of("waktu", m => m.Urut)];

    /// <exception cref="Infrastructure.IsianTidakSahException">Size or cursor are not valid.</exception>
    public async Task<KeysetPage<PesanBaris>> ListAsync(PesanFilter filter, CancellationToken cancellationToken)
    {
        var halaman = await Query(filter).KeysetPageAsync(new PageRequest(filter.Ukuran, filter.Setelah, null), Kolom, "-waktu", m => m.Urut, m => m, denganTotal: true, cancellationToken);
        return new(await BarisAsync(halaman.Data, true, cancellationToken), halaman.Berikut, halaman.Total);
    }

    /// <param name="bolehKirim">With the WhatsApp links: their text holds the tracking code, so they are for who sends messages only.</param>
    public async Task<IReadOnlyList<PesanBaris>> UntukPermohonanAsync(Guid permohonanId, bool bolehKirim, CancellationToken cancellationToken) => await BarisAsync(
        await db.OutboxMessage.AsNoTracking().Where(m => m.SubjekId == permohonanId).OrderByDescending(m => m.Urut).ToListAsync(cancellationToken), bolehKirim, cancellationToken);

    public Task<int> HitungPerluAsync(CancellationToken cancellationToken) => Perlu(db.OutboxMessage).CountAsync(cancellationToken);

    private IQueryable<OutboxMessage> Query(PesanFilter filter)
    {
        var q = db.OutboxMessage.AsNoTracking();
        q = filter.Perlu ? Perlu(q) : q;
        if (Enum.TryParse<StatusPesan>(filter.Status, out var status) && Enum.IsDefined(status))
        {
            q = q.Where(m => m.Status == status);
        }

        if (filter.Saluran is SaluranPesan.Surel or SaluranPesan.WhatsApp)
        {
            q = q.Where(m => m.Saluran == filter.Saluran);
        }

        if (Teks.Isi(filter.Q)?.ToLowerInvariant() is { } kata)
        {
            q = q.Where(m => db.Permohonan.Any(p => p.Id == m.SubjekId && p.TeksCari.Contains(kata)));
        }

        return q;
    }

    /// <summary>Mails given up, and WhatsApp messages to a contact who got no mail about the same thing.</summary>
    private IQueryable<OutboxMessage> Perlu(IQueryable<OutboxMessage> pesan) => pesan.Where(m =>
        m.Status == StatusPesan.Gagal
        || (m.Saluran == SaluranPesan.WhatsApp && m.Status == StatusPesan.Menunggu
            && !db.OutboxMessage.Any(s => s.Saluran == SaluranPesan.Surel && s.SubjekId == m.SubjekId && s.Jenis == m.Jenis && s.Langkah == m.Langkah && s.Status != StatusPesan.Gagal)));

    private async Task<IReadOnlyList<PesanBaris>> BarisAsync(IReadOnlyList<OutboxMessage> pesan, bool bolehKirim, CancellationToken cancellationToken)
    {
        var (subjek, orang) = (pesan.Select(m => m.SubjekId).Distinct().ToList(), pesan.Select(m => m.DikirimOleh).OfType<Guid>().Distinct().ToList());
        var kode = await db.Permohonan.Where(p => subjek.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Kode, cancellationToken);
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        var menunggu = pesan.Where(m => m.Saluran == SaluranPesan.WhatsApp && m.Status == StatusPesan.Menunggu).Select(m => m.Id).ToList();
        var perlu = menunggu.Count == 0 ? [] : await Perlu(db.OutboxMessage.Where(m => menunggu.Contains(m.Id))).Select(m => m.Id).ToListAsync(cancellationToken);
        var cadangan = menunggu.Except(perlu).ToHashSet();
        var baris = pesan.Select(m => new PesanBaris(m, kode.GetValueOrDefault(m.SubjekId, ""), m.DikirimOleh is { } oleh ? nama.GetValueOrDefault(oleh) : null, null, cadangan.Contains(m.Id))).ToList();
        var jadi = bolehKirim ? await renderer.RenderAsync([.. baris.Where(b => b.DapatDicatat).Select(b => b.Pesan)], cancellationToken) : new Dictionary<Guid, PesanJadi>();
        return [.. baris.Select(b => jadi.TryGetValue(b.Pesan.Id, out var teks) ? b with { TautanWhatsApp = WhatsAppLink.Untuk(b.Pesan.Alamat, teks.Teks) } : b)];
    }
}

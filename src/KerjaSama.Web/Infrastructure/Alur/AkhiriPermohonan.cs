using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Refusal or withdrawal at any time: an engine command through the same lock and transaction, not drawn in BPMN. The contact is told.</summary>
internal sealed class AkhiriPermohonan(KerjaSamaDbContext db, CaseEngine engine, Pemberitahuan pemberitahuan, OfficeClock clock)
{
    public Task TolakAsync(string kode, string alasan, int? versi, Pelaku pelaku, CancellationToken cancellationToken) =>
        AkhiriAsync(kode, Aksi.TolakPermohonan, versi, pelaku, "permohonan.ditolak", JenisPesan.PermohonanDitolak, alasan, p => p.Tolak(alasan, clock.GetUtcNow()), cancellationToken);

    public Task CabutAsync(string kode, string alasan, int? versi, Pelaku pelaku, CancellationToken cancellationToken) =>
        AkhiriAsync(kode, Aksi.CabutPermohonan, versi, pelaku, "permohonan.dicabut", JenisPesan.PermohonanDicabut, alasan, p => p.Cabut(alasan, clock.GetUtcNow()), cancellationToken);

    private async Task AkhiriAsync(
        string kode, Aksi aksi, int? versi, Pelaku pelaku, string peristiwa, string pesan, string alasan, Action<PermohonanKerjaSama> akhiri, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var id = await db.Permohonan.Where(p => p.Kode == kode).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new TidakDitemukanException("Permohonan");
        await engine.LockSubjectAsync(id, cancellationToken);
        var permohonan = await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery().SingleAsync(p => p.Id == id, cancellationToken);
        if (!PermohonanRights.Boleh(pelaku, aksi, permohonan))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengakhiri permohonan ini.");
        }

        if (versi is { } dibaca && dibaca != permohonan.Versi)
        {
            throw new VersiBerubahException("Permohonan ini berubah sejak Anda membukanya.", permohonan.Versi);
        }

        Aturan.Pastikan(!await db.Naskah.AnyAsync(n => n.PermohonanId == id, cancellationToken),
            "permohonan.sudah-ditandatangani", "Naskahnya sudah ditandatangani dan berdiri di register; permohonan ini hanya dapat diselesaikan.");
        akhiri(permohonan);
        await engine.CancelAllAsync(permohonan, cancellationToken);
        await BatalkanNomorAsync(id, alasan, cancellationToken);
        db.Jejak.Catat(permohonan, peristiwa, alasan);
        pemberitahuan.KeKontak(permohonan, pesan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A number that was reserved for it and never used becomes batal: every number of a book has a state.</summary>
    private async Task BatalkanNomorAsync(Guid permohonanId, string alasan, CancellationToken cancellationToken)
    {
        foreach (var nomor in await db.NomorBuku.Where(n => n.PermohonanId == permohonanId && n.Keadaan == Domain.Naskah.KeadaanNomor.Dipesan).ToListAsync(cancellationToken))
        {
            nomor.Batalkan($"Permohonan berakhir: {alasan}");
        }
    }
}

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
    /// <param name="versi">Of the request as the actor saw it.</param>
    /// <exception cref="IsianTidakSahException">No reason, or too long a one.</exception>
    /// <exception cref="VersiBerubahException">The request moved on.</exception>
    public Task TolakAsync(string kode, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken) =>
        AkhiriAsync(kode, Aksi.TolakPermohonan, versi, pelaku, "permohonan.ditolak", JenisPesan.PermohonanDitolak, alasan, (p, isi) => p.Tolak(isi, clock.GetUtcNow()), cancellationToken);

    /// <inheritdoc cref="TolakAsync"/>
    public Task CabutAsync(string kode, string? alasan, int versi, Pelaku pelaku, CancellationToken cancellationToken) =>
        AkhiriAsync(kode, Aksi.CabutPermohonan, versi, pelaku, "permohonan.dicabut", JenisPesan.PermohonanDicabut, alasan, (p, isi) => p.Cabut(isi, clock.GetUtcNow()), cancellationToken);

    private async Task AkhiriAsync(
        string kode, Aksi aksi, int versi, Pelaku pelaku, string peristiwa, string pesan, string? alasan, Action<PermohonanKerjaSama, string> akhiri, CancellationToken cancellationToken)
    {
        var isi = AlasanSah(alasan);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var id = await db.Permohonan.Where(p => p.Kode == kode).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new TidakDitemukanException("Permohonan");
        await engine.LockSubjectAsync(id, cancellationToken);
        var permohonan = await db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery().SingleAsync(p => p.Id == id, cancellationToken);
        if (!PermohonanRights.Boleh(pelaku, aksi, permohonan))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang mengakhiri permohonan ini.");
        }

        if (versi != permohonan.Versi)
        {
            throw new VersiBerubahException("Permohonan ini berubah sejak Anda membukanya.", permohonan.Versi);
        }

        Aturan.Pastikan(!await db.Naskah.AnyAsync(n => n.PermohonanId == id, cancellationToken),
            "permohonan.sudah-ditandatangani", "Naskahnya sudah ditandatangani dan berdiri di register; permohonan ini hanya dapat diselesaikan.");
        akhiri(permohonan, isi);
        await engine.CancelAllAsync(permohonan, cancellationToken);
        await BatalkanNomorAsync(permohonan, cancellationToken);
        db.Jejak.Catat(permohonan, peristiwa, isi);
        pemberitahuan.KeKontak(permohonan, pesan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string AlasanSah(string? alasan) => Teks.Isi(alasan) switch
    {
        null => throw new IsianTidakSahException("alasan", "Alasan wajib diisi."),
        { Length: > PermohonanKerjaSama.TentangMaxLength } => throw new IsianTidakSahException("alasan", $"Alasan paling banyak {PermohonanKerjaSama.TentangMaxLength} karakter."),
        var isi => isi,
    };

    /// <summary>
    /// A number that was reserved for it and never used becomes batal: every number of a book has a state. Why the request ended stands with the
    /// request, which the book links to.
    /// </summary>
    private async Task BatalkanNomorAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        foreach (var nomor in await db.NomorBuku.Where(n => n.PermohonanId == permohonan.Id && n.Keadaan == Domain.Naskah.KeadaanNomor.Dipesan).ToListAsync(cancellationToken))
        {
            nomor.Batalkan($"Permohonan {permohonan.Kode} {permohonan.Status.Label.ToLowerInvariant()}.");
        }
    }
}

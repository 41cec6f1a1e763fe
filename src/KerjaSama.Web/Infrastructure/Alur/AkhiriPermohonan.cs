using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Refusal or withdrawal at any time: an engine command through the same lock and transaction, not drawn in BPMN. The contact is told.</summary>
internal sealed class AkhiriPermohonan(KerjaSamaDbContext db, KunciPerkara perkara, CaseEngine engine, Pemberitahuan pemberitahuan, OfficeClock clock)
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
        var isi = AlasanPerintah.Wajib(alasan);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var permohonan = await perkara.PermohonanAsync(kode, aksi, versi, pelaku, "Anda tidak berwenang mengakhiri permohonan ini.", cancellationToken);
        await perkara.PastikanBelumDitandatanganiAsync(permohonan, cancellationToken);
        if (await db.Penandatanganan.SingleOrDefaultAsync(r => r.PermohonanId == permohonan.Id, cancellationToken) is { } penandatanganan)
        {
            penandatanganan.PastikanTanpaTte(clock.GetUtcNow());
        }

        akhiri(permohonan, isi);
        await engine.CancelAllAsync(permohonan, cancellationToken);
        await NomorTerpesan.BatalkanAsync(db, permohonan.Id, hanyaNaskah: false, $"Permohonan {permohonan.Kode} {permohonan.Status.Label.ToLowerInvariant()}.", cancellationToken);
        db.Jejak.Catat(permohonan, peristiwa, isi);
        pemberitahuan.KeKontak(permohonan, pesan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

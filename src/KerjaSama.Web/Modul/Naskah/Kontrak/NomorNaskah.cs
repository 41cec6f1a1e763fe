using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>The number of the naskah to be: the one that is reserved, or what the book would give next.</summary>
internal sealed class NomorNaskah(KerjaSamaDbContext db, BukuNomor bukuNomor, OfficeClock clock)
{
    /// <returns>Null when none is reserved.</returns>
    public Task<string?> DipesanAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        db.NomorBuku.DipesanUntuk(permohonan).Select(n => n.Nomor).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The next number of a kind's book, as it stands now: no promise, somebody else may reserve before.</summary>
    public async Task<string?> BerikutnyaAsync(string? jenis, CancellationToken cancellationToken) =>
        await db.JenisNaskah.Where(j => j.Kode == jenis).Select(j => j.PolaNomor).SingleOrDefaultAsync(cancellationToken) is { } pola
            ? await bukuNomor.PratinjauAsync(jenis!, pola, jenis!, clock.HariIni, cancellationToken)
            : null;
}

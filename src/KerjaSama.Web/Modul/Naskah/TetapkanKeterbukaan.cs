using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Puts a naskah into the open register, or takes it out; the history says who and when.</summary>
internal sealed class TetapkanKeterbukaan(KerjaSamaDbContext db)
{
    /// <param name="versi">The version of the naskah that was on the screen.</param>
    /// <exception cref="TidakBerhakException">The actor keeps no register.</exception>
    /// <exception cref="TidakDitemukanException">No such naskah.</exception>
    public async Task ExecuteAsync(string kode, bool terbuka, int versi, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.CatatNaskah))
        {
            throw new TidakBerhakException(pelaku, "Register terbuka diatur oleh pengelola data.");
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var naskah = await db.Naskah.SingleOrDefaultAsync(n => n.Kode == kode, cancellationToken) ?? throw new TidakDitemukanException("Naskah");
        db.Entry(naskah).Property(n => n.Versi).OriginalValue = versi;
        naskah.TetapkanKeterbukaan(terbuka);
        db.Jejak.Catat(naskah, terbuka ? "naskah.dibuka" : "naskah.ditutup");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

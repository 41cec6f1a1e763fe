using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Who a request came from, as letters name it: the Perangkat Daerah that proposed it, otherwise the partner named first.</summary>
internal sealed class NamaPemohon(KerjaSamaDbContext db)
{
    /// <param name="permohonan">With its partners and Perangkat Daerah.</param>
    public Task<string> DariAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) => DariAsync(permohonan.Pengusul, permohonan.MitraUtama.Nama, cancellationToken);

    /// <param name="pengusul">Code of the Perangkat Daerah that proposes; null where none does.</param>
    public async Task<string> DariAsync(string? pengusul, string mitraUtama, CancellationToken cancellationToken) => pengusul is null
        ? mitraUtama
        : await db.PerangkatDaerah.Where(p => p.Kode == pengusul).Select(p => p.Nama).SingleAsync(cancellationToken);
}

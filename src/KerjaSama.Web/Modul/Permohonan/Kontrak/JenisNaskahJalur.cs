using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Which kinds of naskah a track knows (<c>jenis-naskah.jalur</c>, domain.md section 2). Import takes history as it is and does not ask here.</summary>
internal sealed class JenisNaskahJalur(KerjaSamaDbContext db)
{
    /// <returns>Why the kind cannot be on that track, naming those that can; null when it can, or when the kind is not known at all.</returns>
    public async Task<string?> GalatAsync(Jalur jalur, string jenis, CancellationToken cancellationToken)
    {
        var semua = await db.JenisNaskah.AsNoTracking().OrderBy(j => j.Urutan).ToListAsync(cancellationToken);
        if (semua.SingleOrDefault(j => j.Kode == jenis) is not { } dipilih || dipilih.AdaPada(jalur.Kode))
        {
            return null;
        }

        var boleh = semua.Where(j => j.AdaPada(jalur.Kode)).Select(j => $"{j.Nama} ({j.Kode})");
        return $"{dipilih.Nama} tidak dikenal pada jalur {jalur.Kode}. Jalur ini mengenal: {string.Join(", ", boleh)}.";
    }
}

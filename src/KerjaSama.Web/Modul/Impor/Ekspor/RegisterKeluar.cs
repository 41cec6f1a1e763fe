using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary>The registers as their lists show them: same filters, same rights.</summary>
internal sealed class RegisterKeluar(KerjaSamaDbContext db, DaftarPermohonan daftarPermohonan, EksporData ekspor)
{
    /// <param name="saring">Filters named as on the list.</param>
    /// <exception cref="Infrastructure.IsianTidakSahException">A filter has an unknown code.</exception>
    public Task<int> TulisAsync(JenisImpor jenis, IReadOnlyDictionary<string, string> saring, Pelaku pelaku, Stream keluar, bool xlsx, CancellationToken cancellationToken) => jenis switch
    {
        JenisImpor.Permohonan => ekspor.PermohonanAsync(
            daftarPermohonan.Query(
                new(saring.GetValueOrDefault("status"), saring.GetValueOrDefault("tahap"), saring.GetValueOrDefault("jalur"), saring.GetValueOrDefault("mitra"), Tahun(saring), saring.GetValueOrDefault("q"), null, null, null), pelaku),
            keluar, xlsx, cancellationToken),
        JenisImpor.Naskah => ekspor.NaskahAsync(Naskah(saring, pelaku), keluar, xlsx, cancellationToken),
    };

    private IQueryable<NaskahKerjaSama> Naskah(IReadOnlyDictionary<string, string> saring, Pelaku pelaku)
    {
        IQueryable<NaskahKerjaSama> naskah = db.Naskah;
        naskah = naskah.YangBolehDilihat(db.Permohonan, pelaku);
        if (saring.GetValueOrDefault("jenis") is { } jenis)
        {
            naskah = naskah.Where(n => n.Jenis == jenis);
        }

        if (Tahun(saring) is { } tahun)
        {
            naskah = naskah.Where(n => n.TanggalTandaTangan >= new DateOnly(tahun, 1, 1) && n.TanggalTandaTangan <= new DateOnly(tahun, 12, 31));
        }

        return saring.GetValueOrDefault("q")?.ToLowerInvariant() is { } kata ? naskah.Where(n => n.TeksCari.Contains(kata)) : naskah;
    }

    private static int? Tahun(IReadOnlyDictionary<string, string> saring) => saring.GetValueOrDefault("tahun") is not { } teks ? null
        : int.TryParse(teks, out var tahun) && tahun is > 0 and < 9999 ? tahun
        : throw new Infrastructure.IsianTidakSahException("tahun", $"\"{teks}\" bukan tahun.");
}

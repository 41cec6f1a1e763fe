using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary>The registers as their lists show them: same query, same filters, same rights.</summary>
internal sealed class RegisterKeluar(DaftarPermohonan daftarPermohonan, DaftarNaskah daftarNaskah, EksporData ekspor)
{
    /// <param name="saring">Filters named as on the list.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="Infrastructure.IsianTidakSahException">A filter is unknown or has an unknown code.</exception>
    public Task<int> TulisAsync(JenisImpor jenis, IEnumerable<KeyValuePair<string, string>> saring, Pelaku pelaku, Stream keluar, bool xlsx, CancellationToken cancellationToken) => jenis switch
    {
        JenisImpor.Permohonan => ekspor.PermohonanAsync(daftarPermohonan.Query(Permohonan(saring), pelaku), keluar, xlsx, cancellationToken),
        JenisImpor.Naskah => NaskahAsync(saring, pelaku, keluar, xlsx, cancellationToken),
    };

    private async Task<int> NaskahAsync(IEnumerable<KeyValuePair<string, string>> saring, Pelaku pelaku, Stream keluar, bool xlsx, CancellationToken cancellationToken) =>
        await ekspor.NaskahAsync(await daftarNaskah.QueryAsync(Naskah(saring), pelaku, cancellationToken), keluar, xlsx, cancellationToken);

    private static PermohonanFilter Permohonan(IEnumerable<KeyValuePair<string, string>> saring)
    {
        var s = new SaringEkspor(saring, "status", "tahap", "jalur", "mitra", "tahun", "q", "berjalan", "lewat", "giliran");
        return new(s["status"], s["tahap"], s["jalur"], s["mitra"], s.Tahun, s["q"], null, null, null, s.Ya("berjalan"), s.Ya("lewat"), s["giliran"]);
    }

    private static NaskahFilter Naskah(IEnumerable<KeyValuePair<string, string>> saring)
    {
        var s = new SaringEkspor(saring, "jenis", "jalur", "mitra", "kategoriMitra", "status", "tahun", "berakhirDari", "berakhirSampai", "induk", "q");
        return new(s["jenis"], s["jalur"], s["mitra"], s["kategoriMitra"], s["status"], s.Tahun, s.Tanggal("berakhirDari"), s.Tanggal("berakhirSampai"), s["induk"], s["q"], null, null, null);
    }
}

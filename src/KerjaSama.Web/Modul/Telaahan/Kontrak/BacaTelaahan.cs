using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>The memo as it stands, to be read above the reviewer's form and on the request's page.</summary>
internal sealed record TelaahanBacaan(
    IReadOnlyList<(string Judul, string Isi)> Bagian, string Rekomendasi, string Asal, string Status,
    string? DisusunOleh, DateTimeOffset DisusunPada, string? DisetujuiOleh, DateTimeOffset? DisetujuiPada)
{
    /// <summary>Answers of the form <c>telaahan.susun</c>, to go on from the earlier text.</summary>
    public required IReadOnlyDictionary<string, string?> Isian { get; init; }
}

internal sealed class BacaTelaahan(KerjaSamaDbContext db)
{
    /// <returns>Null while none has been written.</returns>
    public async Task<TelaahanBacaan?> FindAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        if (await db.Telaahan.AsNoTracking().SingleOrDefaultAsync(t => t.PermohonanId == permohonanId, cancellationToken) is not { } t)
        {
            return null;
        }

        Guid?[] orang = [t.DisusunOleh, t.DisetujuiOleh];
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        return new(
            [
                ("Persoalan", t.Persoalan), ("Praanggapan", t.Praanggapan), ("Fakta yang mempengaruhi", t.Fakta),
                .. t.DasarHukum is null ? Array.Empty<(string, string)>() : [("Dasar hukum", t.DasarHukum)],
                ("Analisis", t.Analisis), ("Simpulan", t.Simpulan), ("Saran", t.Saran),
            ],
            t.Rekomendasi.Label, t.Asal.Label, t.Status.Label,
            t.DisusunOleh is { } penyusun ? nama.GetValueOrDefault(penyusun) : null, t.DisusunPada,
            t.DisetujuiOleh is { } penyetuju ? nama.GetValueOrDefault(penyetuju) : null, t.DisetujuiPada)
        {
            Isian = new Dictionary<string, string?>
            {
                ["persoalan"] = t.Persoalan,
                ["praanggapan"] = t.Praanggapan,
                ["fakta"] = t.Fakta,
                ["analisis"] = t.Analisis,
                ["simpulan"] = t.Simpulan,
                ["saran"] = t.Saran,
                ["rekomendasi"] = t.Rekomendasi.Kode,
                ["asal"] = t.Asal.Kode,
                ["dasarHukum"] = t.DasarHukum,
            },
        };
    }
}

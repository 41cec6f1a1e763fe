using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Mitra.Kontrak;

/// <summary>Finds a partner by its normalised name or enters it; needs a write transaction.</summary>
internal sealed class CatatMitra(KerjaSamaDbContext db)
{
    private const int BesarIsi = 500;

    public async Task<MitraKerjaSama> AmbilAtauBuatAsync(string nama, string kategori, string? negara, CancellationToken cancellationToken)
    {
        var normal = Teks.Normal(nama);
        if (await FindAsync(normal, cancellationToken) is { } ada)
        {
            return ada;
        }

        return await BuatAsync(nama, kategori, negara, cancellationToken);
    }

    /// <summary>The same for many at once: known ones in a few queries, new ones added.</summary>
    /// <returns>Normalised name → id.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> AmbilAtauBuatSemuaAsync(IEnumerable<(string Nama, string Kategori, string Negara)> semua, CancellationToken cancellationToken)
    {
        var diminta = semua.DistinctBy(m => Teks.Normal(m.Nama)).ToDictionary(m => Teks.Normal(m.Nama));
        var hasil = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var nama in diminta.Keys.Chunk(BesarIsi))
        {
            foreach (var ada in await db.Mitra.AsNoTracking().Where(m => nama.Contains(m.NamaNormal)).Select(m => new { m.NamaNormal, m.Id }).ToListAsync(cancellationToken))
            {
                hasil[ada.NamaNormal] = ada.Id;
            }
        }

        foreach (var (normal, m) in diminta.Where(d => !hasil.ContainsKey(d.Key)))
        {
            hasil[normal] = (await BuatAsync(m.Nama, m.Kategori, m.Negara, cancellationToken)).Id;
        }

        return hasil;
    }

    private async Task<MitraKerjaSama> BuatAsync(string nama, string kategori, string? negara, CancellationToken cancellationToken)
    {
        // The counter's row lock is the queue of all who enter a new partner; whoever stood behind another looks again.
        var urut = await db.NextAsync("mitra", cancellationToken);
        if (await FindAsync(Teks.Normal(nama), cancellationToken) is { } barusan)
        {
            return barusan;
        }

        var mitra = MitraKerjaSama.Buat(string.Create(CultureInfo.InvariantCulture, $"M-{urut:D5}"), urut, nama, kategori, negara);
        db.Add(mitra);
        return mitra;
    }

    private async Task<MitraKerjaSama?> FindAsync(string normal, CancellationToken cancellationToken) =>
        db.Mitra.Local.FirstOrDefault(m => m.NamaNormal == normal)
        ?? await db.Mitra.FirstOrDefaultAsync(m => m.NamaNormal == normal, cancellationToken);
}

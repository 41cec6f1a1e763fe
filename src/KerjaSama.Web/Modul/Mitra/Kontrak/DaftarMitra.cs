using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Mitra.Kontrak;

/// <summary>Finds a partner by its normalised name or enters it; needs a write transaction.</summary>
internal sealed class DaftarMitra(KerjaSamaDbContext db)
{
    public async Task<MitraKerjaSama> AmbilAtauBuatAsync(string nama, string kategori, string? negara, CancellationToken cancellationToken)
    {
        var normal = Teks.Normal(nama);
        if ((db.Mitra.Local.FirstOrDefault(m => m.NamaNormal == normal)
            ?? await db.Mitra.FirstOrDefaultAsync(m => m.NamaNormal == normal, cancellationToken)) is { } ada)
        {
            return ada;
        }

        var urut = await db.NextAsync("mitra", cancellationToken);
        var mitra = MitraKerjaSama.Buat(string.Create(CultureInfo.InvariantCulture, $"M-{urut:D5}"), urut, nama, kategori, negara);
        db.Add(mitra);
        return mitra;
    }
}

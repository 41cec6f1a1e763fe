using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>Everything that happened to the request: who, when, what, why, on whose behalf.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class RiwayatModel(PermohonanServices services) : PermohonanPageModel(services)
{
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        if (!BolehRiwayat)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang membaca riwayat permohonan.");
        }

        var kunci = Permohonan.Id.ToString("N");
        var baris = await Db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == RiwayatPermohonan.Objek && r.ObjekKunci == kunci).OrderByDescending(r => r.Nomor).ToListAsync(ct);
        var nama = await Db.Users.IgnoreAutoIncludes().Select(u => new { u.Id, u.Nama }).ToDictionaryAsync(u => u.Id.ToString("N"), u => u.Nama, ct);
        Riwayat = [.. baris.Select(r => BacaanRiwayat.Baca(r, nama))];
    }
}

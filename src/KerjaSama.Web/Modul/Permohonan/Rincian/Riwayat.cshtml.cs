using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>Everything that happened to the request: who, when, what, why, on whose behalf.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class RiwayatModel(PermohonanServices services, HistoryReader history) : PermohonanPageModel(services)
{
    private const string ObjekRancangan = "rancangan";
    private const string ObjekPenandatanganan = "penandatanganan";

    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        if (!BolehRiwayat)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang membaca riwayat permohonan.");
        }

        var rancangan = await Db.Rancangan.Where(r => r.PermohonanId == Permohonan.Id).Select(r => r.Id).SingleOrDefaultAsync(ct);
        var penandatanganan = await Db.Penandatanganan.Where(p => p.PermohonanId == Permohonan.Id).Select(p => p.Id).SingleOrDefaultAsync(ct);
        Riwayat = await history.ReadWithAsync(
            (RiwayatPermohonan.Objek, Permohonan.Id.ToString("N")), [(ObjekRancangan, rancangan.ToString("N")), (ObjekPenandatanganan, penandatanganan.ToString("N"))], ct);
    }
}

using KerjaSama.Data;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>
/// A number is reserved for what is about to be signed: a case that moves anywhere else gives it up, and reserves another when it comes
/// there again.
/// </summary>
internal sealed class NomorIkutPindah(KerjaSamaDbContext db) : IIkutPindah
{
    public async Task IkutAsync(KonteksPindah konteks, CancellationToken cancellationToken)
    {
        if (konteks.GantiJalur || konteks.Tujuan.Tindakan != NomorTerpesan.DipakaiOleh)
        {
            await NomorTerpesan.BatalkanAsync(db, konteks.Permohonan.Id, hanyaNaskah: true, $"Permohonan {konteks.Permohonan.Kode} dipindahkan ke langkah {konteks.Tujuan.Name}.", cancellationToken);
        }
    }
}

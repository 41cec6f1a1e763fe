using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Kontrak;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The memo of the request as it stands, what was decided about it, and its rounds.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class TelaahanModel(PermohonanServices services, BacaTelaahan baca, LampiranTelaahan lampiran) : PermohonanPageModel(services)
{
    public TelaahanBacaan? Telaahan { get; private set; }
    public IReadOnlyList<KeputusanTelaahan> Keputusan { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        Telaahan = await baca.FindAsync(Permohonan.Id, ct);
        Keputusan = await lampiran.ListAsync(Permohonan.Id, ct);
    }
}

using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Kontrak;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The memo of the request as a letter, to look at and to print.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class SuratTelaahanModel(PermohonanServices services, BacaTelaahan baca, PenyusunDokumen penyusun) : PermohonanPageModel(services)
{
    public SuratTelaahan Surat { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        Surat = await baca.FindAsync(Permohonan.Id, ct) is { } telaahan
            ? await penyusun.LembarTelaahanAsync(Permohonan, telaahan.Isi, telaahan.Isi.Rekomendasi, ct)
            : throw new TidakDitemukanException("Telaahan");
    }
}

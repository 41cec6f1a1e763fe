using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>The office takes a request in: from a letter, by mail, in person.</summary>
[PerluIzin(Aksi.AjukanPermohonan)]
internal sealed class PermohonanModel(BaruServices services, OfficeClock clock) : BaruPageModel(services)
{
    protected override Task LoadAsync(CancellationToken ct)
    {
        if (Pelaku.LingkupUntuk(Aksi.AjukanPermohonan) != Lingkup.Semua)
        {
            throw new TidakDitemukanException("Halaman");
        }

        if (!Request.HasFormContentType)
        {
            Input.TanggalDiterima = clock.HariIni;
        }

        return Task.CompletedTask;
    }
}

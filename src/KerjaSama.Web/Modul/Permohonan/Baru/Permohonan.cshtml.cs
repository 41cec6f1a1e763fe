using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>The office takes a request in: from a letter, by mail, in person.</summary>
[PerluIzin(Aksi.AjukanPermohonan)]
internal sealed class PermohonanModel(BaruServices services, FormulirDariNaskah dariNaskah, OfficeClock clock) : BaruPageModel(services)
{
    /// <summary>The naskah that the form was filled from.</summary>
    public string? DariNaskah { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (Pelaku.LingkupUntuk(Aksi.AjukanPermohonan) != Lingkup.Semua)
        {
            throw new TidakDitemukanException("Halaman");
        }

        if (!Request.HasFormContentType)
        {
            Input.TanggalDiterima = clock.HariIni;
            if (Teks.Isi(Request.Query["induk"]) is { } induk)
            {
                await dariNaskah.IsiSebagaiIndukAsync(Input, DariNaskah = induk, Pelaku, ct);
            }
            else if (Teks.Isi(Request.Query["pendahulu"]) is { } pendahulu)
            {
                await dariNaskah.IsiSebagaiPendahuluAsync(Input, DariNaskah = pendahulu, Pelaku, ct);
            }
        }
    }
}

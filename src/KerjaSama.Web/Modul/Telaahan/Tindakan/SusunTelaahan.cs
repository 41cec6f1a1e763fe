using KerjaSama.Data;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Telaahan.Tindakan;

/// <summary>The analis writes the memo, or mends it after it came back.</summary>
internal sealed class SusunTelaahan(KerjaSamaDbContext db, SusunIsiTelaahan susun) : ITindakan, IPeriksaIsian
{
    public Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken) =>
        susun.PeriksaAsync(diperiksa.Isian.Tersimpan, diperiksa.Permohonan, cancellationToken);

    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var i = konteks.Isian;
        var isi = await susun.ExecuteAsync(i.Tersimpan, konteks.Permohonan, cancellationToken);
        var (rekomendasi, asal) = (i.WajibKode<RekomendasiTelaahan>("rekomendasi"), i.WajibKode<AsalNaskah>("asal"));
        if (await db.TelaahanDariAsync(konteks, cancellationToken) is { } ada)
        {
            ada.Perbarui(isi, rekomendasi, asal, konteks.Pelaku.PenggunaId, konteks.Sekarang);
            return;
        }

        db.Add(TelaahanStaf.Susun(konteks.Permohonan.Id, isi, rekomendasi, asal, konteks.Pelaku.PenggunaId, konteks.Sekarang));
    }
}

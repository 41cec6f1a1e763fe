using KerjaSama.Data;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan.Tindakan;

/// <summary>The analis writes the memo, or mends it after it came back.</summary>
internal sealed class SusunTelaahan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var i = konteks.Isian;
        var isi = new IsiTelaahan(i.WajibTeks("persoalan"), i.WajibTeks("praanggapan"), i.WajibTeks("fakta"), i.WajibTeks("analisis"), i.WajibTeks("simpulan"), i.WajibTeks("saran"), i.Teks("dasarHukum"));
        var (rekomendasi, asal) = (i.WajibKode<RekomendasiTelaahan>("rekomendasi"), i.WajibKode<AsalNaskah>("asal"));
        if (await db.TelaahanDariAsync(konteks, cancellationToken) is { } ada)
        {
            ada.Perbarui(isi, rekomendasi, asal, konteks.Pelaku.PenggunaId, konteks.Sekarang);
            return;
        }

        db.Add(TelaahanStaf.Susun(konteks.Permohonan.Id, isi, rekomendasi, asal, konteks.Pelaku.PenggunaId, konteks.Sekarang));
    }
}

/// <summary>The sub koordinator checks it: goes up, or back to the analis.</summary>
internal sealed class PeriksaTelaahan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var telaahan = await db.TelaahanWajibAsync(konteks, cancellationToken);
        if (konteks.Hasil == "setuju")
        {
            telaahan.NyatakanDiperiksa();
        }
        else
        {
            telaahan.Kembalikan();
        }
    }
}

/// <summary>The Kepala Bagian approves it, sends it back, or decides to refuse the request.</summary>
internal sealed class SetujuiTelaahan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var telaahan = await db.TelaahanWajibAsync(konteks, cancellationToken);
        if (konteks.Hasil == "perbaiki")
        {
            telaahan.Kembalikan();
        }
        else
        {
            telaahan.Setujui(konteks.Pelaku.PenggunaId, konteks.Sekarang);
        }
    }
}

/// <summary>Arahan of the pimpinan on the approved memo; "perbaiki" opens it again. A case that came from paper may have none yet: it is written then.</summary>
internal sealed class CatatArahan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        if (konteks.Hasil == "perbaiki" && await db.TelaahanDariAsync(konteks, cancellationToken) is { Status: StatusTelaahan.Disetujui } telaahan)
        {
            telaahan.BukaKembali();
        }
    }
}

internal static class TelaahanQueries
{
    public static Task<TelaahanStaf?> TelaahanDariAsync(this KerjaSamaDbContext db, KonteksTindakan konteks, CancellationToken cancellationToken) =>
        db.Telaahan.SingleOrDefaultAsync(t => t.PermohonanId == konteks.Permohonan.Id, cancellationToken);

    public static async Task<TelaahanStaf> TelaahanWajibAsync(this KerjaSamaDbContext db, KonteksTindakan konteks, CancellationToken cancellationToken) =>
        await db.TelaahanDariAsync(konteks, cancellationToken)
        ?? throw new AturanDilanggarException("telaahan.belum-ada", "Telaahan belum disusun.");
}

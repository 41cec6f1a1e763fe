using KerjaSama.Data;
using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan.Tindakan;

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
            telaahan.Kembalikan(konteks.Pengembalian("Sub Koordinator", "catatan"));
        }
    }
}

/// <summary>
/// The Kepala Bagian approves it, sends it back, or decides to refuse the request. An older version of the process knows no reason to
/// go on while the checklist blocks, and no checklist either.
/// </summary>
internal sealed class SetujuiTelaahan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var telaahan = await db.TelaahanWajibAsync(konteks, cancellationToken);
        switch (konteks.Hasil)
        {
            case "perbaiki":
                telaahan.Kembalikan(konteks.Pengembalian("Kepala Bagian", "alasan"));
                break;
            case "tolak":
                telaahan.SetujuiPenolakan(konteks.Pelaku.PenggunaId, konteks.Sekarang);
                break;
            default:
                telaahan.Setujui(konteks.Pelaku.PenggunaId, konteks.Sekarang, konteks.Isian.Teks(IsianTelaahan.AlasanPengecualian));
                break;
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
            telaahan.BukaKembali(konteks.Pengembalian("Arahan pimpinan", "arahan"));
        }
    }
}

internal static class TelaahanTindakan
{
    public static Task<TelaahanStaf?> TelaahanDariAsync(this KerjaSamaDbContext db, KonteksTindakan konteks, CancellationToken cancellationToken) =>
        db.Telaahan.Lengkap().SingleOrDefaultAsync(t => t.PermohonanId == konteks.Permohonan.Id, cancellationToken);

    public static async Task<TelaahanStaf> TelaahanWajibAsync(this KerjaSamaDbContext db, KonteksTindakan konteks, CancellationToken cancellationToken) =>
        await db.TelaahanDariAsync(konteks, cancellationToken)
        ?? throw new AturanDilanggarException("telaahan.belum-ada", "Telaahan belum disusun.");

    /// <param name="isian">The field that holds the remarks.</param>
    public static Pengembalian? Pengembalian(this KonteksTindakan konteks, string dari, string isian) =>
        konteks.Isian.Teks(isian) is { } catatan ? new(dari, catatan, konteks.Pelaku.PenggunaId, konteks.Sekarang) : null;
}

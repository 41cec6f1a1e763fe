using KerjaSama.Data;
using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>A case that goes back to or before its memo finds it open again, with its text: it will be checked and approved anew.</summary>
internal sealed class TelaahanIkutPindah(KerjaSamaDbContext db, OfficeClock clock) : IIkutPindah
{
    public async Task IkutAsync(KonteksPindah konteks, CancellationToken cancellationToken)
    {
        Aturan.Pastikan(konteks is not { Ditarik.Hasil: "perbaiki", Tujuan.Tindakan: "arahan.catat" },
            "tarik.telaahan-dibuka", "Arahan ini sudah membuka kembali telaahan, jadi tidak dapat ditarik. Minta Kepala Bagian mengembalikan langkahnya bila perlu.");
        if (konteks.Tahap is not { } tahap || tahap > Tahap.Telaahan
            || await db.Telaahan.Lengkap().SingleOrDefaultAsync(t => t.PermohonanId == konteks.Permohonan.Id, cancellationToken) is not { } telaahan)
        {
            return;
        }

        var pengembalian = konteks.Alasan is { } alasan && konteks.Tujuan.Tindakan == "telaahan.susun"
            ? new Pengembalian("Kepala Bagian", alasan, db.Jejak.Pelaku.PenggunaId, clock.GetUtcNow())
            : null;
        if (telaahan.Status == StatusTelaahan.Disetujui)
        {
            telaahan.BukaKembali(pengembalian);
        }
        else
        {
            telaahan.Kembalikan(pengembalian);
        }

        if (konteks.Tujuan.Tindakan == "telaahan.setujui")
        {
            telaahan.NyatakanDiperiksa();
        }
    }
}

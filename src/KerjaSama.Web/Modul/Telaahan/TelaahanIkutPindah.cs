using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>A case that goes back to or before its memo finds it open again, with its text: it will be checked and approved anew.</summary>
internal sealed class TelaahanIkutPindah(KerjaSamaDbContext db) : IIkutPindah
{
    public async Task IkutAsync(KonteksPindah konteks, CancellationToken cancellationToken)
    {
        Aturan.Pastikan(konteks is not { Ditarik.Hasil: "perbaiki", Tujuan.Tindakan: "arahan.catat" },
            "tarik.telaahan-dibuka", "Arahan ini sudah membuka kembali telaahan, jadi tidak dapat ditarik. Minta Kepala Bagian mengembalikan langkahnya bila perlu.");
        if (konteks.Tahap is not { } tahap || tahap > Tahap.Telaahan
            || await db.Telaahan.SingleOrDefaultAsync(t => t.PermohonanId == konteks.Permohonan.Id, cancellationToken) is not { } telaahan)
        {
            return;
        }

        if (telaahan.Status == StatusTelaahan.Disetujui)
        {
            telaahan.BukaKembali();
        }
        else
        {
            telaahan.Kembalikan();
        }

        if (konteks.Tujuan.Tindakan == "telaahan.setujui")
        {
            telaahan.NyatakanDiperiksa();
        }
    }
}

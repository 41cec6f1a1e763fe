using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Tindakan;

/// <summary>
/// The Kepala Bagian's paraf: no draft goes up with findings that stand in the way and that nobody answers for. Sending it back is never
/// held up, and a case that came on paper has no draft to check.
/// </summary>
internal sealed class ParafKepalaBagian(PeriksaDraf periksa, TeksBerkas teks, DokumenSiap dokumenSiap) : ITindakan
{
    private const string Kembalikan = "kembalikan";

    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        if (konteks.Hasil == Kembalikan || DrafBerlaku.Dari(p.Dokumen) is not { } draf)
        {
            return;
        }

        var terbaca = dokumenSiap.Baca($"teks {draf.Dokumen.Sha256}", ct => teks.BacaAsync(draf.Dokumen.Sha256, draf.Dokumen.MediaType, ct));
        var penghalang = new PenghalangParaf(p.Kode, draf.Versi, await periksa.PenghalangAsync(p, terbaca.Teks, cancellationToken));
        Aturan.Pastikan(penghalang.Temuan.Count == 0, "draf.masih-terhalang", penghalang.Pesan);
    }
}

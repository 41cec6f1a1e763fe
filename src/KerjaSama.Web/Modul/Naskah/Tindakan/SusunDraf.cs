using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Naskah.Tindakan;

/// <summary>
/// The draft goes to its reviewers for the first time: its origin decides what is counted for the perancang (disusun / dianalisa). Where no
/// file is brought and none stands on the draft page, it is made from the template of its kind, so that they have something to read.
/// </summary>
internal sealed class SusunDraf(KunciDraf kunci, PenyusunDokumen penyusun, DokumenSiap dokumenSiap) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        Aturan.Pastikan(p.JenisNaskah is not null, "draf.jenis-belum-ditetapkan", "Jenis naskah belum ditetapkan.");
        var rancangan = await kunci.RancanganAsync(p.Id, cancellationToken);
        rancangan.NyatakanDisusun(konteks.Isian.WajibKode<AsalNaskah>("asal"), konteks.Pelaku.PenggunaId, konteks.Sekarang);
        if (konteks.Isian.Id(DrafBerlaku.Isian) is null
            && DrafBerlaku.Dari(p.Dokumen) is null
            && dokumenSiap.AmbilBerasal($"{TemplatDokumen.Draf} {konteks.Kejadian:N} {p.Versi}", ct => penyusun.DrafAsync(p, null, ct)) is { Asal: { } asal } draf)
        {
            var dokumen = p.TambahDokumen(draf.Berkas, DrafBerlaku.Jenis, konteks.Pelaku.PenggunaId, konteks.Sekarang, asal.Keterangan);
            rancangan.CatatKlausul(dokumen.Id, asal.Klausul.Select(k => (k.Kode, k.Varian, k.Versi)));
            konteks.Variabel[DrafBerlaku.Isian] = ProcessValue.Of(dokumen.Id.ToString());
        }
    }
}

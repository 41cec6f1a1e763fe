using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The Kepala Bagian refuses a request, at any stage.</summary>
[PerluIzin(Aksi.TolakPermohonan)]
internal sealed class TolakModel(PermohonanServices services, AkhiriPermohonan akhiri) : PerintahPageModel(services)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await akhiri.TolakAsync(Kode, Alasan, Versi, Pelaku, ct);
        return Selesai($"{Kode} ditolak; kontak pemohon diberi tahu.");
    }

    protected override Task LoadAsync(CancellationToken ct) =>
        PermohonanRights.Boleh(Pelaku, Aksi.TolakPermohonan, Permohonan) ? Task.CompletedTask : throw new TidakBerhakException(Pelaku, "Anda tidak berwenang menolak permohonan.");
}

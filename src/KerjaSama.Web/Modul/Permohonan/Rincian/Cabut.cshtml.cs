using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The sender withdraws a request, or the office does it for him.</summary>
[PerluIzin(Aksi.CabutPermohonan)]
internal sealed class CabutModel(PermohonanServices services, AkhiriPermohonan akhiri) : PerintahPageModel(services)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await akhiri.CabutAsync(Kode, Alasan, Versi, Pelaku, ct);
        return Selesai($"{Kode} dicabut; kontak pemohon diberi tahu.");
    }

    protected override Task LoadAsync(CancellationToken ct) =>
        PermohonanRights.Boleh(Pelaku, Aksi.CabutPermohonan, Permohonan) ? Task.CompletedTask : throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mencabut permohonan ini.");
}
